import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Endpoints } from '../infra/local/endpoints.js';
import { startMembership } from '../services/contract/index.js';
import { createTemporalClient } from '../services/shared/temporal-client.js';
import { applicant } from './applicant.js';

const between = 2_000;

/** How long each company waited for the answer to its wish to join, in milliseconds, and how many were told to come again. */
export interface Joined {
  readonly waits: readonly number[];
  readonly turnedAway: number;
}

/** Has a company join every two seconds until it is told to stop. */
export async function joining({ temporal }: Pick<Endpoints, 'temporal'>, enough: AbortSignal): Promise<Joined> {
  const client = createTemporalClient({ TEMPORAL_ADDRESS: temporal, TEMPORAL_NAMESPACE: 'default' });
  const waits: number[] = [];
  let turnedAway = 0;
  try {
    while (!enough.aborted) {
      const asked = performance.now();
      await startMembership(client, applicant(randomUUID()), { caller: 'bench' }).catch(() => (turnedAway += 1));
      waits.push(performance.now() - asked);
      await pause(between, undefined, { signal: enough }).catch(() => undefined);
    }
  } finally {
    await client.connection.close();
  }
  return { waits, turnedAway };
}
