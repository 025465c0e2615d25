import { startChild, waitUntilReady, type Child } from './child.js';
import type { Home } from './home.js';
import type { ProcessIdentity } from './process-identity.js';
import type { ProcessName, ProcessPlan } from './process-plan.js';
import { narrate, sentenceCase, type Say } from './progress.js';
import { forgetRunning, writeRunning } from './running.js';
import { sideBySide } from './side-by-side.js';
import { goneWithin, stopProcesses } from './stopping.js';

/** A running process in the hands of a test. */
export interface ProcessHandle {
  readonly pid: number;
  /** Sends the signal; for one that ends the process, waits until it has ended. Not taken for an accident. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same ports and data, ending it first where it still runs, and waits until it is ready. */
  restart(): Promise<void>;
}

/** Under what the processes run. */
export interface Household {
  readonly home: Home;
  readonly supervisor: ProcessIdentity;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly abort: AbortSignal;
}

const harmless: readonly NodeJS.Signals[] = ['SIGSTOP', 'SIGCONT'];

/** The processes of one stack. */
export class Processes {
  private readonly children = new Map<ProcessName, Child>();
  private readonly expected = new Set<Child>();
  private report: (sentence: string) => void = () => undefined;

  /** Settles when a process ends that nobody ended on purpose, with a sentence and the end of its log. */
  readonly accident = new Promise<string>((resolve) => (this.report = resolve));

  constructor(private readonly household: Household) {}

  /** Starts the processes side by side and waits until each is ready; when one fails, the others are no longer waited for. */
  async start(plans: readonly ProcessPlan[]): Promise<void> {
    const { abort, say } = this.household;
    const starts = plans.map((plan) => (giveUp: AbortSignal) => narrate(say, `Starting ${plan.title}`, () => this.startOne(plan, giveUp)));
    await sideBySide(starts, abort);
  }

  /** Ends them all in order. */
  async stop(hurry?: AbortSignal): Promise<void> {
    for (const child of this.children.values()) this.expected.add(child);
    await stopProcesses(this.identities(), hurry);
    await forgetRunning(this.household.home);
  }

  /** The handle of one that runs, or ran. */
  handle(name: ProcessName): ProcessHandle {
    const current = (): Child => {
      const child = this.children.get(name);
      if (!child) throw new Error(`There is no process ${name} in this stack.`);
      return child;
    };
    return {
      get pid() {
        return current().identity.pid;
      },
      kill: (signal = 'SIGKILL') => this.kill(current(), signal),
      restart: async () => {
        const child = current();
        this.expected.add(child);
        await stopProcesses([{ name, ...child.identity }]);
        await this.startOne(child.plan, this.household.abort);
      },
    };
  }

  /** Who runs, by name. */
  identities() {
    return [...this.children].map(([name, { identity }]) => ({ name, ...identity }));
  }

  private async kill(child: Child, signal: NodeJS.Signals): Promise<void> {
    if (!harmless.includes(signal)) this.expected.add(child);
    process.kill(child.identity.pid, signal);
    if (!harmless.includes(signal)) await goneWithin(child.identity, 30_000);
  }

  private async startOne(plan: ProcessPlan, abort: AbortSignal): Promise<void> {
    const { home, supervisor, environment } = this.household;
    const child = await startChild(plan, home, environment, abort);
    this.children.set(plan.name, child);
    await writeRunning(home, { supervisor, processes: this.identities() });
    await waitUntilReady(child, abort);
    void child.ended.then(async (how) => {
      if (!this.expected.has(child)) this.report(`${sentenceCase(plan.title)} ${how}. ${await child.lastWords()}`);
    });
  }
}
