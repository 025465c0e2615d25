import { rm } from 'node:fs/promises';
import { Complaint } from './complaint.js';
import type { Home } from './home.js';
import { readJson, writeJson } from './json-file.js';
import { withLock } from './lock.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';
import type { ProcessName } from './process-plan.js';
import type { Say } from './progress.js';
import { stopProcesses } from './stopping.js';

/** A process of the stack, as remembered in `pids.json`. */
export interface RunningProcess extends ProcessIdentity {
  readonly name: ProcessName;
  /** It outlives every supervisor: `npm run up` began it, only `npm run down` ends it. */
  readonly stays?: true;
}

/** What runs in a home: the processes, and the one that watches over them; `npm run up` leaves none that watches. */
export interface Running {
  readonly supervisor?: ProcessIdentity;
  readonly processes: readonly RunningProcess[];
}

const pids = 'pids.json';

/** Every process that was started and not stopped on purpose, the ones that died meanwhile included. */
export const rememberedProcesses = async (home: Home): Promise<readonly RunningProcess[]> =>
  (await readJson<Running>(home.file(pids)))?.processes ?? [];

/** What the home remembers to be running; a supervisor that died is left out, and so are processes that did. */
export async function readRunning(home: Home): Promise<Running> {
  const { supervisor, processes = [] } = (await readJson<Running>(home.file(pids))) ?? { processes: [] };
  const alive = await Promise.all(processes.map(isRunning));
  const living = processes.filter((_, index) => alive[index]);
  return { ...(supervisor && (await isRunning(supervisor)) ? { supervisor } : {}), processes: living };
}

/** Remembers what runs, so that `down`, `status` and the next start can know it. */
export const writeRunning = (home: Home, running: Running): Promise<void> => writeJson(home.file(pids), running);

/** Forgets what ran but does not stay; where nothing stays, with the addresses that were good for as long as it did. */
export async function forgetRunning(home: Home, staying: readonly RunningProcess[] = []): Promise<void> {
  if (staying.length > 0) return writeRunning(home, { processes: staying });
  for (const name of [pids, 'endpoints.json', 'services.env']) await rm(home.file(name), { force: true });
}

/** The processes that a supervisor ends with itself, and those that stay. */
export const partedByStay = (processes: readonly RunningProcess[]) => ({
  staying: processes.filter(({ stays }) => stays),
  ending: processes.filter(({ stays }) => !stays),
});

/** A home in the hands of its supervisor, and the processes that already run there, to be joined. */
export interface Claim {
  readonly supervisor: ProcessIdentity;
  readonly found: readonly RunningProcess[];
}

/** Makes this process the only supervisor of the home; whatever a killed one left behind is stopped first, what stays is found. */
export async function claimHome(home: Home, say: Say): Promise<Claim> {
  return withLock(home.file('claim.lock'), async () => {
    const { supervisor, processes } = await readRunning(home);
    if (supervisor)
      throw new Complaint(`Tenure already runs here (process ${supervisor.pid}): use it, or stop it with Ctrl-C or npm run down.`);
    const { staying: found, ending } = partedByStay(processes);
    if (ending.length > 0) say('Stopping what a killed start left behind');
    await stopProcesses(ending);
    const self = await identityOf(process.pid);
    if (!self) throw new Error('This process cannot find itself.');
    await writeRunning(home, { supervisor: self, processes: found });
    return { supervisor: self, found };
  });
}
