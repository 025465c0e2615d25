import type { MembershipState } from '../membership.js';
import { isAgreementEnforced } from './agreement-standing.js';

/** Why nothing new may be bought. */
export type BlockReason = 'not-active' | 'lapsed' | 'domain-unproved' | 'domain-proof-missed' | 'agreement-not-accepted';

/** Whether the company may buy; what it has bought stays its own either way. */
export interface Purchases {
  readonly status: 'open' | 'blocked';
  readonly reasons: readonly BlockReason[];
}

type Standing = Pick<MembershipState, 'account' | 'domainProof' | 'agreementAcceptance'>;

/** One line per reason: when it holds. */
const blocks: { readonly [Reason in BlockReason]: (state: Standing) => boolean } = {
  'not-active': ({ account }) => account?.status !== 'active',
  lapsed: ({ account }) => account?.status === 'lapsed',
  'domain-unproved': ({ domainProof }) => domainProof?.outcome === 'asked',
  'domain-proof-missed': ({ domainProof }) => domainProof?.outcome === 'missed',
  'agreement-not-accepted': isAgreementEnforced,
};

/** Derived and never kept, so that it cannot disagree with what it follows from. */
export function purchasesOf(state: Standing): Purchases {
  const reasons = (Object.keys(blocks) as BlockReason[]).filter((reason) => blocks[reason](state));
  return { status: reasons.length > 0 ? 'blocked' : 'open', reasons };
}
