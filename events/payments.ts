import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, note, paymentMethods } from './shapes.js';

const order = z.int().positive();
const attempt = z.int().positive();
const payment = z.string();
const money = { amount: z.int().nonnegative(), currency: z.string().length(3) };

/** A card is to be charged. */
export const CardChargeRequested = defineEvent({
  type: 'CardChargeRequested',
  version: 1,
  summary: 'The company had a card charged for the order, by the name that the card provider has for it; never a card itself.',
  data: z.object({ order, attempt, paymentMethod: z.string() }),
});

/** The order was over first. */
export const CardChargeWithdrawn = defineEvent({
  type: 'CardChargeWithdrawn',
  version: 1,
  summary: 'The card was not charged, since the order was over or paid before the provider answered.',
  data: z.object({ order, attempt }),
});

/** It never came like that. */
export const PaymentRetracted = defineEvent({
  type: 'PaymentRetracted',
  version: 1,
  summary:
    'Support took back a transfer that it had confirmed by mistake: this much of it no longer counts for the order, and is not to be given back.',
  data: z.object({
    order,
    payment,
    ...money,
    /** Until when support looks again at the proof that the payment had answered. */
    deadline: instant.optional(),
    note: note.optional(),
  }),
});

/** Some of the money came. */
export const PartPaymentReceived = defineEvent({
  type: 'PartPaymentReceived',
  version: 1,
  summary: 'A transfer brought part of what the open order costs; the rest is owed until the order expires.',
  data: z.object({ order, payment, ...money, receivedAt: instant }),
});

/** What was too much for one order pays another. */
export const SurplusApplied = defineEvent({
  type: 'SurplusApplied',
  version: 1,
  summary: 'Support used so much of the money of the named payment, which was to be given back, for the open order `to`.',
  data: z.object({ order, payment, to: order, ...money }),
});

/** Money came that nobody owed any more. */
export const SurplusPaymentReceived = defineEvent({
  type: 'SurplusPaymentReceived',
  version: 1,
  summary: 'More money came than the order still cost; this much begins no level and is to be given back, or applied to another order.',
  data: z.object({ order, payment, method: z.enum(paymentMethods), ...money, receivedAt: instant }),
});

/** Money went back. */
export const RefundPaid = defineEvent({
  type: 'RefundPaid',
  version: 1,
  summary: 'The money of the named payment went back, under the reference `refund`.',
  data: z.object({ order, payment, refund: z.string(), ...money }),
});

/** Money could not go back. */
export const RefundFailed = defineEvent({
  type: 'RefundFailed',
  version: 1,
  summary: 'The provider could not give the money of the named payment back; support has it tried again.',
  data: z.object({ order, payment, attempt }),
});

/** Nobody sent it in time. */
export const RefundEscalated = defineEvent({
  type: 'RefundEscalated',
  version: 1,
  summary: 'Nobody of support sent the money of the named payment back in time; it is one level higher now.',
  data: z.object({ order, payment, ...money, level: z.int().positive(), deadline: instant }),
});

/** It is tried once more. */
export const RefundRetried = defineEvent({
  type: 'RefundRetried',
  version: 1,
  summary: 'Support had it tried again to give the money of the named payment back.',
  data: z.object({ order, payment, attempt }),
});
