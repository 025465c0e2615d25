import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { price } from './price.js';
import { boughtLevel, instant, note, paymentDeclines, paymentMethods, solutionArea } from './shapes.js';

const order = z.int().positive();
const minor = z.int().nonnegative();
const currency = z.string().length(3);

/** The company wants a level and is told what it costs. */
export const OrderPlaced = defineEvent({
  type: 'OrderPlaced',
  version: 1,
  summary:
    'The company ordered a level at a price that stands, to be paid until `expiresAt`; `renews`: the level that goes on by it; `employees`: its size; `sendBackDays`: how long money may take to go back.',
  data: z.object({
    order,
    level: boughtLevel,
    area: solutionArea.optional(),
    renews: z.object({ order: order.optional(), until: instant }).optional(),
    method: z.enum(paymentMethods),
    price,
    employees: z.int().positive().optional(),
    expiresAt: instant,
    sendBackDays: z.int().positive().optional(),
  }),
});

/** Money came in. */
export const OrderPaid = defineEvent({
  type: 'OrderPaid',
  version: 1,
  summary:
    'The order is paid in full by the named payment, received at that instant; `amount`: the rest where parts came before; `attempt`: of a card that was charged; `confirmed`: support saw the money.',
  data: z.object({
    order,
    payment: z.string(),
    amount: minor,
    currency,
    receivedAt: instant,
    attempt: z.int().positive().optional(),
    confirmed: z.literal(true).optional(),
  }),
});

/** Money did not come in. */
export const OrderPaymentDeclined = defineEvent({
  type: 'OrderPaymentDeclined',
  version: 1,
  summary:
    'The card was declined; the order stays open, another card may be tried at once, the same from then on; `attempt` where the process had it charged.',
  data: z.object({ order, decline: z.enum(paymentDeclines), retryFrom: instant, attempt: z.int().positive().optional() }),
});

/** The company thought better of it. */
export const OrderCancelled = defineEvent({
  type: 'OrderCancelled',
  version: 1,
  summary:
    'The order was cancelled before it was paid; another may be placed. By the process, where another level took its place, or the level that it was built on is another company’s.',
  data: z.object({
    order,
    /** The level that makes what was ordered needless. */
    overtakenBy: boughtLevel.optional(),
    /** The level because of which it was cheaper, or a next year, and which turned out not to be the company's. */
    without: boughtLevel.optional(),
  }),
});

/** Nobody paid. */
export const OrderExpired = defineEvent({
  type: 'OrderExpired',
  version: 1,
  summary: 'The order was not paid in time; another may be placed.',
  data: z.object({ order }),
});

/** Money goes back. */
export const OrderRefunded = defineEvent({
  type: 'OrderRefunded',
  version: 1,
  summary: 'Support had the whole amount of the order given back; what was bought by it has ended.',
  data: z.object({ order, amount: minor, currency, note: note.optional() }),
});
