import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import type { Home } from './home.js';
import { readJson, writeJson } from './json-file.js';
import type { ProcessName } from './process-plan.js';
import { reservePorts } from './reservations.js';

/** Where everything listens when nobody else does. */
export const preferredPorts = {
  api: 3000,
  workerHealth: 3001,
  projectorHealth: 3002,
  apiHealth: 3003,
  issuer: 3100,
  mail: 1080,
  smtp: 1025,
  dns: 5354,
  cards: 5355,
  temporal: 7233,
  temporalUi: 8233,
  kafka: 9092,
  kafkaController: 9093,
  mongo: 27017,
};

/** One port per listener. */
export type Ports = Record<keyof typeof preferredPorts, number>;

/** Who listens where. */
const listeners: Record<keyof Ports, ProcessName> = {
  api: 'api',
  workerHealth: 'worker',
  projectorHealth: 'projector',
  apiHealth: 'api',
  issuer: 'issuer',
  mail: 'mail',
  smtp: 'mail',
  dns: 'dns',
  cards: 'cards',
  temporal: 'temporal',
  temporalUi: 'temporal',
  kafka: 'kafka',
  kafkaController: 'kafka',
  mongo: 'mongo',
};

/** `remembered` begins at the preferred ports; `free` at random ones, below those the system hands out, so that a restarted server finds its own again. */
export type PortChoice = 'remembered' | 'free';

const names = Object.keys(preferredPorts) as (keyof Ports)[];

/** Steps around every port that is taken or already given away; who of ours already listens keeps its own. */
export async function choosePorts(
  wished: Ports,
  isFree: (port: number) => Promise<boolean>,
  running: readonly ProcessName[] = [],
): Promise<Ports> {
  const [kept, open] = [true, false].map((keeps) => names.filter((name) => running.includes(listeners[name]) === keeps));
  const given = new Set(kept?.map((name) => wished[name]));
  const chosen = { ...wished };
  for (const name of open ?? []) {
    let port = wished[name];
    while (given.has(port) || !(await isFree(port))) port += 1;
    given.add(port);
    chosen[name] = port;
  }
  return chosen;
}

/** Whether the local machine would let us listen there. */
export function isFreePort(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

const randomPorts = (): Ports => {
  const first = randomInt(20_000, 31_000);
  return Object.fromEntries(names.map((name, index) => [name, first + index])) as Ports;
};

/** The ports of yesterday where they are still free or already serve us, and remembers today's. */
export async function rememberPorts(home: Home, choice: PortChoice, running: readonly ProcessName[] = []): Promise<Ports> {
  const remembered = await readJson<Partial<Ports>>(home.file('ports.json'));
  const wished = { ...(choice === 'free' ? randomPorts() : preferredPorts), ...remembered };
  const ports = await reservePorts(home, (reserved) =>
    choosePorts(wished, async (port) => !reserved.has(port) && (await isFreePort(port)), running),
  );
  await writeJson(home.file('ports.json'), ports);
  return ports;
}
