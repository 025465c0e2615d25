import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, type Stack } from '../../infra/local/stack.js';
import type * as Companies from './company.js';
import type * as System from './system.js';

/** A whole system of a spec's own, whose servers it may take away. */
export interface OwnStack extends Stack {
  /** The spec's view of it; read only once the stack runs. */
  readonly companies: typeof Companies;
  readonly system: typeof System;
  remove(): Promise<void>;
}

/** Starts servers and services on free ports in a throw-away folder. */
export async function ownStack(): Promise<OwnStack> {
  const home = await mkdtemp(join(tmpdir(), 'tenure-own-'));
  const stack = await startStack({ home, ports: 'free', services: true });
  process.env['TENURE_ENDPOINTS'] = join(home, 'endpoints.json');
  const [companies, system] = [await import('./company.js'), await import('./system.js')];
  return {
    ...stack,
    companies,
    system,
    remove: async () => {
      await stack.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
