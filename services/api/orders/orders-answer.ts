import { z } from 'zod';
import { boughtLevel, competencyLevel, paymentDeclines, paymentMethods, proofFlaws } from '../../../events/shapes.js';
import { mediaTypes } from '../../../events/vetting-documents.js';
import { OrderPlaced } from '../../../events/orders.js';
import { boughtLevels } from '../../../events/state/level-names.js';
import type { MembershipState } from '../../../events/membership.js';
import type { Levels } from '../../../events/state/levels.js';
import { isUninvoiced } from '../../../events/state/invoices.js';
import { orderStatuses, type Order } from '../../../events/state/order.js';
import { policyOf } from '../../../workflows/decisions/policy.js';
import { outstandingOf } from '../../../events/state/payments.js';
import { creditorReference } from '../../shared/creditor-reference.js';
import { accountFor } from '../../shared/sellers.js';

const instant = z.iso.datetime();

const moneyBack = z.object({
  payment: z.string().optional(),
  method: z.enum(paymentMethods),
  amount: z.int(),
  currency: z.string(),
  since: instant,
  attempt: z.int(),
  refund: z.string().optional().meta({ description: 'The reference under which the money went back.' }),
  wentBack: z.literal(true).optional().meta({ description: 'It went back.' }),
  failedAt: instant.optional().meta({ description: 'When it could not go back; support has it tried again.' }),
  applied: z
    .array(z.object({ order: z.int(), amount: z.int() }))
    .readonly()
    .optional()
    .meta({ description: 'For which orders some of it was used instead; `amount` is what is left to go back.' }),
});

const proof = z.object({
  hash: z.string().optional().meta({ description: 'SHA-256 of the file as it was received.' }),
  mediaType: z.enum(mediaTypes),
  size: z.int().meta({ description: 'In bytes.' }),
  name: z.string().optional(),
  at: instant,
  deadline: instant.meta({ description: 'Until when support looks at it.' }),
  level: z.int().meta({ description: 'How often nobody looked in time.' }),
  rejected: z
    .object({ flaw: z.enum(proofFlaws), note: z.string().optional(), at: instant })
    .optional()
    .meta({ description: 'Why it proves nothing, as support says.' }),
  answeredAt: instant.optional().meta({ description: 'When support kept a part of the money, so that it has looked.' }),
});

const payTo = z.object({
  holder: z.string(),
  bank: z.string(),
  bic: z.string(),
  iban: z.string().optional(),
  account: z.string().optional(),
  bankCode: z.string().optional(),
});

/** One order. */
export const orderAnswer = OrderPlaced.data.omit({ employees: true }).extend({
  status: z.enum(orderStatuses),
  placedAt: instant,
  paid: z.object({ payment: z.string().optional(), receivedAt: instant }).optional(),
  declined: z.object({ decline: z.enum(paymentDeclines), retryFrom: instant, at: instant }).optional(),
  charge: z
    .object({ attempt: z.int(), since: instant })
    .optional()
    .meta({ description: 'A card is being charged, and the provider has not answered yet.' }),
  parts: z
    .array(z.object({ payment: z.string().optional(), amount: z.int(), receivedAt: instant }))
    .readonly()
    .optional()
    .meta({ description: 'What came of it by transfer before it was whole.' }),
  outstanding: z.int().optional().meta({ description: 'What is still to be paid, in the smallest unit, where part of it came.' }),
  returns: z.array(moneyBack).readonly().optional().meta({ description: 'Money that is to go back, or went back.' }),
  proofs: z.array(proof).readonly().optional().meta({ description: 'Proofs of the wire transfer, oldest first.' }),
  payTo: payTo.optional().meta({ description: 'The account to transfer to, while the order is open.' }),
  reference: z.string().optional().meta({ description: 'What to write into the wire transfer, a creditor reference of ISO 11649.' }),
  invoice: z.string().optional().meta({ description: 'The number of its invoice.' }),
  invoiceDue: instant
    .optional()
    .meta({ description: 'When its invoice is issued at the latest, of an order that is paid and has none yet.' }),
  creditNote: z.string().optional().meta({ description: 'The number of its credit note.' }),
  endedAt: instant.optional(),
});

