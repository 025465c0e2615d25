import type { Order } from './order.js';
import { outstandingOf } from './payments.js';
import { isOurs } from './refunds.js';

/** A sum of a payment that an order knows. */
interface Sum {
  readonly payment: string;
  readonly amount: number;
  readonly currency: string;
}

/** What an order knows of each payment, what was used of it for other orders included; what was refunded from here is known as what is to go back, or went back. */
export function moneyOf(order: Order): readonly Sum[] {
  const { status, paid, parts = [], returns = [], price } = order;
  const last = paid ? [{ payment: paid.payment, amount: paid.amount ?? outstandingOf(order) }] : [];
  const pays = status === 'refunded' && isOurs(order) ? [] : [...last, ...parts];
  return [
    ...pays.map(({ payment, amount }) => ({ payment, amount, currency: price.currency })),
    ...returns.map(({ payment, amount, currency, applied = [] }) => {
      const used = applied.reduce((sum, use) => sum + use.amount, 0);
      return { payment, amount: amount + used, currency };
    }),
  ];
}

/** How much of one payment an order knows. */
export const knownOf = (order: Order, payment: string): number =>
  moneyOf(order)
    .filter((sum) => sum.payment === payment)
    .reduce((sum, { amount }) => sum + amount, 0);
