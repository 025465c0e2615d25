import { declareAll } from './declarations.js';
import type { Endpoints } from './endpoints.js';
import { postGuard } from './guard.js';
import { openHome, type Home } from './home.js';
import { writeJson, writeText } from './json-file.js';
import type { PortChoice } from './ports.js';
import type { ProcessName } from './process-plan.js';
import { Processes, type ProcessHandle } from './processes.js';
import { narrate, type Say } from './progress.js';
import { claimHome } from './running.js';
import { serverPlans } from './servers/plans.js';
import { cardSecrets, linkSecrets, servicePlans, serviceSettings } from './services.js';
import { settle, type Setting } from './setting.js';

/** What a stack is started with; whatever is left out is as for `npm start`. */
export interface StackOptions {
  /** The folder that keeps everything; a test takes one of its own. */
  readonly home?: string;
  readonly ports?: PortChoice;
  /** Whether worker, projector and API are started too. */
  readonly services: boolean;
  /** Whether to fetch the time-skipping test server as well. */
  readonly testServer?: boolean;
  readonly say?: Say;
  /** What the processes inherit, and where addresses of servers that others run are looked up. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly abort?: AbortSignal;
}

/** A running stack. */
export interface Stack {
  readonly home: Home;
  readonly endpoints: Endpoints;
  /** The environment in which a further service of one's own joins this stack. */
  readonly settings: Readonly<Record<string, string>>;
  /** Settles with a sentence when a process ends that nobody ended on purpose. */
  readonly accident: Promise<string>;
  /** What already ran and is left running at the end. */
  readonly joined: readonly ProcessName[];
  process(name: ProcessName): ProcessHandle;
  /** Ends in order everything that it started; when told to hurry, at once. */
  stop(hurry?: AbortSignal): Promise<void>;
  /** Lets the processes live on without this one. */
  release(): Promise<void>;
}

const inherited = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const ours = new Set(['NODE_OPTIONS', 'NODE_ENV', 'JEST_WORKER_ID']);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.has(name)));
};

const settingsOf = ({ endpoints, secrets, environment }: Setting): Record<string, string> => ({
  ...serviceSettings(endpoints, environment),
  ...linkSecrets(secrets, environment),
  ...cardSecrets(environment),
});

async function publish({ home, endpoints }: Setting, settings: Record<string, string>): Promise<void> {
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`);
  await writeText(home.file('services.env'), lines.join(''), 0o600);
  await writeJson(home.file('endpoints.json'), endpoints);
}

const silence: Say = () => undefined;
const never = new AbortController().signal;

/** Starts what does not run yet of a stack and waits until all of it is ready; when that fails, what was started is stopped again. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { services, testServer = false, ports = 'remembered', say = silence, environment = process.env, abort = never } = options;
  const home = await openHome(options.home);
  const { supervisor, found } = await claimHome(home, say);
  const joined = found.map(({ name }) => name);
  const processes = new Processes({ home, supervisor, found, environment: inherited(environment), say, abort });
  const guard = postGuard(home);
  try {
    const setting = await settle(home, { ports, testServer, environment, running: joined }, { servers: home.servers, say, abort });
    await processes.start(serverPlans(setting));
    await narrate(say, 'Declaring topics, indexes and search attributes', () =>
      declareAll(setting.endpoints, environment['TEMPORAL_NAMESPACE']),
    );
    if (services) await processes.start(servicePlans(setting));
    const settings = settingsOf(setting);
    await publish(setting, settings);
    return {
      home,
      settings,
      endpoints: setting.endpoints,
      accident: processes.accident,
      joined,
      process: (name) => processes.handle(name),
      stop: async (hurry) => {
        await processes.stop(hurry);
        guard.kill('SIGKILL');
      },
      release: async () => {
        guard.kill('SIGKILL');
        await processes.release();
      },
    };
  } catch (error) {
    await processes.stop();
    guard.kill('SIGKILL');
    throw error;
  }
}
