/** The store does not answer as it should; it may later. */
export class DocumentStoreAway extends Error {
  override readonly name = 'DocumentStoreAway';
}

/** Every copy of that content has changed: what was received is lost until somebody sends it again. */
export class DocumentDamaged extends Error {
  override readonly name = 'DocumentDamaged';
}

/** One stored copy of a file. */
export interface StoredCopy {
  readonly membershipId: string;
  readonly hash: string;
  /** What tells it from other copies of the same content. */
  readonly copy: string;
}

/**
 * Keeps the files of each membership by the SHA-256 of their content.
 * Each upload leaves a copy of its own, so that whoever removes an old copy never touches what has come since.
 */
export interface DocumentStore {
  /** Resolves when the copy is safe. */
  put(membershipId: string, hash: string, content: Buffer): Promise<void>;
  /** Nothing where there is no such file; throws `DocumentDamaged` where no copy is what its name says. */
  get(membershipId: string, hash: string): Promise<Buffer | undefined>;
  /** Every copy that was stored before that instant, those of one membership after each other. */
  copies(storedBefore: Date): AsyncIterable<StoredCopy>;
  /** Removes that copy alone; one that is gone already is no failure. */
  remove(copy: StoredCopy): Promise<void>;
}
