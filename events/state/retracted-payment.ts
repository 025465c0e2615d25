import type { NounOfOrders } from './changed-order.js';
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

/** What bought nothing of a transfer yet and was not sent back, wherever it is now: what it brought for open orders, and what is owed of it. */
export const retractableOf = (orders: readonly Order[], payment: string): readonly Kept[] =>
  orders.flatMap((order) => {
    const { parts = [], returns = [], price } = order;
    const open = parts.filter(isOpenPart(order, payment)).map(({ amount }) => ({ amount, currency: price.currency }));
    return [...open, ...returns.filter(isUnused(payment))];
  });

const withReturns = ({ returns: _, ...order }: Order, returns: readonly MoneyBack[]): Order => ({
  ...order,
  ...(returns.length > 0 && { returns }),
});

const orNothing = (back: MoneyBack): readonly MoneyBack[] => (back.amount > 0 || back.applied ? [back] : []);

/** The order without what can be taken back of that transfer; support looks again at the proof that it had answered. */
function without(order: Order, payment: string, at: string): Order {
  const { parts: all = [], ...rest } = order;
  const parts = all.filter((part) => !isOpenPart(order, payment)(part));
  const returns = (order.returns ?? []).flatMap((back) => (isUnused(payment)(back) ? orNothing({ ...back, amount: 0 }) : [back]));
  const after = withReturns({ ...rest, ...(parts.length > 0 && { parts }) }, returns);
  return parts.length < all.length ? proofOpenAgain(after, payment, at) : after;
}

/** A sum of which nothing counts as used but what the other orders still know of that transfer. */
function withUses({ applied, ...back }: MoneyBack, knownBy: (order: number) => number): readonly MoneyBack[] {
  const uses = (applied ?? [])
    .map((use) => ({ ...use, amount: Math.min(use.amount, knownBy(use.order)) }))
    .filter(({ amount }) => amount > 0);
  return orNothing({ ...back, ...(uses.length > 0 && { applied: uses }) });
}

/** Money may have gone from order to order, so what one of them forgets is forgotten by the one before as well. */
function withoutTraces(list: readonly Order[], payment: string): readonly Order[] {
  const known = new Map(list.map((order) => [order.order, knownOf(order, payment)]));
  const isTrace = ({ applied = [], ...back }: MoneyBack) =>
    back.payment === payment && applied.some(({ order, amount }) => amount > (known.get(order) ?? 0));
  if (!list.some(({ returns = [] }) => returns.some(isTrace))) return list;
  const after = list.map((order) =>
    withReturns(
      order,
      (order.returns ?? []).flatMap((back) => (isTrace(back) ? withUses(back, (number) => known.get(number) ?? 0) : [back])),
    ),
  );
  return withoutTraces(after, payment);
}

/** Orders as they are once a transfer is taken back: it may be confirmed anew. */
export const retractedPaymentFolds = {
  PaymentRetracted: (before, { data: { payment }, occurredAt }) => {
    const left = before!.list.map((each) => (knownOf(each, payment) > 0 ? without(each, payment, occurredAt) : each));
    return { ...before!, list: withoutTraces(left, payment) };
  },
} satisfies NounOfOrders;
