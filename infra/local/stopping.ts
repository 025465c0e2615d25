import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.js';
import { stopOrder, type ProcessName } from './process-plan.js';

type Named = ProcessIdentity & { readonly name: ProcessName };

/** How long, in milliseconds, a process may take to end by itself. */
const grace = 20_000;

/** Sorts processes into the groups that end together, first group first. */
export const inStopOrder = <Process extends { readonly name: ProcessName }>(processes: readonly Process[]): Process[][] =>
  stopOrder.map((names) => processes.filter(({ name }) => names.includes(name))).filter((group) => group.length > 0);

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Waits until the process is gone, at most so many milliseconds; says whether it is. */
export async function goneWithin(identity: ProcessIdentity, milliseconds: number, hurry?: AbortSignal): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (await isRunning(identity)) {
    if (Date.now() > until || hurry?.aborted) return false;
    await pause(30);
  }
  return true;
}

async function stopProcess(identity: ProcessIdentity, hurry?: AbortSignal): Promise<void> {
  if (!(await isRunning(identity))) return;
  send(identity.pid, 'SIGTERM');
  send(identity.pid, 'SIGCONT');
  if (await goneWithin(identity, grace, hurry)) return;
  send(identity.pid, 'SIGKILL');
  await goneWithin(identity, grace);
}

/** Ends the processes group by group, gently, a frozen one too; who does not end in time, or when told to hurry, is killed with all it started. */
export async function stopProcesses(processes: readonly Named[], hurry?: AbortSignal): Promise<void> {
  for (const group of inStopOrder(processes)) await Promise.all(group.map((one) => stopProcess(one, hurry)));
}
