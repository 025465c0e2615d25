import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { hasEarned, type CompetencyLevel, type Holding } from '../../events/state/levels.js';
import { openOrders, type Order } from '../../events/state/orders.js';
import { purchasesOf } from '../../events/state/purchases.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import type { LevelOffer } from './level-rules.js';
import { assertStays } from './leaving.js';
import { assertArea, assertMember } from './levels.js';
import { assertNotMerging } from './merge.js';
import { openOrderOf, orderOf } from './named-order.js';
import { offerOf, priceOf } from './prices.js';

/** What a company wants to buy, and how it will pay. */
export type OrderWish = Pick<EventData<'OrderPlaced'>, 'level' | 'area' | 'method' | 'employees'>;

/** Orders a level for what it costs today; the price stands until the order is over. */
export const placeOrder: Decision<OrderWish> = (wish, state, context) => {
  const { level, method } = wish;
  const rules = context.policy.levels;
  assertMayBuy(state);
  const offer = offerOf(rules, level);
  if (!offer) throw new Refused('level-not-offered', { level });
  const renewed = state.levels?.holdings[level];
  assertAvailable(level, offer, state, context);
  assertQualified(wish, offer, state, context);
  const price = priceOf(offer, state.legalProfile!.address.country, rules, renewed ? undefined : state.levels);
  const data = {
    order: (state.orders?.placed ?? 0) + 1,
    level,
    ...(renewed && { renews: { ...(renewed.order && { order: renewed.order }), until: renewed.until } }),
    method,
    price,
    ...askedFor(wish, offer),
    expiresAt: daysAfter(context.now, rules.payWithinDays[method]),
    ...(rules.sendBackDays && { sendBackDays: rules.sendBackDays }),
  };
  return [{ type: 'OrderPlaced', data }];
};

const askedFor = ({ area, employees }: OrderWish, { earned, employeesAtMost }: LevelOffer): Pick<OrderWish, 'area' | 'employees'> => ({
  ...(earned && area && { area }),
  ...(employeesAtMost && employees && { employees }),
});

/** The company takes back an order that is not paid; doing so twice changes nothing. */
export const cancelOrder: Decision<{ readonly order: number }> = ({ order }, state, context) => {
  assertMember(state);
  if (state.orders?.list.find((each) => each.order === order)?.status === 'cancelled') return [];
  assertNotPaid(orderOf(state, order), context);
  openOrderOf(state, order);
  return [{ type: 'OrderCancelled', data: { order } }];
};

/** What is paid is given back by support, within its days, or stays. */
function assertNotPaid({ order, status, paid }: Order, { now, policy: { levels } }: Context): void {
  if (status !== 'paid') return;
  const until = daysAfter(paid!.receivedAt, levels.refundDays);
  throw new Refused('order-paid', { order, ...(Date.parse(until) >= Date.parse(now) && { until }) });
}

/** Ends the orders that nobody paid in time. */
export const expireOrder: Decision = (_, { orders }, { now }) =>
  openOrders(orders)
    .filter(({ expiresAt }) => Date.parse(expiresAt) <= Date.parse(now))
    .map(({ order }) => ({ type: 'OrderExpired', data: { order } }));

function assertMayBuy(state: MembershipState): void {
  assertMember(state);
  assertStays(state);
  assertNotMerging(state);
  const { status, reasons } = purchasesOf(state);
  if (status === 'blocked') throw new Refused('purchases-blocked', { blocks: reasons.join(',') });
}

/** Not had for longer than its last days, nor part of a higher level that is, nor ordered already. */
function assertAvailable(
  level: OrderWish['level'],
  { excludedBy }: LevelOffer,
  { levels, orders }: MembershipState,
  context: Context,
): void {
  const excluding = excludedBy.find((other) => levels?.holdings[other]);
  if (excluding) throw new Refused('level-excluded', { level, other: excluding });
  const held = levels?.holdings[level];
  if (held) assertRenewable(level, held, context);
  const open = openOrders(orders).find((order) => order.level === level);
  if (open) throw new Refused('order-open', { order: open.order, level, expiresAt: open.expiresAt });
}

function assertRenewable(level: OrderWish['level'], { until }: Holding, { now, policy }: Context): void {
  const renewFrom = daysAfter(until, -policy.levels.renewableDaysBefore);
  if (Date.parse(now) < Date.parse(renewFrom)) throw new Refused('level-held', { level, until, renewFrom });
}

/** Earned in the area, where the level is a competency, and for a company of that size. */
function assertQualified({ level, area, employees }: OrderWish, offer: LevelOffer, { levels }: MembershipState, context: Context): void {
  const { employeesAtMost, earned } = offer;
  if (employeesAtMost !== undefined && (employees === undefined || employees > employeesAtMost))
    throw new Refused('level-not-for-company', { level, employeesAtMost });
  if (!earned) return;
  assertArea(area, context);
  if (!hasEarned(levels, area, level as CompetencyLevel)) throw new Refused('level-not-earned', { level, area });
}
