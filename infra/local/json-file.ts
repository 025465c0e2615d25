import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the file holds, or nothing when there is no such file or it was left half-written. */
export async function readJson<Value>(path: string): Promise<Value | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Value;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that no reader ever sees half of it. */
export async function writeText(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const incoming = `${path}.${randomUUID()}`;
  await writeFile(incoming, text, { mode });
  await rename(incoming, path);
}

/** `writeText` of a value as indented JSON. */
export const writeJson = (path: string, value: unknown, mode?: number): Promise<void> =>
  writeText(path, `${JSON.stringify(value, null, 2)}\n`, mode);
