import type { EventData } from '../catalogue.js';
import { withOrder, type NounOfOrders } from './changed-order.js';
import type { Order, Orders } from './order.js';

/** The year and the place in it that a number says. */
function placeOf(number: string): NonNullable<Orders['papers']> {
  const [, year, count] = number.split('-');
  return { year: Number(year), count: Number(count) };
}

/** Orders as the events of their papers leave them. */
export const invoiceFolds = {
  InvoiceIssued: (before, { data: { number, order, seller, buyer } }) => ({
    ...withOrder(before, order, (each) => ({ ...each, invoice: number, parties: { seller, buyer } })),
    papers: placeOf(number),
  }),
  CreditNoteIssued: (before, { data: { number, order } }) => ({
    ...withOrder(before, order, (each) => ({ ...each, creditNote: number })),
    papers: placeOf(number),
  }),
} satisfies NounOfOrders;

/** Whether it was paid and has no invoice yet, and was not given back before it had one. */
export const isUninvoiced = ({ status, invoice }: Order): boolean => status === 'paid' && !invoice;

/** All such orders. */
export const uninvoiced = (orders: Orders | undefined): readonly Order[] => (orders?.list ?? []).filter(isUninvoiced);

/** What was invoiced, given back, and not credited yet. */
export const uncredited = (orders: Orders | undefined): readonly Order[] =>
  (orders?.list ?? []).filter(({ status, invoice, creditNote }) => status === 'refunded' && invoice && !creditNote);

/** What a paper says, whichever it is. */
export type Paper = Omit<EventData<'InvoiceIssued'>, 'paidAt'>;
