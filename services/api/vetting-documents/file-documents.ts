import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentStore } from './document-store.js';

/** The SHA-256 of a file in hexadecimal. */
export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const sha256 = /^[0-9a-f]{64}$/;

/** Files in a folder, one folder a membership; names are ids and hashes, never what a sender wrote. */
export function fileDocuments(folder: string): DocumentStore {
  const folderOf = (membershipId: string) => join(folder, checked(membershipId, guid));
  const pathOf = (membershipId: string, hash: string) => join(folderOf(membershipId), checked(hash, sha256));
  return {
    async put(membershipId, hash, content) {
      const path = pathOf(membershipId, hash);
      if (await exists(path)) return;
      await mkdir(folderOf(membershipId), { recursive: true, mode: 0o700 });
      await writeWhole(path, content);
      await settle(folderOf(membershipId));
    },
    async get(membershipId, hash) {
      const content = await readFile(pathOf(membershipId, hash)).catch(missing);
      if (content && hashOf(content) !== hash) throw new Error(`The content of ${hash} has changed.`);
      return content;
    },
  };
}

function checked(name: string, form: RegExp): string {
  if (!form.test(name)) throw new Error('This cannot name a document.');
  return name;
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(missing)) !== undefined;

/** A file is seen whole or not at all, whenever the machine stops. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** Makes the new name as lasting as the file. */
async function settle(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}
