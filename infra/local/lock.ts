import { randomUUID } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readJson } from './json-file.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

const take = async (path: string): Promise<boolean> => {
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(await identityOf(process.pid)));
  try {
    await link(mine, path);
    return true;
  } catch {
    return false;
  } finally {
    await rm(mine);
  }
};

/** What a process does while another one holds the lock: it is told so once, and may give up. */
export interface Waiting {
  readonly onWait?: () => void;
  readonly signal?: AbortSignal;
}

async function acquire(path: string, { onWait, signal }: Waiting): Promise<void> {
  for (let tries = 0; !(await take(path)); tries += 1) {
    const holder = await readJson<ProcessIdentity>(path);
    if (holder && !(await isRunning(holder))) await rm(path, { force: true });
    if (tries === 1) onWait?.();
    await pause(200, undefined, signal ? { signal } : {});
  }
}

/** Does the work while no other process does work under the same path; a lock whose holder died is taken over. */
export async function withLock<Result>(path: string, work: () => Promise<Result>, waiting: Waiting = {}): Promise<Result> {
  await acquire(path, waiting);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
