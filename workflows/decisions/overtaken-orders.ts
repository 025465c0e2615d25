import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Order } from '../../events/state/order.js';
import type { BoughtLevel } from '../../events/state/levels.js';
import { openOrders } from '../../events/state/orders.js';
import type { Context } from './decision.js';
import { offerOf } from './prices.js';

type Policy = Pick<Context, 'policy'>;

const overtaken =
  (overtakenBy: BoughtLevel) =>
  ({ order }: Order): MembershipEvent => ({ type: 'OrderCancelled', data: { order, overtakenBy } });

const isExcludedBy =
  (level: BoughtLevel, { policy }: Policy) =>
  ({ level: ordered }: Order): boolean =>
    offerOf(policy.levels, ordered)?.excludedBy.includes(level) ?? false;

/** Nobody waits any longer for a level that is not for sale beside the one that was bought. */
export const excludedOrders = (level: BoughtLevel, { orders }: MembershipState, context: Policy): readonly MembershipEvent[] =>
  openOrders(orders).filter(isExcludedBy(level, context)).map(overtaken(level));

/** A right to a level that nobody ordered here. */
export interface Come {
  readonly level: BoughtLevel;
  readonly until: string;
}

/** The same where a level came without an order, and nobody waits for the time that it has anyway: a next year that begins after that is still wanted. */
export const overtakenOrders = (come: Come, { orders }: MembershipState, context: Policy): readonly MembershipEvent[] =>
  openOrders(orders)
    .filter((order) => isWithin(come)(order) || isExcludedBy(come.level, context)(order))
    .map(overtaken(come.level));

const isWithin =
  ({ level, until }: Come) =>
  ({ level: ordered, renews }: Order): boolean =>
    ordered === level && !(renews && Date.parse(renews.until) >= Date.parse(until));

/** Nobody waits any longer for what was ordered for less, or as the next year, because of a right to a level that nobody ordered and that is had no more. */
export const unfoundedOrders = (level: BoughtLevel, { orders }: MembershipState, context: Policy): readonly MembershipEvent[] =>
  openOrders(orders)
    .filter(isBuiltOn(level, context))
    .map(({ order }) => ({ type: 'OrderCancelled', data: { order, without: level } }));

const isBuiltOn =
  (level: BoughtLevel, { policy }: Policy) =>
  ({ level: ordered, renews, price: { discount } }: Order): boolean =>
    renews ? ordered === level && !renews.order : discount !== undefined && !discount.order && isCheaperWith(level, ordered, policy);

const isCheaperWith = (level: BoughtLevel, ordered: BoughtLevel, { levels }: Context['policy']): boolean =>
  offerOf(levels, ordered)?.discounts.some(({ has }) => has === level) ?? false;
