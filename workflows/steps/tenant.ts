import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { MembershipState } from '../../events/membership.js';
import { isOver } from '../../events/state/is-over.js';
import type { Membership } from '../membership.js';
import { untilOwed } from '../until-owed.js';
import { whenever } from '../whenever.js';

const step = 'tenant';
const { findDomainRecord } = proxyActivities<Activities>({ startToCloseTimeout: '20 seconds', cancellationType: 'TRY_CANCEL' });

/**
 * Looks for the record that proves a new tenant's domain, for as long as it is asked for: one activity, tried again by the engine, however many days it takes.
 * No run is held back by it; the next run looks again.
 */
export async function tenant(membership: Membership): Promise<never> {
  const group = createEventGroup(step);
  return whenever(
    () => lookOf(membership.state),
    (wanted) => group.withScope(() => look(membership, wanted)),
  );
}

async function look(membership: Membership, wanted: string): Promise<void> {
  const { domain, looks } = membership.state.domainProof!;
  const options = {
    summary: 'look for the DNS record of a new tenant',
    retry: {
      initialInterval: `${looks.firstAfterMinutes} minutes`,
      backoffCoefficient: 2,
      maximumInterval: `${looks.atMostEveryMinutes} minutes`,
    },
  } as const;
  const claim = { membershipId: membership.record.membershipId, domain };
  const found = await untilOwed(
    () => lookOf(membership.state) !== wanted,
    () => findDomainRecord.executeWithOptions(options, [claim]),
  );
  if (found) membership.handle({ type: 'recordDomainProof', data: found });
}

/** Names the search that is wanted now; somebody who asks to look at once begins another. */
const lookOf = (state: MembershipState): string | undefined => {
  const { domainProof: proof } = state;
  return !isOver(state) && proof?.outcome === 'asked' ? `${proof.domain}/${proof.since}/${proof.checksAskedAt.at(-1) ?? ''}` : undefined;
};
