import { z } from 'zod';
import { boughtLevel, paymentMethods } from '../../../events/shapes.js';
import { orderStatuses } from '../../../events/state/order.js';
import { fails } from '../../shared/input/field-errors.js';
import { orderSigns, orderTerm } from '../../shared/order-view.js';
import { seesPayments } from '../memberships/outsiders.js';
import { cursorOf, writeCursor } from '../requests/page-cursor.js';
import type { Caller } from '../access/caller.js';
import { hideOrderPayment, orderAnswer, presentOrder } from './orders-answer.js';
import type { FoundOrder, OrderCounts, OrderPosition, OrderSort } from './orders.js';

const sorts = ['placed', 'expires'] as const satisfies readonly OrderSort[];

const place = z.tuple([z.enum(sorts), z.iso.datetime(), z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/)]);
const cursor = cursorOf(place).transform(([sort, at, id]): OrderPosition => ({ sort, at, id }));
const sign = z.enum(orderSigns);
const status = z.enum(orderStatuses);

/** Which orders support asks for. */
export const orderSearchQuery = z.strictObject({
  reference: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .transform(orderTerm)
    .optional()
    .meta({ description: 'In full: the reference of a transfer, the number of an invoice or credit note, the id of a payment or refund.' }),
  status: status.optional(),
  level: boughtLevel.optional(),
  method: z.enum(paymentMethods).optional(),
  sign: sign.optional().meta({ description: 'What wants somebody’s eye.' }),
  sort: z
    .enum(sorts)
    .default('placed')
    .meta({ description: 'The newest first, or the first to expire first, which leaves out what is no longer open.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursor.optional().meta({ description: 'The `next` of the page before, of the same question.' }),
});

/** The same, once it is settled: a page goes on in the sort it began with, and only open orders expire. */
export const settledOrderSearch = orderSearchQuery
  .refine(({ sort, after }) => after === undefined || after.sort === sort, { ...fails('not-a-cursor'), path: ['after'] })
  .transform((query) => (query.sort === 'expires' ? { ...query, status: 'open' as const } : query));

const foundOrder = orderAnswer.extend({
  membershipId: z.guid(),
  legalName: z.string().optional(),
  signs: z.array(sign).meta({ description: 'What about it wants somebody’s eye.' }),
});

/** A page of orders of all memberships, and how many there are. */
export const orderSearchAnswer = z.object({
  counts: z
    .object({
      statuses: z.array(z.object({ status, count: z.int() })),
      signs: z.array(z.object({ sign, count: z.int() })),
    })
    .meta({ description: 'How many orders there are at all, whatever the list is narrowed by.' }),
  orders: z.array(foundOrder),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null when this was the last.' }),
});

const placeOf: { readonly [Sort in OrderSort]: (found: FoundOrder) => string } = {
  placed: ({ order }) => order.placedAt,
  expires: ({ order }) => order.expiresAt,
};

function presentFound(found: FoundOrder, caller: Caller): z.infer<typeof foundOrder> {
  const { membershipId, legalName, signs } = found;
  const answer = foundOrder.parse({ ...presentOrder(found.order, found), membershipId, legalName, signs: [...signs] });
  return seesPayments(caller) ? answer : hideOrderPayment(answer);
}

/** What was found, how many there are, and for whom. */
export interface Found {
  readonly orders: readonly FoundOrder[];
  readonly counts: OrderCounts;
  readonly caller: Caller;
}

/** The page; one more than `limit` tells that there is another. */
export function presentOrderPage(
  { orders, counts, caller }: Found,
  { limit, sort }: { readonly limit: number; readonly sort: OrderSort },
): z.infer<typeof orderSearchAnswer> {
  const page = orders.slice(0, limit);
  const last = page.at(-1);
  return {
    counts: orderSearchAnswer.shape.counts.parse(counts),
    orders: page.map((found) => presentFound(found, caller)),
    next: orders.length > limit && last ? writeCursor([sort, placeOf[sort](last), last._id]) : null,
  };
}
