import { z } from 'zod';
import { fails } from './field-errors.js';
import { text } from './text.js';

const mostMoney = 1_000_000_000_000;

/** Money in the smallest unit of its currency, at least so much. */
export const moneyFrom = (least: number) =>
  z.int().min(least).max(mostMoney).meta({ description: 'In the smallest unit of the currency.' });

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its three letters (ISO 4217), in upper case. */
const currency = z
  .string()
  .refine((code) => currencies.has(code), fails('not-a-currency'))
  .meta({ description: 'By ISO 4217.', pattern: '^[A-Z]{3}$', examples: ['KRW'] });

/** A payment that was received for a renewal: what it is called where it was taken, how much in the smallest unit of the currency, and when. */
export const payment = z.strictObject({
  payment: text(1, 100).meta({ description: 'The id of the payment where it was taken; never the number of a card.' }),
  amount: moneyFrom(0),
  currency,
  receivedAt: z.iso.datetime({ offset: true, ...fails('not-an-instant') }),
});

/** The payment as it is kept, its instant in UTC. */
export const paymentIn = (typed: z.output<typeof payment>) => ({ ...typed, receivedAt: new Date(typed.receivedAt).toISOString() });

/** Whether the membership is to renew by itself. */
export const automaticRenewal = z.strictObject({ on: z.boolean() });
