import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { unusedIn, type RenewalYear } from '../../events/state/renewal.js';
import { isReadyToRenew, unmetConditions } from '../../events/state/renewal-conditions.js';
import { askedAgain } from './agreement-standing.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertStays } from './leaving.js';
import { nextAnniversary, yearUntil } from './renewal-dates.js';
import { renewalOf, rulesOfYear } from './renewal-year.js';

/** Begins the next year of a membership whose years go on by themselves. */
export const beginMembershipYear: Decision = (_, { term }, { policy, now }) => {
  const anniversary = nextAnniversary(policy.renewal.nextAnniversary, term!);
  const renewal = yearUntil(anniversary, policy, now);
  return [{ type: 'MembershipYearBegan', data: { anniversary, ...(renewal && { renewal }) } }];
};

/** Opens the window on its day, and asks for a signature where each renewal needs one. */
export const openRenewal: Decision = (_, state, context) => {
  const { closesAt, reacceptance } = state.renewal!;
  return [
    { type: 'RenewalWindowOpened', data: { anniversary: state.term!.anniversary, closesAt } },
    ...(reacceptance === 'always' ? askedAgain(closesAt, state, context) : []),
  ];
};

/** Nudges once per promised day. */
export const remindOfRenewal: Decision = (_, { term, renewal }) => {
  const { opensAt, closesAt } = renewal!;
  return [{ type: 'RenewalReminded', data: { anniversary: term!.anniversary, opensAt, closesAt } }];
};

/** The company renews; only where every condition is met. */
export const renewMembership: Decision = (_, state, context) => {
  const { opensAt } = renewalOf(state);
  assertStays(state);
  const unmet = unmetConditions(state);
  if (unmet.length > 0) throw new Refused('renewal-not-possible', { unmet: unmet.join(','), opensAt });
  return [renewed(state, context)];
};

/** Renews by itself what the company let renew by itself. */
export const renewAutomatically: Decision = (_, state, context) => [renewed(state, context, { automatic: true })];

/** Ends the membership that nobody renewed, for good or until it is renewed late; whoever has paid and lacks nothing is renewed instead. */
export const lapseMembership: Decision = (_, state, context) => {
  const { paid, closesAt } = state.renewal!;
  if (paid && isReadyToRenew(state)) return [renewed(state, context, { automatic: true })];
  const { lateDays } = rulesOfYear(state.renewal, context.policy);
  const late = lateDays > 0 ? { lateUntil: daysAfter(closesAt, lateDays) } : {};
  return [{ type: 'MembershipLapsed', data: { anniversary: state.term!.anniversary, ...late, ...unusedIn(state.renewal) } }];
};

/** Ends what could still be renewed late; whoever has paid and lacks nothing is renewed instead. */
export const expireRenewal: Decision = (_, state, context) =>
  state.renewal!.paid && isReadyToRenew(state)
    ? [renewed(state, context, { automatic: true })]
    : [{ type: 'RenewalExpired', data: { anniversary: state.term!.anniversary, ...unusedIn(state.renewal) } }];

/** The next year follows the last one without a gap; where so much time was given that it would be over already, or before it can be renewed, it is counted from today. */
export function renewed(
  { account, term, renewal }: MembershipState,
  { policy, now }: Context,
  how: Pick<EventData<'MembershipRenewed'>, 'automatic'> = {},
): MembershipEvent {
  const { paid } = renewal!;
  const [from, today] = [term!.anniversary, now.slice(0, 10)];
  const counted = { ...term!, ...(paid && { paidAt: paid.receivedAt }) };
  const { nextAnniversary: rule } = rulesOfYear(renewal, policy);
  const next = nextAnniversary(rule, counted);
  const isLived = next > today && canOpen(yearUntil(next, policy, now, renewal));
  const to = isLived ? next : nextAnniversary(rule, { ...counted, anniversary: today });
  const year = yearUntil(to, policy, now, renewal);
  const late = account!.status === 'lapsed' ? ({ late: true } as const) : {};
  const paidAt = paid && { paidAt: paid.receivedAt };
  return { type: 'MembershipRenewed', data: { from, to, ...paidAt, ...late, ...how, ...(year && { renewal: year }) } };
}

/** More time that was given more than once can reach beyond the next year's window. */
const canOpen = (year: RenewalYear | undefined): boolean => !year || Date.parse(year.opensAt) < Date.parse(year.closesAt);
