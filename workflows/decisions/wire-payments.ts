import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { later } from '../../events/state/noun.js';
import type { MoneyBack, Order } from '../../events/state/order.js';
import { knownOf, moneyOf } from '../../events/state/payment-money.js';
import { outstandingOf, usedFrom } from '../../events/state/payments.js';
import { isOwed, isSentBySupport } from '../../events/state/refunds.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { openOrderOf, orderOf } from './named-order.js';
import { assertReceivedBetween } from './payment-time.js';
import { assertCurrency, assertNew, knownMoney, receiptOfPayment } from './payments.js';

/** Money that support saw in the bank: `payment` is the bank's reference. */
export type WireSeen = Omit<EventData<'OrderPaid'>, 'attempt' | 'confirmed'>;

/** Support says what a wire transfer brought: the level begins once the order is whole, and what is too much, or comes when the order is over or paid already, is to be given back. The same transfer again changes nothing. */
export const confirmPayment: Decision<WireSeen> = (said, state, context) => {
  const { order: number, payment } = said;
  const order = orderOf(state, number);
  const seen = { ...said, receivedAt: withinItsDay(said.receivedAt, order.placedAt) };
  if (order.method !== 'wire') throw new Refused('order-not-by-wire', { order: number });
  if (knownMoney(order).includes(payment)) return moreOf(seen, order, state, context);
  assertNew(payment, state);
  assertReceivedBetween(seen.receivedAt, order.placedAt, context.now);
  if (order.status !== 'open') return [{ type: 'SurplusPaymentReceived', data: { ...seen, method: 'wire' } }];
  assertCurrency(seen.currency, order);
  const rest = seen.amount - outstandingOf(order);
  const surplus = { type: 'SurplusPaymentReceived', data: { ...seen, method: 'wire', amount: rest } } as const;
  return [...cameIn(order, seen, state, context), ...(rest > 0 ? [surplus] : [])];
};

/** A transfer that is known is said again with its amount. Of an order that waits for no more money what is larger is a surplus; anything else that support typed wrong it takes back first. */
function moreOf(seen: WireSeen, order: Order, { orders }: MembershipState, { now }: Context): readonly MembershipEvent[] {
  const { payment, amount, currency } = seen;
  const from = usedFrom(orders, order.order, payment);
  if (from) throw new Refused('payment-known', { order: from.order });
  const kept = { amount: knownOf(order, payment), currency: moneyOf(order).find((sum) => sum.payment === payment)!.currency };
  if (amount === kept.amount && currency === kept.currency) return [];
  if (order.status === 'open' || amount < kept.amount || currency !== kept.currency)
    throw new Refused('payment-amount-differs', { order: order.order, ...kept });
  assertReceivedBetween(seen.receivedAt, order.placedAt, now);
  return [{ type: 'SurplusPaymentReceived', data: { ...seen, method: 'wire', amount: amount - kept.amount } }];
}

/** A bank names a day of its own clock, not an instant: what seems to have come less than a day before the order came after it. */
const withinItsDay = (receivedAt: string, placedAt: string): string =>
  Date.parse(receivedAt) > Date.parse(daysAfter(placedAt, -1)) ? later(receivedAt, placedAt) : receivedAt;

/** The order is paid, or less is owed than before. */
function cameIn(order: Order, seen: WireSeen, state: MembershipState, context: Context): readonly MembershipEvent[] {
  const owed = outstandingOf(order);
  if (seen.amount < owed) return [{ type: 'PartPaymentReceived', data: seen }];
  return receiptOfPayment(order, { ...seen, amount: owed, confirmed: true }, state, context);
}

/** Which money, and for which order it is used instead of going back. */
export type SurplusToApply = Pick<EventData<'SurplusApplied'>, 'order' | 'payment' | 'to'>;

/** Support uses money that is to be sent back for an open order, as much of all that is owed of a payment as the order still costs; doing so twice changes nothing. */
export const applySurplus: Decision<SurplusToApply> = ({ order, payment, to }, state, context) => {
  const returns = returnsOf(orderOf(state, order), payment);
  const owed = returns.filter((each) => isOwed(each) && isSentBySupport(each));
  const wasUsed = returns.some(({ applied = [] }) => applied.some((use) => use.order === to));
  if (wasUsed && (owed.length === 0 || orderOf(state, to).status !== 'open')) return [];
  if (owed.length === 0) throw new Refused('refund-not-owed', { order });
  const open = openOrderOf(state, to);
  if (open.method !== 'wire') throw new Refused('order-not-by-wire', { order: to });
  const { currency } = owed[0]!;
  assertCurrency(currency, open);
  const amounts = shared(outstandingOf(open), owed);
  const money = { payment, amount: amounts.reduce((sum, amount) => sum + amount, 0), currency };
  return [
    ...amounts.map((amount) => ({ type: 'SurplusApplied', data: { order, to, payment, amount, currency } }) as const),
    ...cameIn(open, { order: to, ...money, receivedAt: context.now }, state, context),
  ];
};

/** How much of each sum it takes to come to that amount, the oldest first. */
function shared(amount: number, sums: readonly MoneyBack[]): readonly number[] {
  let left = amount;
  return sums.flatMap((sum) => {
    const taken = Math.min(sum.amount, left);
    left -= taken;
    return taken > 0 ? [taken] : [];
  });
}

const returnsOf = ({ returns = [] }: Order, payment: string): readonly MoneyBack[] => returns.filter((back) => back.payment === payment);

/** Money that support had sent back by the bank: `refund` is the bank's reference. */
export type WireSentBack = Pick<EventData<'RefundPaid'>, 'order' | 'payment' | 'refund'>;

/** Support says that the bank has sent back whatever is owed of a payment, of a transfer or what a card would not take; the same said again changes nothing. */
export const confirmRefund: Decision<WireSentBack> = ({ order, payment, refund }, state) => {
  const returns = returnsOf(orderOf(state, order), payment);
  if (returns.some((each) => each.refund === refund)) return [];
  const owed = returns.filter((each) => isOwed(each) && isSentBySupport(each));
  if (owed.length > 0)
    return owed.map(({ amount, currency }) => ({ type: 'RefundPaid', data: { order, payment, refund, amount, currency } }));
  throw new Refused(returns.some((each) => each.refund) ? 'refund-already-paid' : 'refund-not-owed', { order });
};
