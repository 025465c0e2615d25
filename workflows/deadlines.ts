import { condition } from '@temporalio/workflow';
import type { Promised } from '../events/waiting.js';
import { promises } from './decisions/deadline-warnings.js';
import { policyOf } from './decisions/policy.js';
import { looksAt } from './decisions/spread.js';
import type { Membership } from './membership.js';
import { whenever } from './whenever.js';

type Look = Promised & { readonly on: number };

/** Keeps every promise with one timer, for the earliest look; what was met in time just lets it ring, what is over puts it away. */
export async function keepDeadlines(membership: Membership): Promise<never> {
  return whenever(
    () => earliest(membership),
    async ({ step, at, then, on }) => {
      const remaining = Math.max(1, on - Date.now());
      await condition(() => isMoot(membership, on), remaining, { summary: `${step}: ${then} at ${at}` });
      membership.keepPromises();
    },
  );
}

/** The promise to look at first; the yearly ones of very many memberships are looked at one after another, each membership at its own time. */
function earliest({ state, record: { membershipId } }: Membership): Look | undefined {
  if (!state.account) return undefined;
  const { spreadMinutes } = policyOf(state.account.policyVersion).renewal;
  return promises(state)
    .map((promise) => ({ ...promise, on: looksAt(promise, membershipId, spreadMinutes) }))
    .reduce<Look | undefined>((first, look) => (first && first.on <= look.on ? first : look), undefined);
}

const isMoot = (membership: Membership, on: number): boolean => {
  const next = earliest(membership);
  return !next || next.on < on;
};
