import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process that cannot be taken for a later one of the same number, because it also says when it began. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly began: string;
}

interface Stat {
  readonly name: string;
  readonly fields: readonly string[];
}

const statOf = async (pid: number): Promise<Stat | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (!stat) return undefined;
  const end = stat.lastIndexOf(')');
  return { name: stat.slice(stat.indexOf('(') + 1, end), fields: stat.slice(end + 2).split(' ') };
};

const fromProc = async (pid: number): Promise<string | undefined> => {
  const fields = (await statOf(pid))?.fields;
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

/** What a process is called, and whose child it is. */
export interface Descent {
  readonly name: string;
  readonly parent: number;
}

const descentFromProc = async (pid: number): Promise<Descent | undefined> => {
  const stat = await statOf(pid);
  return stat && { name: stat.name, parent: Number(stat.fields[1]) };
};

const descentFromPs = async (pid: number): Promise<Descent | undefined> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=,comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const found = /^\s*(\d+)\s+(.*\/)?-?(.+?)\s*$/.exec(stdout);
  return found ? { name: found[3] ?? '', parent: Number(found[1]) } : undefined;
};

/** Where the process of this number comes from; nothing when there is none. */
export const descentOf = (pid: number): Promise<Descent | undefined> =>
  process.platform === 'linux' ? descentFromProc(pid) : descentFromPs(pid);

/** Whether exactly this process still lives. */
export const isRunning = async ({ pid, began }: ProcessIdentity): Promise<boolean> => (await identityOf(pid))?.began === began;
