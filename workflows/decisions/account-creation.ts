import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { ends } from '../../events/state/account-creation.js';
import { waitingOn } from '../../events/waiting-on.js';
import type { Waiting } from '../../events/waiting.js';
import type { LegalProfile } from '../../events/state/legal-profile.js';
import { unusedIn } from '../../events/state/renewal.js';
import type { MembershipState } from '../../events/membership.js';
import { assertMayBeNamed, versionNamed } from './agreement-offer.js';
import { whatIsKept } from './beginning-again.js';
import { dateMonthsAfter, daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertMailAllowed } from './email-verification.js';
import { assertBelongs } from './join.js';
import { legacyMoveAsked } from './legacy-move.js';
import { warned } from './legal-profile.js';
import { partnerIdOf } from './partner-id.js';
import { assertNotEnded, assertNotMerged, assertPending } from './pending.js';
import { yearUntil } from './renewal-dates.js';
import { proofOwed, type NewTenant } from './tenant.js';

/** All that a company gives when it asks to join, already normalised. */
export interface AccountRequestData {
  /** The rules to live by, by version; their content never travels. */
  readonly policyVersion: string;
  /** The current version of the agreement, where that is not the one of the rules. */
  readonly agreementVersion?: string;
  readonly tenant: EventData<'TenantLinked'>;
  /** Present where the tenant was created to enrol. */
  readonly newTenant?: NewTenant;
  readonly legalProfile: LegalProfile;
  /** What the company was in the old centre, where its record is to be moved. */
  readonly legacyPartnerId?: string;
}

/** Begins, or begins again after an end; while a request runs or a membership lives, asking changes nothing, and is refused to whoever does not belong to it. */
export const requestAccount: Decision<AccountRequestData> = (asked, state, context) => {
  const { policyVersion, tenant, newTenant, legalProfile } = asked;
  const { account, emailVerification } = state;
  assertNotMerged(state);
  if (account && !ends.includes(account.status)) {
    assertBelongs(state, tenant.enroller.objectId);
    return [];
  }
  assertMayBeNamed(asked.agreementVersion, context);
  const kept = whatIsKept(state, asked, context);
  const writes = !kept.some(({ type }) => type === 'EmailVerificationKept');
  if (emailVerification && writes) assertMailAllowed(emailVerification, context);
  return [
    { type: 'AccountRequested', data: { policyVersion, ...versionNamed(asked, context) } },
    { type: 'TenantLinked', data: tenant },
    { type: 'LegalProfileSubmitted', data: { ...legalProfile, ...warned(legalProfile.legalName, context) } },
    ...kept,
    ...proofOwed(newTenant, state.domainProof, context),
    ...wishOf(asked, state),
  ];
};

/** A record that was moved once is the company's for good. */
const wishOf = ({ legacyPartnerId, tenant }: AccountRequestData, { legacyMove }: MembershipState): readonly MembershipEvent[] =>
  legacyMove?.move?.status === 'moved' ? [] : legacyMoveAsked(legacyPartnerId, tenant.enroller.objectId);

/** Leaves the way in, at any point before activation; what support holds cannot be shaken off by leaving and beginning again. */
export const withdrawAccount: Decision = (_, state) => {
  if (state.account?.status === 'withdrawn') return [];
  assertPending(state);
  return [{ type: 'AccountWithdrawn', data: {} }];
};

/** Begins the first membership year today. */
export const activateMembership: Decision = (_, { tenant }, { now, policy }) => {
  const anchor = now.slice(0, 10);
  const anniversary = dateMonthsAfter(anchor, policy.term.months);
  const renewal = yearUntil(anniversary, policy, now);
  const year = { anchor, anniversary, ...(renewal && { renewal }) };
  return [{ type: 'MembershipActivated', data: { partnerId: partnerIdOf(tenant!.tenantId), ...year } }];
};

/** Ends the request whose step ran out of time, naming the step. */
export const expireAccount: Decision = (_, state, { now }) =>
  overdue(state, now, 'expireAccount').map(({ step }) => ({ type: 'AccountExpired', data: { unfinishedStep: step } }));

/** Ends the request that was declined, and what nobody reinstated. */
export const closeAccount: Decision = (_, state, { now }) => {
  if (state.agreementAcceptance?.declinedAt) return [{ type: 'AccountClosed', data: { cause: 'agreement-declined' } }];
  return overdue(state, now, 'closeAccount').map(() => ({
    type: 'AccountClosed',
    data: { cause: 'suspended-too-long', ...unusedIn(state.renewal) },
  }));
};

/** Holds the request whose rejection nobody mended in time. */
export const suspendAccount: Decision = (_, state, context) =>
  overdue(state, context.now, 'suspendAccount').map(() => suspended('vetting-rejected', context));

/** Support holds a request or a membership; what was reached stands. */
export const suspendMembership: Decision = (_, state, context) => {
  if (state.account?.status === 'suspended') return [];
  if (state.account?.status !== 'active') assertPending(state);
  return [suspended('by-support', context)];
};

/** Ends any account that is not over. */
export const closeMembership: Decision<{ readonly note?: string }> = ({ note }, state) => {
  if (state.account?.status === 'closed') return [];
  assertNotEnded(state);
  return [{ type: 'AccountClosed', data: { cause: 'by-support', ...(note && { note }), ...unusedIn(state.renewal) } }];
};

/** Support lets a held account go on where it stood, with time enough for every open step. */
export const reinstateMembership: Decision = (_, { account }, { now, policy }) => {
  if (account?.status !== 'suspended') throw new Refused('not-suspended', { status: account?.status ?? 'unknown' });
  return [{ type: 'AccountReinstated', data: { resumeBy: daysAfter(now, policy.suspension.resumeDays) } }];
};

/** Holds the account, for that cause, as long as the rules say. */
export const suspended = (cause: EventData<'AccountSuspended'>['cause'], { now, policy }: Context): MembershipEvent => ({
  type: 'AccountSuspended',
  data: { cause, deadline: daysAfter(now, policy.suspension.closeAfterDays) },
});

const overdue = (state: MembershipState, now: Context['now'], then: Waiting['then']) =>
  waitingOn(state)
    .filter((waiting) => waiting.then === then && Date.parse(waiting.deadline) <= Date.parse(now))
    .slice(0, 1);
