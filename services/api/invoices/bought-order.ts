import type { EventData } from '../../../events/catalogue.js';
import { levelYearFrom } from '../../../events/state/level-year.js';
import type { TimelineEntry } from '../../shared/views.js';
import type { OrderEventType } from '../memberships/memberships.js';

/** An event of an order that its papers tell of. */
export type OrderEntry = TimelineEntry<OrderEventType>;

type Method = EventData<'OrderPlaced'>['method'];

type Told<Type extends OrderEventType> = Extract<OrderEntry, { readonly type: Type }>;

/** What an order bought, from when until when, and the money that paid for it, as it came. */
export interface BoughtOrder {
  readonly period: { readonly from: string; readonly until: string };
  readonly payments: readonly {
    readonly method: Method;
    readonly reference: string;
    readonly amount: number;
    readonly receivedAt: string;
  }[];
}

const are =
  <Type extends OrderEventType>(type: Type, order: number) =>
  (entry: OrderEntry): entry is Told<Type> & OrderEntry =>
    entry.type === type && entry.data.order === order;

const isAppliedTo =
  (order: number, payment: string) =>
  (entry: OrderEntry): entry is Told<'SurplusApplied'> & OrderEntry =>
    entry.type === 'SurplusApplied' && entry.data.to === order && entry.data.payment === payment;

/** How money came: for this order, or for an earlier one that it was not needed for. */
function methodOf(payment: string, order: number, entries: readonly OrderEntry[]): Method {
  const applied = entries.find(isAppliedTo(order, payment));
  return applied ? methodOf(payment, applied.data.order, entries) : entries.find(are('OrderPlaced', order))!.data.method;
}

const isTakenBack = (part: Told<'PartPaymentReceived'> & OrderEntry, before: OrderEntry, entries: readonly OrderEntry[]): boolean =>
  entries.some(
    (entry) =>
      are('PaymentRetracted', part.data.order)(entry) &&
      entry.data.payment === part.data.payment &&
      entry.sequence > part.sequence &&
      entry.sequence < before.sequence,
  );

/** Told by events that came before its papers and never change, so that each paper says the same for ever. */
export function boughtOrder(number: number, entries: readonly OrderEntry[]): BoughtOrder {
  const [placed, paid, reached] = [
    entries.find(are('OrderPlaced', number)),
    entries.find(are('OrderPaid', number)),
    entries.find(are('LevelReached', number)),
  ];
  if (!placed || !paid || !reached) throw new Error(`Order ${number} has a paper, and nothing says that it was placed, paid and reached.`);
  const isGivenBack = (order: number): boolean =>
    entries.some((entry) => are('OrderRefunded', order)(entry) && entry.sequence < paid.sequence);
  const parts = entries.filter(are('PartPaymentReceived', number)).filter((part) => !isTakenBack(part, paid, entries));
  const payments = [...parts, paid].map(({ data: { payment: reference, amount, receivedAt } }) => ({
    method: methodOf(reference, number, entries),
    reference,
    amount,
    receivedAt,
  }));
  return {
    period: { from: levelYearFrom(placed.data, paid.data.receivedAt, isGivenBack), until: reached.data.until },
    payments,
  };
}
