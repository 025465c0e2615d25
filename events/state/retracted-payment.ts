import type { NounOfOrders } from './changed-order.js';
import type { MoneyBack, Order } from './order.js';
import { isOwed } from './refunds.js';

/** Money of a transfer as it is kept. */
type Kept = Pick<MoneyBack, 'amount' | 'currency'>;

const isUnused =
  (payment: string) =>
  (back: MoneyBack): boolean =>
    back.payment === payment && back.method === 'wire' && isOwed(back) && !back.applied;

const isOpenPart =
  ({ status }: Order, payment: string) =>
  (part: { readonly payment: string }): boolean =>
    status === 'open' && part.payment === payment;

/** What can be taken back of a transfer: what it brought for the order while that is open, and what is owed of it and was used for no other order. */
export function retractableOf(order: Order, payment: string): readonly Kept[] {
  const { parts = [], returns = [], price } = order;
  const open = parts.filter(isOpenPart(order, payment)).map(({ amount }) => ({ amount, currency: price.currency }));
  return [...open, ...returns.filter(isUnused(payment))];
}

const withReturns = ({ returns: _, ...order }: Order, returns: readonly MoneyBack[]): Order => ({
  ...order,
  ...(returns.length > 0 && { returns }),
});

/** The order without what can be taken back of that transfer. */
function without(order: Order, payment: string): Order {
  const { parts: _, ...rest } = order;
  const parts = (order.parts ?? []).filter((part) => !isOpenPart(order, payment)(part));
  const returns = (order.returns ?? []).filter((back) => !isUnused(payment)(back));
  return withReturns({ ...rest, ...(parts.length > 0 && { parts }) }, returns);
}

/** Money that was not used for that order after all; nothing of it stays where none of it is left. */
function unusedFor(number: number, { applied = [], ...back }: MoneyBack): readonly MoneyBack[] {
  const others = applied.filter(({ order }) => order !== number);
  if (others.length > 0) return [{ ...back, applied: others }];
  return back.amount > 0 ? [back] : [];
}

/** The order from whose money some of that transfer had been used for another. */
function withoutUse(order: Order, payment: string, number: number): Order {
  const { returns = [] } = order;
  const isUse = ({ payment: known, applied = [] }: MoneyBack) => known === payment && applied.some((use) => use.order === number);
  return returns.some(isUse)
    ? withReturns(
        order,
        returns.flatMap((back) => (isUse(back) ? unusedFor(number, back) : [back])),
      )
    : order;
}

/** Orders as they are once a transfer is taken back: it may be confirmed anew. */
export const retractedPaymentFolds = {
  PaymentRetracted: (before, { data: { order: number, payment } }) => ({
    ...before!,
    list: before!.list.map((each) => (each.order === number ? without(each, payment) : withoutUse(each, payment, number))),
  }),
} satisfies NounOfOrders;
