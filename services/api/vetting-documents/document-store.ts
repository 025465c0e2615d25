/** Keeps the files of each membership by the SHA-256 of their content; the same content twice is one file. */
export interface DocumentStore {
  /** Resolves when the file is safe. */
  put(membershipId: string, hash: string, content: Buffer): Promise<void>;
  /** Nothing where there is no such file; throws when its content is not what its name says. */
  get(membershipId: string, hash: string): Promise<Buffer | undefined>;
}
