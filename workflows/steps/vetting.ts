import { ActivityFailure, condition, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { policyOf } from '../decisions/policy.js';
import { companyClaim, isUnchecked } from '../decisions/vetting-checks.js';
import type { Membership } from '../membership.js';

const { lookUpCompany } = proxyActivities<Activities>({
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { maximumInterval: '1 minute' },
});

/** Gives each round of review what can be known without a person. */
export async function vetting(membership: Membership): Promise<never> {
  const group = createEventGroup('vetting');
  for (;;) {
    await condition(() => isDue(membership));
    await group.withScope(() => check(membership));
  }
}

async function check(membership: Membership): Promise<void> {
  const { state, record } = membership;
  const claim = { membershipId: record.membershipId, ...companyClaim(state, { policy: policyOf(state.account!.policyVersion) }) };
  const options = { summary: `checks of round ${claim.round}` };
  const data = await membership.engage(() => lookUpCompany.executeWithOptions(options, [claim]).catch(withoutOthers(claim)));
  membership.handle({ type: 'recordVettingChecks', data });
}

/** No review waits for an index that does not answer. */
const withoutOthers = (claim: Parameters<Activities['lookUpCompany']>[0]) => (failure: unknown) => {
  if (!(failure instanceof ActivityFailure)) throw failure;
  return lookUpCompany({ ...claim, keys: [] });
};

const isDue = ({ state: { account, vetting: review } }: Membership): boolean =>
  account?.status === 'pending' && isUnchecked(review?.current);
