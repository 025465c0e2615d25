import { condition } from '@temporalio/workflow';
import { promised } from '../events/waiting-on.js';
import type { Promised } from '../events/waiting.js';
import type { Membership } from './membership.js';
import { whenever } from './whenever.js';

/** Keeps every promise with one timer, for the earliest; what was met in time just lets it ring, what is over puts it away. */
export async function keepDeadlines(membership: Membership): Promise<never> {
  return whenever(
    () => earliest(membership),
    async ({ step, at, then }) => {
      const remaining = Math.max(1, Date.parse(at) - Date.now());
      await condition(() => isMoot(membership, at), remaining, { summary: `${step}: ${then} at ${at}` });
      membership.keepPromises();
    },
  );
}

const earliest = (membership: Membership): Promised | undefined => promised(membership.state)[0];

const isMoot = (membership: Membership, at: string): boolean => {
  const next = earliest(membership);
  return !next || Date.parse(next.at) < Date.parse(at);
};
