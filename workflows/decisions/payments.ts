import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { touchedOf } from '../../events/state/benefits.js';
import type { MoneyBack, Order } from '../../events/state/order.js';
import { outstandingOf } from '../../events/state/payments.js';
import { daysAfter, earlier, hoursAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { openOrderOf, orderOf } from './named-order.js';
import { assertReceivedBetween } from './payment-time.js';
import { assertNotMerged } from './pending.js';
import { excludedOrders } from './overtaken-orders.js';
import { upgradedFrom } from './prices.js';

/** A service says which payment was received for an order, and the level begins; the same payment again changes nothing, another one is refused. */
export const recordPayment: Decision<Omit<EventData<'OrderPaid'>, 'attempt' | 'confirmed'>> = (paid, state, context) => {
  const { order, payment, receivedAt } = paid;
  const named = orderOf(state, order);
  if (named.paid?.payment === payment) return [];
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
  const until = daysAfter(yearFrom(order, paid.receivedAt, state), context.policy.levels.termDays);
  return [
    { type: 'OrderPaid', data: paid },
    { type: 'LevelReached', data: { level, ...(area && { area }), order: order.order, until } },
    ...excludedOrders(level, state, context),
  ];
}

/** The next year of a level follows without a gap where its money came in time, whenever that is told; any other begins with its payment. */
function yearFrom({ renews }: Order, receivedAt: string, { orders }: MembershipState): string {
  const isGivenBack = renews && orders?.list.some(({ order, status }) => order === renews.order && status === 'refunded');
  return renews && !isGivenBack && Date.parse(receivedAt) < Date.parse(renews.until) ? renews.until : receivedAt;
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
export const refundOrder: Decision<RefundAsked> = ({ order: number, note }, state, context) => {
  const order = orderOf(state, number);
  const failed = order.returns?.filter(({ failedAt }) => failedAt) ?? [];
  if (failed.length > 0) return failed.map(triedAgain(number));
  if (order.status === 'refunded') return [];
  if (order.status !== 'paid') throw new Refused('order-not-paid', { order: number, orderStatus: order.status });
  assertNotMerged(state);
  assertRefundable(order, state, context);
  const { level, price } = order;
  const refunded = { order: number, amount: price.total, currency: price.currency, ...(note && { note }) };
  const isHeld = state.levels?.holdings[level]?.order === number;
  return [
    { type: 'OrderRefunded', data: refunded },
    ...(isHeld ? ([{ type: 'LevelEnded', data: { level, order: number, ending: 'refund' } }] as const) : []),
  ];
};

const triedAgain =
  (order: number) =>
  ({ payment, attempt }: MoneyBack): MembershipEvent => ({ type: 'RefundRetried', data: { order, payment, attempt: attempt + 1 } });

function assertRefundable(order: Order, state: MembershipState, { now, policy }: Context): void {
  const until = daysAfter(order.paid!.receivedAt, policy.levels.refundDays);
  if (Date.parse(now) > Date.parse(until)) throw new Refused('refund-too-late', { order: order.order, until });
  assertNoUpgrade(order, state);
  const used = touchedOf(state.benefits, order.order);
  if (used.length > 0) throw new Refused('refund-benefits-used', { order: order.order, benefits: used.join(',') });
}

/** What was bought for less because of this one, or still can be. */
function assertNoUpgrade({ order }: Order, { orders }: MembershipState): void {
  const upgrades = orders!.list.filter((other) => upgradedFrom(other) === order);
  const bought = upgrades.find(({ paid }) => paid);
  if (bought) throw new Refused('refund-after-upgrade', { order, level: bought.level });
  const open = upgrades.find(({ status }) => status === 'open');
  if (open) throw new Refused('order-open', { order: open.order, level: open.level, expiresAt: open.expiresAt });
}

/** Neither a part of what the order costs, nor more, nor in another currency. */
function assertWhole({ amount, currency }: Pick<EventData<'OrderPaid'>, 'amount' | 'currency'>, order: Order): void {
  if (amount !== outstandingOf(order)) throw differing(order);
  assertCurrency(currency, order);
}

const differing = (order: Order): Refused =>
  new Refused('amount-differs', { order: order.order, amount: outstandingOf(order), currency: order.price.currency });

/** Nobody changes money here. */
export function assertCurrency(currency: string, order: Order): void {
  if (currency !== order.price.currency) throw differing(order);
}

/** One payment pays one thing: an order, or a year of the membership; what is to go back, or went back, pays nothing. */
export function assertNew(payment: string, { orders, renewal }: MembershipState): void {
  const other = orders?.list.find(({ paid, parts = [], returns = [] }) =>
    [paid, ...parts, ...returns].some((money) => money?.payment === payment),
  );
  if (other) throw new Refused('payment-known', { order: other.order });
  if ([...(renewal?.used ?? []), renewal?.paid].some((paid) => paid?.payment === payment)) throw new Refused('payment-known');
}
