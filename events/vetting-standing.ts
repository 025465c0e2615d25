import type { MembershipState } from './membership.js';
import { ends } from './state/account-creation.js';
import { standingReview } from './state/standing-review.js';
import type { Round } from './state/vetting.js';
import type { VettingCheck } from './state/vetting-findings.js';
import { acceptedDocuments, type DocumentCode } from './vetting-documents.js';

/** How far vetting is, as a partner reads it. */
export const vettingStatuses = ['none', 'pending', 'authorized', 'rejected'] as const;

/** What vetting is at, or ended with. */
export const vettingSubStatuses = ['none', 'entry', 'email-ownership', 'email-domain', 'employment', 'business', 'decision'] as const;

/** Status and sub-status of vetting. */
export interface VettingStanding {
  readonly status: (typeof vettingStatuses)[number];
  readonly subStatus: (typeof vettingSubStatuses)[number];
}

type Rejection = keyof typeof acceptedDocuments;

const byRejection: { readonly [Reason in Rejection]: VettingStanding['subStatus'] } = {
  'domain-not-owned': 'email-domain',
  'company-not-found': 'business',
  'company-details-differ': 'business',
  'enroller-not-employed': 'employment',
  'not-eligible': 'decision',
};

const helpsWith = (document: DocumentCode): VettingStanding['subStatus'] => {
  const reasons = Object.keys(acceptedDocuments) as Rejection[];
  const accepted: Readonly<Record<Rejection, readonly DocumentCode[]>> = acceptedDocuments;
  return byRejection[reasons.find((reason) => accepted[reason].includes(document))!];
};

/** Where a check that did not pass is looked at; what none of these concerns is about the company itself. */
const byCheck: readonly (readonly [VettingStanding['subStatus'], readonly VettingCheck[]])[] = [
  ['email-domain', ['email-domain', 'mailbox']],
  ['employment', ['employment', 'authority']],
];

function underReview({ request, level, checks = [] }: Round): VettingStanding['subStatus'] {
  if (request) return helpsWith(request.document);
  if (level > 0) return 'decision';
  const isPassed = (name: VettingCheck) => checks.some(({ check, outcome }) => check === name && outcome === 'passed');
  return byCheck.find(([, names]) => !names.every(isPassed))?.[0] ?? 'business';
}

const subStatusOf = (current: Round): VettingStanding['subStatus'] => {
  if (current.status === 'pending') return underReview(current);
  return current.rejection ? byRejection[current.rejection] : 'decision';
};

/** Where vetting stands, derived from the state and kept nowhere; before the address is verified, that is what it is at, and what was waived counts as passed. */
export function vettingStanding(state: MembershipState): VettingStanding {
  const { account, emailVerification, legalProfile, waivers } = state;
  if (!account || ends.includes(account.status)) return { status: 'none', subStatus: 'none' };
  if (waivers?.vetting) return { status: 'authorized', subStatus: 'decision' };
  const review = standingReview(state);
  if (review) return { status: review.current.status, subStatus: subStatusOf(review.current) };
  return { status: 'pending', subStatus: legalProfile && emailVerification ? 'email-ownership' : 'entry' };
}
