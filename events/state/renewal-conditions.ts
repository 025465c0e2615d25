import type { MembershipState } from '../membership.js';
import { isAgreementCurrent } from './agreement-standing.js';
import { purchasesOf } from './purchases.js';
import { isRenewable, type Renewal, type RenewalYear } from './renewal.js';
import { standsVetted } from './standing-review.js';

/** The name of a condition. */
export type ConditionName = RenewalYear['conditions'][number];

/** Why a condition is met, or is not. */
export const conditionReasons = [
  'authorised',
  'not-authorised',
  'window-open',
  'window-not-open-yet',
  'late-renewal-open',
  'window-closed',
  'qualified',
  'domain-unproved',
  'domain-proof-missed',
  'agreement-accepted',
  'newer-agreement-asked',
  'newer-agreement-declined',
  'agreement-not-accepted',
  'profile-reviewed',
  'profile-not-reviewed',
  'paid',
  'not-paid',
] as const;

type ConditionReason = (typeof conditionReasons)[number];

/** What can be done about a condition that is not met, by its command. */
export const conditionRemedies = [
  'resubmitVetting',
  'requestAccount',
  'checkDomainNow',
  'acceptAgreement',
  'reviewProfile',
  'payRenewal',
] as const;

type ConditionRemedy = (typeof conditionRemedies)[number];

/** One of the things that a renewal depends on: met or not, why, since or until when, and what to do. */
export interface RenewalCondition {
  readonly name: ConditionName;
  readonly met: boolean;
  readonly reason: ConditionReason;
  readonly at?: string;
  readonly remedy?: ConditionRemedy;
}

type Found = Omit<RenewalCondition, 'name'>;
type Standing = MembershipState & { readonly renewal: Renewal };

const hasYear = (state: MembershipState): state is Standing => state.renewal !== undefined;

const met = (reason: ConditionReason, at?: string): Found => ({ met: true, reason, ...(at && { at }) });
const unmet = (reason: ConditionReason, remedy?: ConditionRemedy, at?: string): Found => ({
  met: false,
  reason,
  ...(at && { at }),
  ...(remedy && { remedy }),
});

function windowOf({ renewal: year }: Standing): Found {
  if (year.lapsedAt)
    return year.lateUntil ? met('late-renewal-open', year.lateUntil) : unmet('window-closed', 'requestAccount', year.lapsedAt);
  return year.openedAt ? met('window-open', year.closesAt) : unmet('window-not-open-yet', undefined, year.opensAt);
}

function qualificationOf(state: Standing): Found {
  const { reasons } = purchasesOf(state);
  if (reasons.includes('domain-proof-missed')) return unmet('domain-proof-missed', 'checkDomainNow');
  return reasons.includes('domain-unproved') ? unmet('domain-unproved', 'checkDomainNow', state.domainProof?.deadline) : met('qualified');
}

/** Some rules want the agreement accepted once more in each window. */
const isSignedInTheWindow = ({ renewal: { openedAt }, agreementAcceptance: gate }: Standing): boolean =>
  openedAt !== undefined && gate?.accepted !== undefined && Date.parse(gate.accepted.at) >= Date.parse(openedAt);

function agreementOf(state: Standing): Found {
  const { accepted, acceptedBefore } = state.agreementAcceptance ?? {};
  const isMet = isAgreementCurrent(state) && (state.renewal.reacceptance !== 'always' || isSignedInTheWindow(state));
  if (!isMet) return unmet('agreement-not-accepted', 'acceptAgreement');
  return soonOutdated(state) ?? met('agreement-accepted', (accepted ?? acceptedBefore)?.at);
}

/** What is met today and will not be once a newer version is enforced. */
function soonOutdated({ agreementAcceptance: gate }: Standing): Found | undefined {
  if (!gate?.reacceptance) return undefined;
  const reason = gate.reacceptance.declinedAt ? 'newer-agreement-declined' : 'newer-agreement-asked';
  return { ...met(reason, gate.deadline), remedy: 'acceptAgreement' };
}

/** One line per condition: whether it is met, and why. */
const conditions: { readonly [Name in ConditionName]: (state: Standing) => Found } = {
  vetted: (state) => (standsVetted(state) ? met('authorised') : unmet('not-authorised', 'resubmitVetting')),
  'window-open': windowOf,
  qualified: qualificationOf,
  'agreement-current': agreementOf,
  'profile-reviewed': ({ renewal: year }) =>
    year.reviewedAt ? met('profile-reviewed', year.reviewedAt) : unmet('profile-not-reviewed', 'reviewProfile'),
  paid: ({ renewal: year }) => (year.paid ? met('paid', year.paid.receivedAt) : unmet('not-paid', 'payRenewal')),
};

/** Everything that the renewal of the running year depends on, as it stands; nothing where years go on by themselves. */
export const conditionsOf = (state: MembershipState): readonly RenewalCondition[] =>
  hasYear(state) ? state.renewal.conditions.map((name) => ({ name, ...conditions[name](state) })) : [];

/** What is still to be met. */
export const unmetConditions = (state: MembershipState): readonly ConditionName[] =>
  conditionsOf(state).flatMap(({ name, met: isMet }) => (isMet ? [] : [name]));

/** The membership can be renewed this instant. */
export const isReadyToRenew = (state: MembershipState): boolean => isRenewable(state.renewal) && unmetConditions(state).length === 0;
