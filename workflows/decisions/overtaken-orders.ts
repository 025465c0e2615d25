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

/** The same where a level came without an order, and nobody waits for that level either: what is paid for it now would buy the time that it has anyway. */
export const overtakenOrders = (level: BoughtLevel, { orders }: MembershipState, context: Policy): readonly MembershipEvent[] =>
  openOrders(orders)
    .filter((order) => order.level === level || isExcludedBy(level, context)(order))
    .map(overtaken(level));
