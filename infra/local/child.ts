import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from './complaint.js';
import type { Home } from './home.js';
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.js';
import type { ProcessPlan } from './process-plan.js';
import { sentenceCase } from './progress.js';

/** A process that this one started, or joined. */
export interface Child {
  readonly plan: ProcessPlan;
  readonly identity: ProcessIdentity;
  /** The end of what it has written to its log since it started, for a person to see what went wrong. */
  readonly lastWords: () => Promise<string>;
  /** Settles when it has ended, with a word on how. */
  readonly ended: Promise<string>;
  /** Whether somebody else began it, so that it is left alone at the end. */
  readonly stays?: true;
}

const tooLong = 8 * 2 ** 20;
const patience = 120_000;

interface Log {
  readonly path: string;
  readonly descriptor: number;
  /** Where the lines of this run begin, in bytes. */
  readonly from: number;
}

async function openLog(path: string): Promise<Log> {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > tooLong) await rename(path, `${path}.before`);
  return { path, descriptor: openSync(path, 'a'), from: size > tooLong ? 0 : size };
}

const lastWords = async ({ path, from }: Pick<Log, 'path' | 'from'>): Promise<string> => {
  const text = (await readFile(path)).subarray(from).toString('utf8');
  const tail = text.trimEnd().split('\n').slice(-20).join('\n');
  return tail ? `The end of ${relative('', path)}:\n${tail}` : `It wrote nothing to ${relative('', path)}.`;
};

const endOf = async (child: ChildProcess): Promise<string> => {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal ? `was ended by ${signal}` : `ended with code ${code}`;
};

/** Starts the process in a group of its own, so that a Ctrl-C in the terminal does not reach it before its turn; it writes to its log file. */
export async function startChild(plan: ProcessPlan, home: Home, environment: NodeJS.ProcessEnv, abort: AbortSignal): Promise<Child> {
  await plan.prepare?.();
  abort.throwIfAborted();
  const log = await openLog(home.log(plan.name));
  const [command, ...args] = plan.command;
  try {
    const child = spawn(command, args, {
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
      env: { ...environment, ...plan.environment },
    });
    const ended = endOf(child);
    await Promise.race([once(child, 'spawn'), ended]);
    return {
      plan,
      ended,
      lastWords: () => lastWords(log),
      identity: (await identityOf(child.pid ?? 0)) ?? { pid: child.pid ?? 0, began: '' },
    };
  } catch (error) {
    throw new Complaint(`${sentenceCase(plan.title)} cannot be started with ${command}: ${(error as Error).message}.`);
  } finally {
    closeSync(log.descriptor);
  }
}

const untilGone = async (identity: ProcessIdentity): Promise<string> => {
  while (await isRunning(identity)) await pause(1_000, undefined, { ref: false });
  return 'has ended';
};

/** Takes a process that already runs for one of this stack, without being its parent. */
export const joinChild = (plan: ProcessPlan, { pid, began }: ProcessIdentity, home: Home): Child => ({
  plan,
  identity: { pid, began },
  ended: untilGone({ pid, began }),
  lastWords: () => lastWords({ path: home.log(plan.name), from: 0 }),
  stays: true,
});

/** Waits until the process is ready; complains, with the end of its log, when it dies first or takes longer than two minutes. */
export async function waitUntilReady({ plan, ended, lastWords }: Child, abort: AbortSignal): Promise<void> {
  const until = Date.now() + patience;
  let death: string | undefined;
  void ended.then((how) => (death = how));
  const complainOfDeath = async () => {
    if (death) throw new Complaint(`${sentenceCase(plan.title)} ${death} before it was ready. ${await lastWords()}`);
  };
  while (!(await plan.ready())) {
    abort.throwIfAborted();
    await complainOfDeath();
    if (Date.now() > until) throw new Complaint(`${sentenceCase(plan.title)} was not ready after two minutes. ${await lastWords()}`);
    await pause(100);
  }
  await complainOfDeath();
}
