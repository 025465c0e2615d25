import { endpointsOf, type Endpoints } from './endpoints.js';
import type { Home } from './home.js';
import { rememberPorts, type PortChoice, type Ports } from './ports.js';
import type { ProcessName } from './process-plan.js';
import { rememberSecrets, type Secrets } from './secrets.js';
import type { Errand } from './servers/obtain.js';
import { knownTestServer, obtainPrograms, obtainTestServer, type Program } from './servers/program.js';
import type { ServerName } from './servers/source.js';

/** Everything that is settled before the first process starts. */
export interface Setting {
  readonly home: Home;
  readonly programs: Readonly<Record<ServerName, Program>>;
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly endpoints: Endpoints;
  readonly environment: NodeJS.ProcessEnv;
}

/** How a setting is chosen. */
export interface Choice {
  readonly ports: PortChoice;
  /** Whether to fetch the time-skipping test server; else it is named only where the machine has it. */
  readonly testServer: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Whose ports stay as they are, because they already listen. */
  readonly running?: readonly ProcessName[];
}

/** Obtains the servers, chooses ports, recalls secrets. */
export async function settle(
  home: Home,
  { ports: portChoice, testServer, environment, running = [] }: Choice,
  errand: Errand,
): Promise<Setting> {
  const programs = await obtainPrograms(environment, errand);
  const temporalTestServer = testServer ? await obtainTestServer(environment, errand) : knownTestServer(environment, home.servers);
  const ports = await rememberPorts(home, portChoice, running);
  const endpoints = { ...endpointsOf(ports, programs, environment), ...(temporalTestServer ? { temporalTestServer } : {}) };
  return { home, programs, ports, endpoints, environment, secrets: await rememberSecrets(home) };
}
