import type { MembershipState } from '../../events/membership.js';
import type { Order } from '../../events/state/orders.js';
import { Refused } from './decision.js';

/** The order of that number; refused where there is none. */
export function orderOf({ orders }: MembershipState, number: number): Order {
  const order = orders?.list.find((each) => each.order === number);
  if (!order) throw new Refused('order-unknown', { order: number });
  return order;
}

/** The same, while it waits for its payment. */
export function openOrderOf(state: MembershipState, number: number): Order {
  const order = orderOf(state, number);
  if (order.status === 'paid') throw new Refused('order-already-paid', { order: number, receivedAt: order.paid!.receivedAt });
  if (order.status !== 'open') throw new Refused('order-over', { order: number, orderStatus: order.status });
  return order;
}
