import { createHash, randomUUID } from 'node:crypto';
import { DocumentDamaged, type StoredCopy } from './document-store.js';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sha256 = /^[0-9a-f]{64}$/;

/** The SHA-256 of a file in hexadecimal. */
export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A name for one more copy. */
export const newCopy = (membershipId: string, hash: string): StoredCopy => ({ membershipId, hash, copy: randomUUID() });

/** Where all copies of that content lie; throws for what is not an id and a hash, so that nothing a sender wrote becomes a path. */
export function folderOf(membershipId: string, hash: string): string {
  if (!guid.test(membershipId) || !sha256.test(hash)) throw new Error('This cannot name a document.');
  return `${membershipId}/${hash}`;
}

/** Where a copy lies: membership, content, copy. */
export function nameOf({ membershipId, hash, copy }: StoredCopy): string {
  if (!guid.test(copy)) throw new Error('This cannot name a document.');
  return `${folderOf(membershipId, hash)}/${copy}`;
}

/** The copy of that name; nothing where something else lies there. */
export function copyNamed(name: string): StoredCopy | undefined {
  const [membershipId = '', hash = '', copy = '', ...more] = name.split('/');
  if (more.length > 0 || !guid.test(membershipId) || !sha256.test(hash) || !guid.test(copy)) return undefined;
  return { membershipId, hash, copy };
}

/** The first copy whose content is what its name says; nothing where there is no copy, and throws `DocumentDamaged` where every copy has changed. */
export async function soundOf(copies: AsyncIterable<Buffer>, hash: string): Promise<Buffer | undefined> {
  let hasChanged = false;
  for await (const content of copies) {
    if (hashOf(content) === hash) return content;
    hasChanged = true;
  }
  if (hasChanged) throw new DocumentDamaged(`The content of ${hash} has changed.`);
  return undefined;
}
