import type { MembershipState } from '../../../events/membership.js';
import { signerOf } from '../../../events/state/agreement-acceptance.js';
import { isAnybodyUnreached } from '../../../events/state/letter-facts.js';
import { openProof } from '../../../events/state/payment-proofs.js';
import { owedBySupport, owesBySupport } from '../../../events/state/refunds.js';
import { standingReview } from '../../../events/state/standing-review.js';
import type { StuckReason } from '../../shared/views.js';

const isOpen = ({ account }: MembershipState): boolean => account !== undefined && account.endedAt === undefined;

const isAt = (status: 'pending' | 'rejected', state: MembershipState): boolean => standingReview(state)?.current.status === status;

type Sign = Exclude<StuckReason, 'any'>;

const signs: { readonly [Reason in Sign]: (state: MembershipState) => boolean } = {
  'mail-bounced': ({ emailVerification }) => emailVerification?.outcome === 'bounced',
  'code-void': ({ emailVerification }) => emailVerification?.outcome === 'void',
  'contact-denied': ({ emailVerification }) => emailVerification?.outcome === 'denied',
  'review-late': (state) => isAt('pending', state) && standingReview(state)!.current.level > 0,
  'proof-late': ({ orders }) => (orders?.list ?? []).some((order) => (openProof(order)?.level ?? 0) > 0),
  'money-owed': ({ orders }) => owesBySupport(orders),
  'refund-late': ({ orders }) => owedBySupport(orders).some(({ late }) => late.level > 0),
  rejected: (state) => isAt('rejected', state),
  suspended: ({ account }) => account?.status === 'suspended',
  'signer-missing': (state) => signerOf(state)?.kind === 'nobody',
  'domain-proof-missed': ({ domainProof }) => domainProof?.outcome === 'missed',
  'letter-bounced': isAnybodyUnreached,
};

/** What is owed whatever became of the membership. */
const outliveTheEnd: readonly Sign[] = ['money-owed', 'refund-late'];

/** Why nobody will move this membership by himself; once it is over, only what is still owed. */
export function stuckFor(state: MembershipState): readonly StuckReason[] {
  const looked = isOpen(state) ? (Object.keys(signs) as Sign[]) : outliveTheEnd;
  const seen = looked.filter((sign) => signs[sign](state));
  return seen.length > 0 ? ['any', ...seen] : [];
}
