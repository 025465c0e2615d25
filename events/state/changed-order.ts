import type { NounFold } from './noun.js';
import type { Order, Orders } from './order.js';

/** What orders do with some events. */
export type NounOfOrders = NounFold<Orders>;

/** The orders with one of them changed. */
export const withOrder = (before: Orders | undefined, number: number, change: (order: Order) => Order): Orders => ({
  ...before!,
  list: before!.list.map((order) => (order.order === number ? change(order) : order)),
});
