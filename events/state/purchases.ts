import type { MembershipState } from '../membership.js';
import { isAgreementEnforced } from './agreement-standing.js';

/** Why nothing new may be bought. */
export type BlockReason = 'not-active' | 'domain-unproved' | 'domain-proof-missed' | 'agreement-not-accepted';

/** Whether the company may buy; what it has bought stays its own either way. */
export interface Purchases {
  readonly status: 'open' | 'blocked';
  readonly reasons: readonly BlockReason[];
}

/** Derived and never kept, so that it cannot disagree with what it follows from. */
export function purchasesOf({
  account,
  domainProof,
  agreementAcceptance,
}: Pick<MembershipState, 'account' | 'domainProof' | 'agreementAcceptance'>): Purchases {
  const reasons: BlockReason[] = [];
  if (account?.status !== 'active') reasons.push('not-active');
  if (domainProof?.outcome === 'asked') reasons.push('domain-unproved');
  if (domainProof?.outcome === 'missed') reasons.push('domain-proof-missed');
  if (isAgreementEnforced({ ...(agreementAcceptance && { agreementAcceptance }) })) reasons.push('agreement-not-accepted');
  return { status: reasons.length > 0 ? 'blocked' : 'open', reasons };
}
