import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { maskedName } from '../../events/state/masked.js';
import { claimWork } from '../../events/state/tenant-addition.js';
import { now } from '../clock.js';
import type { Membership } from '../membership.js';
import { whenever } from '../whenever.js';

const { claimTenant, releaseTenant } = proxyActivities<Activities>({
  startToCloseTimeout: '20 seconds',
  retry: { maximumInterval: '1 minute' },
});

/** Claims what was confirmed and releases what was left, one after another, so that a claim on its way is never released before it has come. */
export async function tenantAddition(membership: Membership): Promise<never> {
  const group = createEventGroup('tenant-addition');
  return whenever(
    () => claimWork(membership.state.tenants),
    ({ release, claim }) =>
      group.withScope(() => membership.engage(() => (release ? letGo(membership, release) : take(membership, claim!)))),
  );
}

async function take(membership: Membership, tenantId: string): Promise<void> {
  const { membershipId: account, state } = membership.record;
  const claim = { tenantId, account, owner: maskedName(state.legalProfile!.legalName), since: now() };
  const found = await claimTenant.executeWithOptions({ summary: 'claim of a further tenant' }, [claim]);
  membership.handle({ type: 'recordTenantClaim', data: { tenantId, ...found } });
}

async function letGo(membership: Membership, tenantId: string): Promise<void> {
  const { membershipId: account } = membership.record;
  await releaseTenant.executeWithOptions({ summary: 'release of a further tenant' }, [{ tenantId, account }]);
  membership.handle({ type: 'recordTenantRelease', data: { tenantId } });
}
