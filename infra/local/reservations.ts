import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Home } from './home.js';
import { readJson, writeJson } from './json-file.js';
import { withLock } from './lock.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';

interface Reservation {
  readonly home: string;
  readonly owner: ProcessIdentity;
  readonly ports: readonly number[];
}

const path = join(tmpdir(), `tenure-ports-${userInfo().uid}.json`);

/** Lets one stack of this machine at a time choose its ports, and keeps those chosen, though nobody listens there yet, for as long as this process lives. */
export async function reservePorts<Chosen extends Record<string, number>>(
  { root }: Home,
  choose: (reserved: ReadonlySet<number>) => Promise<Chosen>,
): Promise<Chosen> {
  return withLock(`${path}.lock`, async () => {
    const known = (await readJson<Reservation[]>(path)) ?? [];
    const alive = await Promise.all(known.map(({ owner }) => isRunning(owner)));
    const others = known.filter(({ home }, index) => alive[index] && home !== root);
    const chosen = await choose(new Set(others.flatMap(({ ports }) => ports)));
    const owner = await identityOf(process.pid);
    if (owner) await writeJson(path, [...others, { home: root, owner, ports: Object.values(chosen) }]);
    return chosen;
  });
}
