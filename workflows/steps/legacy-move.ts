import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { LegacyMove } from '../../events/state/legacy-move.js';
import { legacyClaimOf, legacyWork } from '../decisions/legacy-move.js';
import { process } from '../decisions/stamped.js';
import type { Membership } from '../membership.js';
import { whenever } from '../whenever.js';

const { claimLegacyRecord, releaseLegacyRecord } = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumInterval: '1 minute' },
});

/** Claims the record that is to be moved and lets go of what the account no longer wants, one after another, so that no claim is let go before it has come. */
export async function legacyMove(membership: Membership): Promise<never> {
  const group = createEventGroup('legacy-move');
  return whenever(
    () => legacyWork(membership.state),
    ({ release, claim }) =>
      group.withScope(() => membership.engage(() => (release ? letGo(membership, release) : take(membership, claim!)))),
  );
}

async function take(membership: Membership, move: LegacyMove): Promise<void> {
  const { record, state } = membership;
  const { partnerId, asked } = move;
  const { membershipId, correlationId } = record;
  const metadata = { commandId: `${membershipId}:${asked}`, actor: process, correlationId };
  const claim = { partnerId, metadata, claim: legacyClaimOf(membershipId, state, move) };
  const found = await claimLegacyRecord.executeWithOptions({ summary: 'claim of a record of the old centre' }, [claim]);
  membership.handle({ type: 'recordLegacyClaim', data: { partnerId, asked, ...found } });
}

async function letGo(membership: Membership, partnerId: string): Promise<void> {
  const { membershipId, correlationId, sequence, state } = membership.record;
  const metadata = { commandId: `${membershipId}:${sequence}:release`, actor: process, correlationId };
  const isMistaken = state.legacyMove?.mistaken?.includes(partnerId) ?? false;
  const release = { partnerId, membershipId, ...(isMistaken && { mistaken: true as const }), metadata };
  await releaseLegacyRecord.executeWithOptions({ summary: 'release of a record of the old centre' }, [release]);
  membership.handle({ type: 'recordLegacyRelease', data: { partnerId } });
}
