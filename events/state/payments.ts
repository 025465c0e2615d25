import { withOrder } from './changed-order.js';
import type { NounFold } from './noun.js';
import { proofAnswered } from './payment-proofs.js';
import type { Charge, MoneyBack, Order, Orders } from './order.js';
import { isOwed } from './refunds.js';

type Change = Partial<Order>;

/** Without the charge that has its answer. */
export const answered = ({ charge, ...order }: Order, attempt: number | undefined): Order =>
  charge && charge.attempt !== attempt ? { ...order, charge } : order;

/** The card of that attempt. */
export const cardOf = ({ charge }: Order, attempt: number | undefined): Partial<Pick<Charge, 'paymentMethod'>> =>
  charge && charge.attempt === attempt ? { paymentMethod: charge.paymentMethod } : {};

/** The declined cards whose next try has not come. */
export const stillWaiting = ({ declines = [] }: Order, now: string): NonNullable<Order['declines']> =>
  declines.filter(({ retryFrom }) => Date.parse(retryFrom) > Date.parse(now));

/** With money that is to go back. */
export const owing = ({ returns = [] }: Order, back: Omit<MoneyBack, 'attempt'>): Change => ({
  returns: [...returns, { ...back, attempt: 1 }],
});

/** What the order still costs. */
export const outstandingOf = ({ price, parts = [] }: Order): number => price.total - totalOf(parts);

const totalOf = (parts: NonNullable<Order['parts']>): number => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Without the parts that came, which are to go back, each as it came. */
export function withPartsOwed({ parts = [], ...order }: Order, since: string): Order {
  const { currency } = order.price;
  return parts.reduce<Order>(
    (after, { payment, amount }) => ({ ...after, ...owing(after, { payment, method: 'wire', amount, currency, since }) }),
    order,
  );
}

function ofPayment({ returns = [] }: Order, payment: string, change: (back: MoneyBack) => MoneyBack): Change {
  const first = returns.findIndex((back) => back.payment === payment && isOwed(back));
  return { returns: returns.map((back, index) => (index === first ? change(back) : back)) };
}

/** The order of whose money some was used for another. */
export const usedFrom = (orders: Orders | undefined, to: number, payment: string): Order | undefined =>
  orders?.list.find(({ returns = [] }) =>
    returns.some((back) => back.payment === payment && back.applied?.some(({ order }) => order === to)),
  );

/** Orders as the events of their money leave them. */
export const paymentFolds = {
  CardChargeRequested: (before, { data: { order, attempt, paymentMethod }, occurredAt }) =>
    withOrder(before, order, (each) => ({ ...each, attempts: attempt, charge: { attempt, paymentMethod, since: occurredAt } })),
  CardChargeWithdrawn: (before, { data: { order, attempt } }) => withOrder(before, order, (each) => answered(each, attempt)),
  PartPaymentReceived: (before, { data: { order, payment, amount, receivedAt }, occurredAt }) =>
    withOrder(before, order, (each) => ({
      ...(usedFrom(before, order, payment) ? each : proofAnswered(each, payment, occurredAt)),
      parts: [...(each.parts ?? []), { payment, amount, receivedAt }],
    })),
  SurplusApplied: (before, { data: { order, payment, to, amount } }) =>
    withOrder(before, order, (each) => ({
      ...each,
      ...ofPayment(each, payment, (back) => ({
        ...back,
        amount: back.amount - amount,
        applied: [...(back.applied ?? []), { order: to, amount }],
      })),
    })),
  SurplusPaymentReceived: (before, { data: { order, receivedAt: _, ...money }, occurredAt }) =>
    withOrder(before, order, (each) => {
      const left = answered(each, money.method === 'card' ? each.charge?.attempt : undefined);
      return { ...left, ...owing(left, { ...money, since: occurredAt }) };
    }),
  RefundPaid: (before, { data: { order, payment, refund } }) =>
    withOrder(before, order, (each) => ({ ...each, ...ofPayment(each, payment, ({ failedAt: _, ...back }) => ({ ...back, refund })) })),
  RefundFailed: (before, { data: { order, payment }, occurredAt }) =>
    withOrder(before, order, (each) => ({ ...each, ...ofPayment(each, payment, (back) => ({ ...back, failedAt: occurredAt })) })),
  RefundRetried: (before, { data: { order, payment, attempt } }) =>
    withOrder(before, order, (each) => ({
      ...each,
      ...ofPayment(each, payment, ({ failedAt: _, late: __, ...back }) => ({ ...back, attempt })),
    })),
} satisfies NounFold<Orders>;

/** Money is still on its way, in or out. */
export const isUnsettled = ({ charge, returns = [] }: Order): boolean => Boolean(charge) || returns.some(isOwed);

/** A card to be charged, or no longer to be charged where the order does not want it any more. */
export interface OwedCharge extends Charge {
  readonly order: Order;
}

/** The oldest charge without an answer. */
export const owedCharge = (orders: Orders | undefined): OwedCharge | undefined =>
  orders?.list
    .flatMap((order) => (order.charge ? [{ order, ...order.charge }] : []))
    .sort((one, other) => Date.parse(one.since) - Date.parse(other.since))
    .at(0);

/** Whether the money of that charge is still wanted. */
export const isChargeWanted = (orders: Orders | undefined, number: number): boolean =>
  orders?.list.some(({ order, status }) => order === number && status === 'open') ?? false;

/** Money that is to go back to a card. */
export interface OwedReturn extends MoneyBack {
  readonly order: number;
}

/** The oldest money that is to go back to a card, and was not refused there. */
export const owedReturn = (orders: Orders | undefined): OwedReturn | undefined =>
  orders?.list
    .flatMap(({ order, returns = [] }) => returns.map((back) => ({ order, ...back })))
    .find((back) => back.method === 'card' && isOwed(back) && !back.failedAt);
