import { joinChild, startChild, waitUntilReady, type Child } from './child.js';
import type { Home } from './home.js';
import type { ProcessIdentity } from './process-identity.js';
import type { ProcessName, ProcessPlan } from './process-plan.js';
import { narrate, sentenceCase, type Say } from './progress.js';
import { forgetRunning, partedByStay, writeRunning, type RunningProcess } from './running.js';
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
  /** What already runs here and is joined, not started. */
  readonly found: readonly RunningProcess[];
  readonly environment: NodeJS.ProcessEnv;
  readonly say: Say;
  readonly abort: AbortSignal;
}

const harmless: readonly NodeJS.Signals[] = ['SIGSTOP', 'SIGCONT'];

/** The processes of one stack. */
export class Processes {
  private readonly children = new Map<ProcessName, Child>();
  private readonly expected = new Set<Child>();
  private remembering = Promise.resolve();
  private report: (sentence: string) => void = () => undefined;

  /** Settles when a process ends that nobody ended on purpose, with a sentence and the end of its log. */
  readonly accident = new Promise<string>((resolve) => (this.report = resolve));

  constructor(private readonly household: Household) {}

  /** Starts the processes side by side, joins those that already run, and waits until each is ready; when one fails, the others are no longer waited for. */
  async start(plans: readonly ProcessPlan[]): Promise<void> {
    const { abort, say, found } = this.household;
    const starts = plans.map((plan) => (giveUp: AbortSignal) => {
      const running = found.find(({ name }) => name === plan.name);
      return running
        ? narrate(say, `Joining ${plan.title}`, () => this.joinOne(plan, running, giveUp))
        : narrate(say, `Starting ${plan.title}`, () => this.startOne(plan, giveUp));
    });
    await sideBySide(starts, abort);
  }

  /** Ends in order what it started, and leaves what it joined. */
  async stop(hurry?: AbortSignal): Promise<void> {
    for (const child of this.children.values()) this.expected.add(child);
    const { staying, ending } = partedByStay(this.identities());
    await stopProcesses(ending, hurry);
    await this.remembering.catch(() => undefined);
    await forgetRunning(this.household.home, staying);
  }

  /** Lets them all live on without this process, until `npm run down`. */
  async release(): Promise<void> {
    await writeRunning(this.household.home, { processes: this.identities().map((one) => ({ ...one, stays: true })) });
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

  /** Who runs. */
  identities(): RunningProcess[] {
    const ours = [...this.children].map(([name, { identity, stays }]) => ({ name, ...identity, ...(stays && { stays }) }));
    return [...ours, ...this.household.found.filter(({ name }) => !this.children.has(name))];
  }

  private async kill(child: Child, signal: NodeJS.Signals): Promise<void> {
    if (!harmless.includes(signal)) this.expected.add(child);
    process.kill(child.identity.pid, signal);
    if (!harmless.includes(signal)) await goneWithin(child.identity, 30_000);
  }

  /** One after the other: of two that write at once, the one that knows less might come last. */
  private remember(): Promise<void> {
    const { home, supervisor } = this.household;
    this.remembering = this.remembering.then(() => writeRunning(home, { supervisor, processes: this.identities() }));
    return this.remembering;
  }

  private async startOne(plan: ProcessPlan, abort: AbortSignal): Promise<void> {
    const { home, environment } = this.household;
    await this.keep(await startChild(plan, home, environment, abort), abort);
  }

  private joinOne(plan: ProcessPlan, running: RunningProcess, abort: AbortSignal): Promise<void> {
    return this.keep(joinChild(plan, running, this.household.home), abort);
  }

  private async keep(child: Child, abort: AbortSignal): Promise<void> {
    const { plan } = child;
    this.children.set(plan.name, child);
    await this.remember();
    await waitUntilReady(child, abort);
    void child.ended.then(async (how) => {
      if (!this.expected.has(child)) this.report(`${sentenceCase(plan.title)} ${how}. ${await child.lastWords()}`);
    });
  }
}
