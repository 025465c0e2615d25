import { condition, createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import type { Membership } from '../membership.js';

const { checkCompanyDomain } = proxyActivities<Activities>({ startToCloseTimeout: '10 seconds', retry: { maximumInterval: '1 minute' } });

/** Gives each round of review what can be known without a person: whether the verified address lies on the company's domain. */
export async function vetting(membership: Membership): Promise<never> {
  const group = createEventGroup('vetting');
  for (;;) {
    await condition(() => isUnchecked(membership));
    await group.withScope(() => check(membership));
  }
}

async function check(membership: Membership): Promise<void> {
  const { vetting: review, emailVerification, legalProfile } = membership.state;
  const claim = { round: review!.current.round, email: emailVerification!.email, companyDomain: legalProfile!.companyDomain };
  const options = { summary: `domain check of round ${claim.round}` };
  const data = await membership.engage(() => checkCompanyDomain.executeWithOptions(options, [claim]));
  membership.handle({ type: 'recordDomainCheck', data });
}

function isUnchecked({ state: { account, vetting: review } }: Membership): boolean {
  if (account?.status !== 'pending' || !review) return false;
  const { status, superseded, domainCheck } = review.current;
  return status === 'pending' && !superseded && !domainCheck;
}
