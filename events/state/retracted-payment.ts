import { withOrder, type NounOfOrders } from './changed-order.js';
import type { MoneyBack, Order } from './order.js';
import { knownOf } from './payment-money.js';
import { proofOpenAgain } from './payment-proofs.js';
import { isOwed } from './refunds.js';

/** Money of a transfer as it is kept. */
type Kept = Pick<MoneyBack, 'amount' | 'currency'>;

const isUnused =
  (payment: string) =>
  (back: MoneyBack): boolean =>
    back.payment === payment && isOwed(back);

const isOpenPart =
  ({ status }: Order, payment: string) =>
  (part: { readonly payment: string }): boolean =>
    status === 'open' && part.payment === payment;

/** What bought nothing of a transfer yet and was not sent back: what it brought for the order while that is open, and what is owed of it there. */
export function retractableOf(order: Order, payment: string): readonly Kept[] {
  const { parts = [], returns = [], price } = order;
  const open = parts.filter(isOpenPart(order, payment)).map(({ amount }) => ({ amount, currency: price.currency }));
  return [...open, ...returns.filter(isUnused(payment))];
}

const withReturns = ({ returns: _, ...order }: Order, returns: readonly MoneyBack[]): Order => ({
  ...order,
  ...(returns.length > 0 && { returns }),
});

const orNothing = (back: MoneyBack): readonly MoneyBack[] => (back.amount > 0 || back.applied ? [back] : []);

/** The order without what can be taken back of that transfer. */
function without(order: Order, payment: string): Order {
  const { parts: all = [], ...rest } = order;
  const parts = all.filter((part) => !isOpenPart(order, payment)(part));
  const returns = (order.returns ?? []).flatMap((back) => (isUnused(payment)(back) ? orNothing({ ...back, amount: 0 }) : [back]));
  return withReturns({ ...rest, ...(parts.length > 0 && { parts }) }, returns);
}

const usedOf = ({ applied = [] }: MoneyBack): number => applied.reduce((sum, { amount }) => sum + amount, 0);

/** A sum of which nothing counts as used but what the other orders still know; `known` is what is left of that. */
function withUses({ applied = [], ...back }: MoneyBack, known: Map<number, number>): MoneyBack {
  const uses = applied.map(({ order, amount }) => {
    const left = Math.min(amount, known.get(order) ?? 0);
    known.set(order, (known.get(order) ?? 0) - left);
    return { order, amount: left };
  });
  const kept = uses.filter(({ amount }) => amount > 0);
  return { ...back, ...(kept.length > 0 && { applied: kept }) };
}

/** Money may have gone from order to order, so what one of them forgets is forgotten by the one before as well. */
function withoutTraces(list: readonly Order[], payment: string): readonly Order[] {
  const known = new Map(list.map((order) => [order.order, knownOf(order, payment)]));
  const isOf = (back: MoneyBack) => back.payment === payment && back.applied !== undefined;
  const after = list.map((order) => {
    const { returns = [] } = order;
    return returns.some(isOf)
      ? withReturns(
          order,
          returns.flatMap((back) => (isOf(back) ? orNothing(withUses(back, known)) : [back])),
        )
      : order;
  });
  const used = (orders: readonly Order[]) =>
    orders.flatMap(({ returns = [] }) => returns.filter(isOf)).reduce((sum, back) => sum + usedOf(back), 0);
  return used(after) < used(list) ? withoutTraces(after, payment) : list;
}

/** Orders as they are once a transfer is taken back: it may be confirmed anew. */
export const retractedPaymentFolds = {
  PaymentRetracted: (before, { data: { order, payment, deadline }, occurredAt: since }) => {
    const { list } = withOrder(before, order, (each) => {
      const left = without(each, payment);
      return deadline ? proofOpenAgain(left, payment, { since, deadline }) : left;
    });
    return { ...before!, list: withoutTraces(list, payment) };
  },
} satisfies NounOfOrders;
