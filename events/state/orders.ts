import type { Waiting } from '../waiting.js';
import { invoiceFolds } from './invoices.js';
import { later, type NounFold } from './noun.js';
import type { Order, Orders } from './order.js';
import { openProof, proofFolds, waitsForProof } from './payment-proofs.js';
import { answered, cardOf, isUnsettled, outstandingOf, owing, paymentFolds, stillWaiting, withPartsOwed } from './payments.js';
import { isOurs, refundFolds } from './refunds.js';
import { retractedPaymentFolds } from './retracted-payment.js';

export { orderStatuses, type Order, type Orders } from './order.js';

const remembered = 20;

/** What money came for is never forgotten: it may be given back, and pays nothing again. */
const isForgettable = (order: Order): boolean => order.status !== 'open' && !order.paid && !order.returns && !isUnsettled(order);

function trimmed(list: readonly Order[]): readonly Order[] {
  const over = list.filter(isForgettable);
  const forgotten = over.slice(0, Math.max(0, over.length - remembered));
  return list.filter((order) => !forgotten.includes(order));
}

const changed = (before: Orders | undefined, number: number, change: (order: Order) => Order): Orders => ({
  ...before!,
  list: trimmed(before!.list.map((order) => (order.order === number ? change(order) : order))),
});

const over =
  (status: Order['status'], endedAt: string) =>
  (order: Order): Order => ({ ...withPartsOwed(order, endedAt), status, endedAt });

const mapOpen = (before: Orders | undefined, change: (order: Order) => Order): Orders | undefined =>
  before && { ...before, list: trimmed(before.list.map((order) => (order.status === 'open' ? change(order) : order))) };

const ended = (before: Orders | undefined, { occurredAt }: { readonly occurredAt: string }): Orders | undefined =>
  mapOpen(before, over('ended', occurredAt));

/** The orders as their events leave them. */
export const orders = {
  MembershipLapsed: ended,
  MembershipLeft: ended,
  AccountClosed: ended,
  AccountReinstated: (before, { data }) => mapOpen(before, (order) => ({ ...order, expiresAt: later(order.expiresAt, data.resumeBy) })),
  OrderPlaced: (before, { data: { employees: _, ...placed }, occurredAt }) => ({
    ...before,
    placed: placed.order,
    list: [...(before?.list ?? []), { ...placed, status: 'open', placedAt: occurredAt }],
  }),
  OrderPaid: (before, { data: { order, payment, amount, receivedAt, attempt, confirmed } }) =>
    changed(before, order, (each) => ({
      ...answered(each, attempt),
      status: 'paid',
      paid: { payment, amount, receivedAt, ...(attempt && { attempt }), ...(confirmed && { confirmed }) },
    })),
  OrderPaymentDeclined: (before, { data: { order, attempt, ...declined }, occurredAt }) =>
    changed(before, order, (each) => ({
      ...answered(each, attempt),
      declined: { ...declined, at: occurredAt },
      declines: [...stillWaiting(each, occurredAt), { ...cardOf(each, attempt), retryFrom: declined.retryFrom }],
    })),
  OrderCancelled: (before, { data, occurredAt }) => changed(before, data.order, over('cancelled', occurredAt)),
  OrderExpired: (before, { data, occurredAt }) => changed(before, data.order, over('expired', occurredAt)),
  OrderRefunded: (before, { data: { order, currency }, occurredAt }) =>
    changed(before, order, (each) => {
      const after = over('refunded', occurredAt)(each);
      const last = { payment: each.paid!.payment, method: each.method, amount: outstandingOf(each), currency, since: occurredAt };
      return { ...after, ...(isOurs(each) && owing(after, last)) };
    }),
  ...paymentFolds,
  ...refundFolds,
  ...retractedPaymentFolds,
  ...proofFolds,
  ...invoiceFolds,
} satisfies NounFold<Orders>;

/** The orders that wait for their payment, the first to expire first. */
export const openOrders = (placed: Orders | undefined): readonly Order[] =>
  (placed?.list ?? [])
    .filter(({ status }) => status === 'open')
    .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt));

/** Waits for the company to pay, in one entry however many orders are open: that of the earliest deadline. Each whose transfer was proved waits for support. */
export function waitsForPayment(placed: Orders | undefined): readonly Waiting[] {
  const open = openOrders(placed);
  const toPay = open.filter((order) => !openProof(order)).slice(0, 1);
  return [
    ...toPay.map(
      ({ placedAt: since, expiresAt: deadline }) => ({ step: 'order', owner: 'partner', since, deadline, then: 'expireOrder' }) as const,
    ),
    ...open.flatMap((order) => waitsForProof(order) ?? []),
  ];
}
