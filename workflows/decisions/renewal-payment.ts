import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isLateRenewable } from '../../events/state/is-over.js';
import { isSame } from '../../events/state/is-same.js';
import type { Renewal } from '../../events/state/renewal.js';
import { unmetConditions } from '../../events/state/renewal-conditions.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertReceivedBetween } from './payment-time.js';
import { assertNew } from './payments.js';
import { renewed } from './renewal.js';
import { openRenewalOf, renewalOf, rulesOfYear } from './renewal-year.js';

type Payment = EventData<'RenewalPaid'>;

/** A service says which payment was received for the renewal; the same payment again changes nothing, another one for a paid year is refused. */
export const payRenewal: Decision<Payment> = (payment, state, context) => {
  const year = payableYearOf(state);
  if (isKnown(payment, year)) return [];
  assertNew(payment.payment, state);
  if (year.paid) throw new Refused('renewal-already-paid', { receivedAt: year.paid.receivedAt });
  if (!year.conditions.includes('paid')) throw new Refused('payment-not-asked');
  return isLapsedForGood(state) ? toldLate(payment, state, context) : told(payment, state, context);
};

/** Money is received whatever became of the membership meanwhile: what is held keeps it, and what has lapsed may be told of it. */
function payableYearOf(state: MembershipState): Renewal {
  const { account, renewal } = state;
  const isHeld = account?.suspension?.from === 'active';
  return renewal && (isHeld || isLapsedForGood(state)) ? renewal : renewalOf(state);
}

const isLapsedForGood = (state: MembershipState): boolean => state.account?.status === 'lapsed' && !isLateRenewable(state);

function told(payment: Payment, state: MembershipState, { now }: Context) {
  const { term } = state;
  if (!isWindowKeptShut(state, now)) openRenewalOf(state);
  assertReceivedBetween(payment.receivedAt, term!.since, now);
  return [{ type: 'RenewalPaid', data: payment } as const];
}

/** Only the hold, or that the company leaves, keeps the window from opening on its day. */
const isWindowKeptShut = ({ account, leaving, renewal }: MembershipState, now: string): boolean =>
  (account?.status === 'suspended' || leaving !== undefined) && Date.parse(renewal!.opensAt) <= Date.parse(now);

/** What was received in the window renews what has lapsed, where nothing else is missing and it is told soon enough; anything later is to be given back. */
function toldLate(payment: Payment, state: MembershipState, context: Context) {
  const { renewal: year, term } = state;
  const { closesAt } = year!;
  const tellBy = daysAfter(closesAt, rulesOfYear(year, context.policy).paymentToldWithinDays);
  const isInTime = Date.parse(payment.receivedAt) < Date.parse(closesAt) && Date.parse(context.now) < Date.parse(tellBy);
  if (!isInTime) throw new Refused('payment-too-late', { closesAt, tellBy });
  assertReceivedBetween(payment.receivedAt, term!.since, context.now);
  const unmet = unmetConditions(state).filter((name) => name !== 'window-open' && name !== 'paid');
  if (unmet.length > 0) throw new Refused('renewal-not-possible', { unmet: unmet.join(','), opensAt: year!.opensAt });
  const paid: MembershipState = { ...state, renewal: { ...year!, paid: payment } };
  return [{ type: 'RenewalPaid', data: payment } as const, renewed(paid, context, { automatic: true })];
}

/** The same payment is the same in all that is said of it; one that paid before pays nothing again, under whatever amount. */
function isKnown(payment: Payment, { paid, used = [] }: Renewal): boolean {
  const before = [...(paid ? [paid] : []), ...used].find((each) => each.payment === payment.payment);
  if (before && !isSame(before, payment)) throw new Refused('payment-differs', { receivedAt: before.receivedAt });
  return before !== undefined;
}
