import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process that cannot be taken for a later one of the same number, because it also says when it began. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string;
}

const fromProc = async (pid: number): Promise<string | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' ? undefined : fields?.[19];
};

const fromPs = async (pid: number): Promise<string | undefined> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const [state = 'Z', ...began] = stdout.trim().split(/\s+/);
  return state.startsWith('Z') ? undefined : began.join(' ');
};

/** Who the process of this number is now; nothing when there is none, or only its remains. */
export async function identityOf(pid: number): Promise<ProcessIdentity | undefined> {
  const began = await (process.platform === 'linux' ? fromProc(pid) : fromPs(pid));
  return began ? { pid, began } : undefined;
}

/** Whether exactly this process still lives. */
export const isRunning = async ({ pid, began }: ProcessIdentity): Promise<boolean> => (await identityOf(pid))?.began === began;
