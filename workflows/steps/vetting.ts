import { ActivityFailure, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { policyOf } from '../decisions/policy.js';
import { companyClaim, isUnchecked } from '../decisions/vetting-checks.js';
import type { Membership } from '../membership.js';
import { whenever } from '../whenever.js';

const options = { startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } } as const;
const { lookUpCompany } = proxyActivities<Activities>({ ...options, scheduleToCloseTimeout: '1 hour' });
const withoutAnEnd = proxyActivities<Activities>(options);

/** Gives each round of review what can be known without a person. */
export async function vetting(membership: Membership): Promise<never> {
  const group = createEventGroup('vetting');
  return whenever(
    () => isDue(membership) || undefined,
    () => group.withScope(() => check(membership)),
  );
}

async function check(membership: Membership): Promise<void> {
  const { state, record } = membership;
  const claim = { membershipId: record.membershipId, ...companyClaim(state, { policy: policyOf(state.account!.policyVersion) }) };
  const data = await membership.engage(() =>
    lookUpCompany.executeWithOptions({ summary: `checks of round ${claim.round}` }, [claim]).catch(withoutOthers(claim)),
  );
  membership.handle({ type: 'recordVettingChecks', data });
}

/** No review waits for an index that does not answer; what is left asks nothing outside, however late a worker comes. */
const withoutOthers = (claim: Parameters<Activities['lookUpCompany']>[0]) => (failure: unknown) => {
  if (!(failure instanceof ActivityFailure)) throw failure;
  return withoutAnEnd.lookUpCompany({ ...claim, keys: [] });
};

const isDue = ({ state }: Membership): boolean => isUnchecked(state);
