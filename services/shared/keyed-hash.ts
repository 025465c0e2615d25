import { createHmac } from 'node:crypto';

/** One signing key; its id travels with what it signed, so that keys can be changed while old mails are still good. */
export interface VerificationKey {
  /** 1 to 255. */
  readonly id: number;
  readonly key: Uint8Array;
}

/** What a hash is for: none is ever good for another purpose. */
export type Purpose = 'link' | 'signing' | 'invitation' | 'code' | 'browser' | 'form' | 'command' | 'address' | 'domain' | 'product-key';

/** A number as bytes of one length. */
export const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** The keyed hash of parts, none of which can run into another. */
export function mac({ id, key }: VerificationKey, purpose: Purpose, parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHmac('sha256', key).update(purpose).update(Uint8Array.of(0, id));
  for (const part of parts.map((each) => Buffer.from(each as string))) hash.update(number(part.length)).update(part);
  return hash.digest();
}
