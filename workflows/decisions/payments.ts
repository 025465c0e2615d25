import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { touchedOf } from '../../events/state/benefits.js';
import { levelYearFrom } from '../../events/state/level-year.js';
import type { MoneyBack, Order } from '../../events/state/order.js';
import { moneyOf } from '../../events/state/payment-money.js';
import { outstandingOf } from '../../events/state/payments.js';
import { isOwed } from '../../events/state/refunds.js';
import { daysAfter, earlier, hoursAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { openOrderOf, orderOf } from './named-order.js';
import { assertReceivedBetween } from './payment-time.js';
import { excludedOrders } from './overtaken-orders.js';
import { upgradedFrom } from './prices.js';

/** A service says which payment was received for an order, and the level begins; the same payment again changes nothing, another one is refused. */
export const recordPayment: Decision<Omit<EventData<'OrderPaid'>, 'attempt' | 'confirmed'>> = (paid, state, context) => {
  const { order, payment, receivedAt } = paid;
  const named = orderOf(state, order);
  if (named.paid?.payment === payment) {
    assertWhole(paid, named);
    return [];
  }
  const open = openOrderOf(state, order);
  assertNew(payment, state);
  assertWhole(paid, open);
  assertReceivedBetween(receivedAt, open.placedAt, context.now);
  return receiptOfPayment(open, paid, state, context);
};

/** The order is paid, and its level begins; nobody waits any longer for a level that is not for sale beside it. */
export function receiptOfPayment(
  order: Order,
  paid: EventData<'OrderPaid'>,
  state: MembershipState,
  context: Context,
): readonly MembershipEvent[] {
  const { level, area } = order;
  const isGivenBack = (number: number) => state.orders?.list.some((each) => each.order === number && each.status === 'refunded') ?? false;
  const until = daysAfter(levelYearFrom(order, paid.receivedAt, isGivenBack), context.policy.levels.termDays);
  return [
    { type: 'OrderPaid', data: paid },
    { type: 'LevelReached', data: { level, ...(area && { area }), order: order.order, until } },
    ...excludedOrders(level, state, context),
  ];
}

/** A service says that the card was declined; the order stays open, and the same said again before the next try changes nothing. */
export const declinePayment: Decision<Pick<EventData<'OrderPaymentDeclined'>, 'order' | 'decline'>> = (said, state, { now, policy }) => {
  const { method, declined, expiresAt } = openOrderOf(state, said.order);
  if (method !== 'card') throw new Refused('order-not-by-card', { order: said.order });
  if (declined?.decline === said.decline && Date.parse(declined.retryFrom) > Date.parse(now)) return [];
  return [
    { type: 'OrderPaymentDeclined', data: { ...said, retryFrom: earlier(hoursAfter(now, policy.levels.cardRetryHours), expiresAt) } },
  ];
};

/** Which order, and what support adds to its reason. */
export interface RefundAsked {
  readonly order: number;
  readonly note?: string;
}

/** Gives the money of an order back within the rule, and ends what it bought; doing so twice changes nothing, but that money which could not go back is tried again. */
export const refundOrder: Decision<RefundAsked> = (asked, state, context) => {
  const order = orderOf(state, asked.order);
  const again = (order.returns ?? []).filter((back) => back.failedAt && isOwed(back)).map(triedAgain(asked.order));
  if (order.status === 'refunded') return again;
  const refusal = whyNotRefundable(order, state, context);
  if (!refusal) return [...again, ...refunded(order, asked, state)];
  if (again.length === 0) throw refusal;
  return again;
};

function refunded(order: Order, { order: number, note }: RefundAsked, { levels }: MembershipState): readonly MembershipEvent[] {
  const { level, price } = order;
  const refunded = { order: number, amount: price.total, currency: price.currency, ...(note && { note }) };
  const isHeld = levels?.holdings[level]?.order === number;
  return [
    { type: 'OrderRefunded', data: refunded },
    ...(isHeld ? ([{ type: 'LevelEnded', data: { level, order: number, ending: 'refund' } }] as const) : []),
  ];
}

const triedAgain =
  (order: number) =>
  ({ payment, attempt }: MoneyBack): MembershipEvent => ({ type: 'RefundRetried', data: { order, payment, attempt: attempt + 1 } });

/** Why the money of an order stays; nothing where it may go back. */
function whyNotRefundable(order: Order, state: MembershipState, { now, policy }: Context): Refused | undefined {
  const { order: number, status, paid } = order;
  if (!paid || status !== 'paid') return new Refused('order-not-paid', { order: number, orderStatus: status });
  const { mergedInto } = state.account ?? {};
  if (mergedInto) return new Refused('refund-after-merge', { order: number, partnerId: mergedInto.partnerId });
  const until = daysAfter(paid.receivedAt, policy.levels.refundDays);
  if (Date.parse(now) > Date.parse(until)) return new Refused('refund-too-late', { order: number, until });
  const used = touchedOf(state.benefits, number);
  return (
    upgradeOf(order, state) ??
    (used.length > 0 ? new Refused('refund-benefits-used', { order: number, benefits: used.join(',') }) : undefined)
  );
}

/** What was bought for less because of this one, or until when it still can be. */
function upgradeOf({ order }: Order, { orders }: MembershipState): Refused | undefined {
  const upgrades = orders!.list.filter((other) => upgradedFrom(other) === order);
  const bought = upgrades.find(({ paid }) => paid);
  if (bought) return new Refused('refund-after-upgrade', { order, level: bought.level });
  const open = upgrades.find(({ status }) => status === 'open');
  return open && new Refused('refund-after-upgrade', { order, level: open.level, until: open.expiresAt });
}

/** Neither a part of what the order costs, nor more, nor in another currency. */
function assertWhole({ amount, currency }: Pick<EventData<'OrderPaid'>, 'amount' | 'currency'>, order: Order): void {
  if (amount !== askedOf(order)) throw differing(order);
  assertCurrency(currency, order);
}

/** What its last payment was, also once the parts before that went back; what it still costs until then. */
const askedOf = (order: Order): number => order.paid?.amount ?? outstandingOf(order);

const differing = (order: Order): Refused =>
  new Refused('amount-differs', { order: order.order, amount: askedOf(order), currency: order.price.currency });

/** Nobody changes money here. */
export function assertCurrency(currency: string, order: Order): void {
  if (currency !== order.price.currency) throw differing(order);
}

/** The payments that an order knows. */
export const knownMoney = (order: Order): readonly string[] => moneyOf(order).map(({ payment }) => payment);

/** One payment pays one thing: an order, or a year of the membership; what is to go back, or went back, pays nothing. */
export function assertNew(payment: string, { orders, renewal }: MembershipState): void {
  const other = orders?.list.find((order) => knownMoney(order).includes(payment));
  if (other) throw new Refused('payment-known', { order: other.order });
  if ([...(renewal?.used ?? []), renewal?.paid].some((paid) => paid?.payment === payment)) throw new Refused('payment-known');
}
