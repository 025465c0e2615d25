import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { LegacyClaimMade, LegacyClaims, LegacyFound } from '../../activities/ports-legacy.js';
import { legacyMoveRefusals } from '../../events/shapes.js';
import {
  claimLegacyRecord,
  legacyLocationType,
  legacyWorkflowId,
  releaseLegacyRecord,
  type LegacyRecordReceipt,
} from '../../workflows/contract-legacy.js';
import { MembershipRefused, orRefused } from '../shared/membership-refused.js';

type Workflows = Pick<Client, 'workflow'>;
type MoveRefusal = (typeof legacyMoveRefusals)[number];

/** Less than an attempt may take, so that nothing is still on its way when the next one begins. */
const patience = 10_000;

const isMoveRefusal = (code: string): code is MoveRefusal => (legacyMoveRefusals as readonly string[]).includes(code);

async function typeOf({ workflow }: Workflows, partnerId: string): Promise<string | undefined> {
  try {
    return (await workflow.getHandle(legacyWorkflowId(partnerId)).describe()).type;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Only what the account is to know of the record: no person in it. */
function foundIn({ fields: { locationIds, level, expiresOn, users } }: LegacyRecordReceipt): LegacyFound {
  return { outcome: 'claimed', locationIds: [...locationIds], level, expiresOn, users: users.length };
}

async function claimed(client: Workflows, { partnerId, metadata, claim }: LegacyClaimMade): Promise<LegacyFound> {
  const type = await typeOf(client, partnerId);
  if (!type) return { outcome: 'refused', refusal: 'legacy-record-unknown' };
  if (type === legacyLocationType) return { outcome: 'refused', refusal: 'location-id-not-global' };
  const handle = client.workflow.getHandle(legacyWorkflowId(partnerId));
  return foundIn(await orRefused(() => handle.executeUpdate(claimLegacyRecord, { args: [{ data: claim, metadata }] })));
}

function refusedBy(error: unknown): LegacyFound {
  if (!(error instanceof MembershipRefused) || !isMoveRefusal(error.code)) throw error;
  const { owner } = error.details;
  return { outcome: 'refused', refusal: error.code, ...(owner !== undefined && { owner: String(owner) }) };
}

/** The record itself says whose it is: one workflow hears one claim after another. */
export const engineLegacyClaims = (client: Pick<Client, 'workflow' | 'withDeadline'>): LegacyClaims => ({
  claim: (claim) => client.withDeadline(Date.now() + patience, () => claimed(client, claim)).catch(refusedBy),
  release: ({ partnerId, metadata, ...data }) =>
    client.withDeadline(Date.now() + patience, async () => {
      const type = await typeOf(client, partnerId);
      if (!type || type === legacyLocationType) return;
      const handle = client.workflow.getHandle(legacyWorkflowId(partnerId));
      await handle.executeUpdate(releaseLegacyRecord, { args: [{ data, metadata }] });
    }),
});
