import type { MembershipState } from './membership.js';
import { waitsForReinstatement, type Status } from './state/account-creation.js';
import { promisedAgreementReminder, waitsForAgreement } from './state/agreement-acceptance.js';
import { promisedEmailReminder, waitsForEmailVerification } from './state/email-verification.js';
import { promisedBenefitEnds } from './state/benefit-ends.js';
import { isLateRenewable } from './state/is-over.js';
import { waitsForInvited } from './state/invitations.js';
import { waitsForJoinAnswer } from './state/join.js';
import { waitsForLeaving } from './state/leaving.js';
import { waitsForProposals } from './state/proposals.js';
import { promisedLevelEnds } from './state/levels.js';
import { waitsForPayment } from './state/orders.js';
import { waitsForMerge } from './state/merge.js';
import { waitsForRefund } from './state/refunds.js';
import { promisedRenewalReminder, waitsForLateRenewal, waitsForRenewal } from './state/renewal.js';
import { waitsForWaiversEnd } from './state/support.js';
import { waitsForDomainProof } from './state/tenant.js';
import { waitsForTenants } from './state/tenant-addition.js';
import { promisedClaimEnd, waitsForVetting } from './state/vetting.js';
import type { Promised, Waiting } from './waiting.js';

const waitsForReview = ({ vetting, waivers }: MembershipState): readonly Waiting[] =>
  waivers?.vetting ? waitsForWaiversEnd(waivers) : waitsForVetting(vetting);

/** What a late renewal depends on is waited for as of a member; a No holds nothing any more, but is to be mended before the last day to renew. */
const waitsForMending = (state: MembershipState): readonly Waiting[] => [
  ...waitsForLateRenewal(state.renewal),
  ...waitsForAgreement(state),
  ...waitsForDomainProof(state.domainProof),
  ...waitsForReview(state).map((waiting): Waiting =>
    waiting.then === 'suspendAccount' ? { ...waiting, deadline: state.renewal!.lateUntil!, then: 'expireRenewal' } : waiting,
  ),
];

const byStatus: { readonly [S in Status]: (state: MembershipState) => readonly Waiting[] } = {
  pending: (state) => [
    ...waitsForDomainProof(state.domainProof),
    ...waitsForEmailVerification(state.emailVerification, 'expireAccount'),
    ...waitsForReview(state),
    ...waitsForAgreement(state),
    ...waitsForTenants(state.tenants),
    ...waitsForJoinAnswer(state.joinRequests),
    ...waitsForInvited(state.invitations),
  ],
  active: (state) => [
    ...(state.leaving ? waitsForLeaving(state.leaving) : waitsForRenewal(state)),
    ...waitsForPayment(state.orders),
    ...waitsForAgreement(state),
    ...waitsForJoinAnswer(state.joinRequests),
    ...waitsForInvited(state.invitations),
    ...waitsForDomainProof(state.domainProof),
    ...waitsForTenants(state.tenants),
    ...waitsForMerge(state.merges),
    ...(state.contactChange ? waitsForEmailVerification(state.emailVerification, 'lapseContactChange') : []),
    ...waitsForReview(state),
  ],
  suspended: ({ account, leaving }) => [...(leaving ? waitsForLeaving(leaving) : []), ...waitsForReinstatement(account)],
  expired: () => [],
  withdrawn: () => [],
  closed: () => [],
  merged: () => [],
  lapsed: (state) => (isLateRenewable(state) ? waitsForMending(state) : []),
};

const remindersByStatus: { readonly [S in Status]?: (state: MembershipState) => readonly Promised[] } = {
  pending: (state) => [
    ...promisedEmailReminder(state.emailVerification),
    ...promisedAgreementReminder(state.agreementAcceptance),
    ...promisedClaimEnd(state.vetting),
  ],
  active: (state) => [
    ...(state.leaving ? [] : promisedRenewalReminder(state.renewal)),
    ...promisedLevelEnds(state.levels),
    ...promisedBenefitEnds(state),
    ...(state.contactChange ? promisedEmailReminder(state.emailVerification) : []),
    ...promisedAgreementReminder(state.agreementAcceptance),
    ...promisedClaimEnd(state.vetting),
  ],
  suspended: (state) => [...promisedLevelEnds(state.levels), ...promisedBenefitEnds(state)],
  lapsed: (state) =>
    isLateRenewable(state) ? [...promisedAgreementReminder(state.agreementAcceptance), ...promisedClaimEnd(state.vetting)] : [],
};

const earlier = (a: string, b: string) => Date.parse(a) - Date.parse(b);

/** Support owes a decision or money however the membership stands. */
const waitsForSupport = ({ proposals, orders }: MembershipState): readonly Waiting[] => [
  ...waitsForProposals(proposals),
  ...waitsForRefund(orders),
];

/** What a membership is waiting for, earliest deadline first; once it is over, only for what support owes. */
export const waitingOn = (state: MembershipState): readonly Waiting[] =>
  state.account
    ? [...byStatus[state.account.status](state), ...waitsForSupport(state)].sort((a, b) => earlier(a.deadline, b.deadline))
    : [];

/** Everything the process will do by itself, earliest first: each deadline's consequence, and the reminders before it; nobody is reminded of what ends at that instant. */
export function promised(state: MembershipState): readonly Promised[] {
  const reminders = state.account ? (remindersByStatus[state.account.status]?.(state) ?? []) : [];
  const consequences = waitingOn(state).map(({ step, deadline, then }) => ({ step, at: deadline, then }));
  return [...consequences, ...reminders].sort((a, b) => earlier(a.at, b.at));
}