/** The orders of an account, oldest first. */
export const ordersAnswer = z
  .array(orderAnswer)
  .meta({ description: 'What was ordered, for which price, and what became of it; open ones, and the newest of the rest.' });

const earned = z.object({ level: competencyLevel, since: instant });
const holding = z.object({
  level: boughtLevel,
  area: z.string().optional(),
  since: instant,
  until: instant,
  order: z
    .int()
    .optional()
    .meta({ description: 'Absent where the level came with a record of the old centre, or with an account that became part of this one.' }),
  atRiskSince: instant.optional().meta({ description: 'Since when no solution area backs the level any more.' }),
});

/** What a company has earned and the levels that it has. */
export const levelsAnswer = z.object({
  competencies: z.record(z.string(), earned).meta({ description: 'By solution area: what is earned.' }),
  overrides: z
    .record(z.string(), earned.extend({ until: instant }))
    .meta({ description: 'By solution area: what counts as earned by a word of support, until then.' }),
  holdings: z.array(holding).meta({ description: 'The levels that are had besides the network membership.' }),
});

/** The levels as a list, the lowest first. */
export const presentLevels = (levels: Levels | undefined): z.input<typeof levelsAnswer> | undefined =>
  levels && {
    ...levels,
    holdings: boughtLevels.flatMap((level) => (levels.holdings[level] ? [{ level, ...levels.holdings[level] }] : [])),
  };

/** Whose order it is, as far as its payment depends on that. */
export interface Payer {
  readonly partnerId?: string;
  readonly policyVersion: string;
}

const invoicedFrom = ({ paid }: Order, policyVersion: string): string =>
  new Date(Date.parse(paid!.receivedAt) + policyOf(policyVersion).levels.invoiceAfterDays * 86_400_000).toISOString();

/** An order, by wire transfer with what to write into it and where it goes. */
export const presentOrder = (order: Order, { partnerId, policyVersion }: Payer): z.input<typeof orderAnswer> => ({
  ...order,
  ...(isUninvoiced(order) && { invoiceDue: invoicedFrom(order, policyVersion) }),
  ...(order.returns && { returns: order.returns.map((back) => ({ ...back, ...(back.refund && { wentBack: true as const }) })) }),
  ...(order.status === 'open' && order.parts && { outstanding: outstandingOf(order) }),
  ...(order.method === 'wire' && partnerId && { reference: creditorReference(partnerId, order.order) }),
  ...(order.method === 'wire' && order.status === 'open' && { payTo: accountFor(policyVersion, order.price.currency) }),
});

/** The orders that a membership still remembers. */
export const presentOrders = ({ account, orders }: MembershipState): z.input<typeof ordersAnswer> | undefined =>
  orders?.list.map((order) => presentOrder(order, account!));

type OrderAnswer = z.infer<typeof orderAnswer>;

/** The same order for eyes that only look. */
export const hideOrderPayment = <Shown extends Pick<OrderAnswer, 'paid' | 'parts' | 'returns' | 'proofs'>>({
  paid,
  parts,
  returns,
  proofs,
  ...order
}: Shown) => ({
  ...order,
  ...(paid && { paid: { receivedAt: paid.receivedAt } }),
  ...(parts && { parts: parts.map(({ payment: _, ...part }) => part) }),
  ...(proofs && { proofs: proofs.map(({ hash: _, name: __, ...seen }) => seen) }),
  ...(returns && { returns: returns.map(({ payment: _, refund: __, ...back }) => back) }),
});

/** The same orders for eyes that only look. */
export const hideOrderPayments = (orders: readonly OrderAnswer[]): OrderAnswer[] => orders.map(hideOrderPayment);
