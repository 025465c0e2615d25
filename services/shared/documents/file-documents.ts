import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyNamed, folderOf, nameOf, newCopy, soundOf } from './document-names.js';
import type { DocumentStore, StoredCopy } from './document-store.js';

const unfinished = '.part';

/** Files in a folder: a folder a membership, in it a folder a content; names are ids and hashes, never what a sender wrote. */
export function fileDocuments(folder: string): DocumentStore {
  const pathOf = (copy: StoredCopy) => join(folder, nameOf(copy));
  return {
    async put(membershipId, hash, content) {
      const path = pathOf(newCopy(membershipId, hash));
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeWhole(path, content);
      for (const changed of [dirname(path), dirname(dirname(path)), folder]) await settle(changed);
    },
    get: async (membershipId, hash) => soundOf(contentsIn(join(folder, folderOf(membershipId, hash))), hash),
    copies: (storedBefore) => copiesIn(folder, storedBefore),
    async remove(copy) {
      await rm(pathOf(copy), { force: true });
    },
  };
}

async function* contentsIn(kept: string): AsyncIterable<Buffer> {
  for (const name of await namesIn(kept)) {
    const content = name.endsWith(unfinished) ? undefined : await readFile(join(kept, name)).catch(missing);
    if (content) yield content;
  }
}

/** What a machine that stopped left unfinished is removed on the way. */
async function* copiesIn(folder: string, storedBefore: Date): AsyncIterable<StoredCopy> {
  for await (const name of filesIn(folder)) {
    const path = join(folder, name);
    const isOld = ((await stat(path).catch(missing))?.mtimeMs ?? Infinity) < storedBefore.getTime();
    const copy = copyNamed(name);
    if (isOld && copy) yield copy;
    else if (isOld && name.endsWith(unfinished)) await rm(path, { force: true });
  }
}

async function* filesIn(folder: string): AsyncIterable<string> {
  for (const membershipId of await namesIn(folder))
    for (const hash of await namesIn(join(folder, membershipId)))
      for (const name of await namesIn(join(folder, membershipId, hash))) yield `${membershipId}/${hash}/${name}`;
}

const namesIn = async (folder: string): Promise<readonly string[]> => ((await readdir(folder).catch(missing)) ?? []).sort();

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

/** A file is seen whole or not at all, whenever the machine stops. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}${unfinished}`, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}${unfinished}`, path);
}

/** Makes a new name as lasting as the file. */
async function settle(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  await directory.sync().finally(() => directory.close());
}
