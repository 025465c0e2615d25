import getPort from 'get-port';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEnv } from 'node:util';
import { timeSkipping } from './engine.js';
import { eventually } from './system.js';

/** The running system once more, with an engine whose clock jumps: its own worker and API; log, views and mail are the shared ones. */
export interface SkippingTime {
  readonly api: string;
  /** Lets that much time pass for every membership of this engine. */
  pass(duration: `${number} days`): Promise<void>;
  end(): Promise<void>;
}

/** Starts the engine, and a worker and an API beside it. */
export async function skippingTime(): Promise<SkippingTime> {
  const env = await timeSkipping();
  const home = dirname(process.env['TENURE_ENDPOINTS'] ?? '.tenure/endpoints.json');
  const settings = parseEnv(readFileSync(join(home, 'services.env'), 'utf8'));
  const [apiPort, healthPort] = [await getPort(), await getPort()];
  const start = (name: 'api' | 'worker', own: Record<string, string>): ChildProcess =>
    spawn(process.execPath, [join('dist', 'services', name, 'main.js')], {
      env: { PATH: process.env['PATH'], ...settings, TEMPORAL_ADDRESS: env.address, ...own },
      stdio: 'ignore',
    });
  const processes = [start('worker', { TENURE_HEALTH_PORT: String(healthPort) }), start('api', { TENURE_API_PORT: String(apiPort) })];
  const api = `http://127.0.0.1:${apiPort}`;
  for (const origin of [api, `http://127.0.0.1:${healthPort}`]) await eventually(() => isReady(origin));
  return {
    api,
    pass: (duration) => env.sleep(duration),
    end: async () => {
      await Promise.all(processes.map((child) => (child.kill('SIGTERM'), once(child, 'exit'))));
      await env.teardown();
    },
  };
}

const isReady = async (origin: string): Promise<true | undefined> =>
  fetch(`${origin}/readyz`).then(
    ({ ok }) => ok || undefined,
    () => undefined,
  );
