import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { price } from '../../../events/price.js';
import { address, boughtLevel, paymentMethods } from '../../../events/shapes.js';
import { sayArea } from '../../shared/level-sentences.js';
import { say, type Language } from '../../shared/texts.js';
import { sellerOf } from '../../shared/sellers.js';
import type { TimelineEntry } from '../../shared/views.js';
import { presentOrders } from '../orders/orders-answer.js';
import { boughtOrder, type OrderEntry } from './bought-order.js';

/** An event that put something on paper. */
export type PaperEntry = TimelineEntry<'InvoiceIssued' | 'CreditNoteIssued'>;

const instant = z.iso.datetime();
const kind = z.enum(['invoice', 'credit-note']);

const essentials = z.object({
  number: z
    .string()
    .meta({ description: 'Partner id, year, and the place in the year; invoices and credit notes have one series without gaps.' }),
  kind,
  order: z.int(),
  issuedAt: instant,
  currency: z.string(),
  total: z.int().meta({ description: 'With tax, in the smallest unit of the currency.' }),
  credits: z.string().optional().meta({ description: 'Of a credit note: the invoice that it takes back in full.' }),
  creditedBy: z.string().optional().meta({ description: 'Of an invoice: the credit note that takes it back.' }),
});

/** The papers of a membership, oldest first. */
export const invoicesAnswer = z.object({
  invoices: z.array(essentials),
  due: z
    .array(z.object({ order: z.int(), invoiceDue: instant }))
    .meta({ description: 'Orders that are paid and have no invoice yet, and when it is issued at the latest.' }),
});

const line = z.object({
  description: z.string(),
  level: boughtLevel,
  area: z.string().optional(),
  quantity: z.int(),
  unitPrice: z.int(),
  amount: z.int(),
  period: z
    .object({ from: instant, until: instant })
    .meta({ description: 'For how long it was bought; a credit note takes this period back.' }),
});

const payment = z.object({
  method: z.enum(paymentMethods),
  reference: z.string().meta({ description: 'Of the bank or the card provider.' }),
  amount: z.int(),
  receivedAt: instant,
});

/** One paper, with all that stands on it. */
export const invoiceAnswer = essentials.extend({
  partnerId: z.string(),
  seller: z.object({ name: z.string(), address, registrationId: z.string(), taxId: z.string() }),
  buyer: z.object({ legalName: z.string(), registrationId: z.string().optional(), address }),
  lines: z.array(line),
  discount: price.shape.discount,
  net: z.int(),
  taxPercent: z.int(),
  tax: z.int(),
  paidAt: instant.optional(),
  payments: z.array(payment).meta({ description: 'The money that paid for the order, as it came; of a credit note, what is given back.' }),
});

/** One paper, as the API answers it. */
export type Invoice = z.infer<typeof invoiceAnswer>;

const creditOf = (number: string, all: readonly PaperEntry[]): string | undefined =>
  all.find((entry) => entry.type === 'CreditNoteIssued' && entry.data.credits === number)?.data.number;

function essentialsOf({ type, data, occurredAt }: PaperEntry, all: readonly PaperEntry[]) {
  const { number, order, price: said } = data;
  const creditedBy = creditOf(number, all);
  const { currency, total } = said;
  const common = { number, order, issuedAt: occurredAt, currency, total };
  return type === 'CreditNoteIssued'
    ? ({ ...common, kind: 'credit-note', credits: data.credits } as const)
    : ({ ...common, kind: 'invoice', ...(creditedBy && { creditedBy }) } as const);
}

/** The id that the number begins with, grouped as people write it. */
const partnerIdIn = (number: string): string => number.split('-')[0]!.replaceAll(/(.{4})(?=.)/g, '$1-');

const dueIn = (state: MembershipState) =>
  (presentOrders(state) ?? []).flatMap(({ order, invoiceDue }) => (invoiceDue ? [{ order, invoiceDue }] : []));

/** All of them in short, and what is to come. */
export const presentInvoices = (all: readonly PaperEntry[], state: MembershipState): z.infer<typeof invoicesAnswer> =>
  invoicesAnswer.parse({ invoices: all.map((entry) => essentialsOf(entry, all)), due: dueIn(state) });

/** What a line is about, in words. */
const describe = (language: Language, { level, area }: PaperEntry['data']): string =>
  say(language, 'invoices.line', {
    level: say(language, `standing.levels.${level}`),
    area: area ? sayArea(language, area) : 'none',
  });

/** All that the log says of papers, and of the orders that they are about. */
export interface Papers {
  readonly all: readonly PaperEntry[];
  readonly orders: readonly OrderEntry[];
}

/** One of them whole, nothing counted anew. */
export function presentInvoice(entry: PaperEntry, { all, orders }: Papers, language: Language): Invoice {
  const { data } = entry;
  const { order, seller, buyer, level, area, price: said } = data;
  const { list, discount, net, taxPercent, tax } = said;
  const { period, payments } = boughtOrder(order, orders);
  const line = { description: describe(language, data), level, ...(area && { area }), quantity: 1, unitPrice: list, amount: list, period };
  return invoiceAnswer.parse({
    ...essentialsOf(entry, all),
    partnerId: partnerIdIn(data.number),
    seller: sellerOf(seller),
    buyer,
    lines: [line],
    ...(discount && { discount }),
    net,
    taxPercent,
    tax,
    ...(entry.type === 'InvoiceIssued' && { paidAt: entry.data.paidAt }),
    payments,
  });
}
