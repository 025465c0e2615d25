import type { MembershipState } from '../membership.js';
import { isAgreementEnforced } from './agreement-standing.js';
import { standsVetted } from './standing-review.js';

type Blocks = (state: MembershipState) => boolean;

const isMember: Blocks = ({ account }) => account?.status === 'active';

const isHeldMember: Blocks = ({ account }) => account?.suspension?.from === 'active';

/** One line per reason for which nothing new may be bought, in the order in which they are told. */
const blocks = {
  'not-active': (state) => !isMember(state) && !isHeldMember(state),
  suspended: isHeldMember,
  lapsed: ({ account }) => account?.status === 'lapsed',
  'not-vetted': (state) => isMember(state) && !standsVetted(state),
  'under-review': ({ vetting }) => vetting?.current.status === 'pending' && vetting.current.purchasesHeld === true,
  'domain-unproved': ({ domainProof }) => domainProof?.outcome === 'asked',
  'domain-proof-missed': ({ domainProof }) => domainProof?.outcome === 'missed',
  'agreement-not-accepted': (state) => isAgreementEnforced(state),
} satisfies Readonly<Record<string, Blocks>>;

/** Why nothing new may be bought. */
export type BlockReason = keyof typeof blocks;

/** All of the reasons there can be. */
export const blockReasons = Object.keys(blocks) as [BlockReason, ...BlockReason[]];

/** Whether the company may buy; what it has bought stays its own either way. */
export interface Purchases {
  readonly status: 'open' | 'blocked';
  readonly reasons: readonly BlockReason[];
}

/** Derived and never kept, so that it cannot disagree with what it follows from. */
export function purchasesOf(state: MembershipState): Purchases {
  const reasons = blockReasons.filter((reason) => blocks[reason](state));
  return { status: reasons.length > 0 ? 'blocked' : 'open', reasons };
}
