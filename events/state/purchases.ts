import type { MembershipState } from '../membership.js';

/** Why nothing new may be bought. */
export type BlockReason = 'not-active' | 'domain-unproved' | 'domain-proof-missed';

/** Whether the company may buy; what it has bought stays its own either way. */
export interface Purchases {
  readonly status: 'open' | 'blocked';
  readonly reasons: readonly BlockReason[];
}

/** Derived and never kept, so that it cannot disagree with what it follows from. */
export function purchasesOf({ account, domainProof }: Pick<MembershipState, 'account' | 'domainProof'>): Purchases {
  const reasons: BlockReason[] = [];
  if (account?.status !== 'active') reasons.push('not-active');
  if (domainProof?.outcome === 'asked') reasons.push('domain-unproved');
  if (domainProof?.outcome === 'missed') reasons.push('domain-proof-missed');
  return { status: reasons.length > 0 ? 'blocked' : 'open', reasons };
}
