import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

/** How far orders can come; `ended` is one that was open when the membership ended. */
export const orderStatuses = ['open', 'paid', 'refunded', 'cancelled', 'expired', 'ended'] as const;

/** An order for a level, and what became of it. */
export interface Order extends Omit<EventData<'OrderPlaced'>, 'employees'> {
  readonly status: (typeof orderStatuses)[number];
  readonly placedAt: string;
  readonly paid?: Pick<EventData<'OrderPaid'>, 'payment' | 'receivedAt'>;
  readonly declined?: Omit<EventData<'OrderPaymentDeclined'>, 'order'> & { readonly at: string };
  readonly endedAt?: string;
}

/** The orders of an account: money outlives every end, so nothing is forgotten with a request. */
export interface Orders {
  /** How many were ever placed, so that no number is given twice. */
  readonly placed: number;
  /** Those that are open, and the last that are not, oldest first. */
  readonly list: readonly Order[];
}

const remembered = 20;

function trimmed(list: readonly Order[]): readonly Order[] {
  const over = list.filter(({ status }) => status !== 'open');
  const forgotten = over.slice(0, Math.max(0, over.length - remembered));
  return list.filter((order) => !forgotten.includes(order));
}

const changed = (before: Orders | undefined, number: number, change: Partial<Order>): Orders => ({
  ...before!,
  list: trimmed(before!.list.map((order) => (order.order === number ? { ...order, ...change } : order))),
});

const mapOpen = (before: Orders | undefined, change: (order: Order) => Partial<Order>): Orders | undefined =>
  before && { ...before, list: trimmed(before.list.map((order) => (order.status === 'open' ? { ...order, ...change(order) } : order))) };

const ended: NonNullable<NounFold<Orders>['MembershipLapsed']> = (before, { occurredAt }) =>
  mapOpen(before, () => ({ status: 'ended', endedAt: occurredAt }));

/** The orders as their events leave them. */
export const orders = {
  MembershipLapsed: ended,
  MembershipLeft: (before, { occurredAt }) => mapOpen(before, () => ({ status: 'ended', endedAt: occurredAt })),
  AccountClosed: (before, { occurredAt }) => mapOpen(before, () => ({ status: 'ended', endedAt: occurredAt })),
  AccountReinstated: (before, { data }) => mapOpen(before, ({ expiresAt }) => ({ expiresAt: later(expiresAt, data.resumeBy) })),
  OrderPlaced: (before, { data: { employees: _, ...placed }, occurredAt }) => ({
    placed: placed.order,
    list: [...(before?.list ?? []), { ...placed, status: 'open', placedAt: occurredAt }],
  }),
  OrderPaid: (before, { data: { order, payment, receivedAt } }) =>
    changed(before, order, { status: 'paid', paid: { payment, receivedAt } }),
  OrderPaymentDeclined: (before, { data: { order, ...declined }, occurredAt }) =>
    changed(before, order, { declined: { ...declined, at: occurredAt } }),
  OrderCancelled: (before, { data, occurredAt }) => changed(before, data.order, { status: 'cancelled', endedAt: occurredAt }),
  OrderExpired: (before, { data, occurredAt }) => changed(before, data.order, { status: 'expired', endedAt: occurredAt }),
  OrderRefunded: (before, { data, occurredAt }) => changed(before, data.order, { status: 'refunded', endedAt: occurredAt }),
} satisfies NounFold<Orders>;

/** The orders that wait for their payment, the first to expire first. */
export const openOrders = (placed: Orders | undefined): readonly Order[] =>
  (placed?.list ?? [])
    .filter(({ status }) => status === 'open')
    .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt));

/** Waits for the company to pay, in one entry however many orders are open: that of the earliest deadline. */
export const waitsForPayment = (placed: Orders | undefined): readonly Waiting[] =>
  openOrders(placed)
    .slice(0, 1)
    .map(({ placedAt, expiresAt }) => ({ step: 'order', owner: 'partner', since: placedAt, deadline: expiresAt, then: 'expireOrder' }));
