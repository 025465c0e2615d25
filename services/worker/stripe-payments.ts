import Stripe from 'stripe';
import type { Charged, Payments, Withdrawn } from '../../activities/ports-payments.js';
import { declineOf } from './card-declines.js';

type Intent = Stripe.PaymentIntent;
type Paid = Extract<Charged, { outcome: 'paid' }>;

const expand = ['latest_charge'];

/** Neither paid nor declined yet: to be asked again. */
class Undecided extends Error {
  override readonly name = 'Undecided';
}

/** Asks the API of Stripe, at that address; its own retries are off, since the engine retries. `timeout` is in milliseconds. */
export function stripeAt(address: string, key: string, timeout = 15_000): Stripe {
  const { protocol, hostname, port } = new URL(address);
  const at = { protocol: protocol === 'http:' ? 'http' : 'https', host: hostname, ...(port && { port }) } as const;
  return new Stripe(key, { ...at, timeout, maxNetworkRetries: 0, telemetry: false });
}

/** Has cards charged by Stripe: a payment is a PaymentIntent, which succeeds once at most. */
export const stripePayments = (stripe: Stripe): Payments => ({
  async open({ key, amount, currency, membershipId, order }) {
    const wish = { amount, currency: currency.toLowerCase(), payment_method_types: ['card'], metadata: { membershipId, order } };
    return (await stripe.paymentIntents.create(wish, { idempotencyKey: key })).id;
  },

  async charge({ payment, paymentMethod }) {
    const before = await stripe.paymentIntents.retrieve(payment, { expand });
    if (before.status !== 'requires_payment_method' || before.last_payment_error) return said(before);
    const wish = { payment_method: paymentMethod, error_on_requires_action: true, expand };
    return stripe.paymentIntents.confirm(payment, wish, { idempotencyKey: `${payment}/confirm` }).then(said, declined);
  },

  async withdraw(payment) {
    await stripe.paymentIntents.cancel(payment).catch(unlessTooLate);
    return leftOf(await stripe.paymentIntents.retrieve(payment, { expand }));
  },

  async refund({ key, payment, amount }) {
    const { data } = await stripe.refunds.list({ payment_intent: payment, limit: 100 });
    const before = data.find(({ status, amount: given }) => (status === 'succeeded' || status === 'pending') && given === amount);
    if (before) return { outcome: 'made', refund: before.id };
    try {
      const { id, status } = await stripe.refunds.create({ payment_intent: payment, amount }, { idempotencyKey: key });
      return status === 'failed' || status === 'canceled' ? { outcome: 'failed' } : { outcome: 'made', refund: id };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeInvalidRequestError) return { outcome: 'failed' };
      throw error;
    }
  },
});

function paid({ amount_received, currency, latest_charge: charge }: Intent): Paid {
  if (!charge || typeof charge === 'string') throw new Undecided('A payment that was received names its charge.');
  const receivedAt = new Date(charge.created * 1000).toISOString();
  return { outcome: 'paid', amount: amount_received, currency: currency.toUpperCase(), receivedAt };
}

function said(intent: Intent): Charged {
  const { status, last_payment_error: failure } = intent;
  if (status === 'succeeded') return paid(intent);
  if (status === 'canceled') return { outcome: 'declined', decline: 'unavailable' };
  if (failure) return { outcome: 'declined', decline: declineOf(failure) };
  throw new Undecided(`The payment is ${status}.`);
}

function leftOf(intent: Intent): Withdrawn {
  if (intent.status === 'succeeded') return paid(intent);
  if (intent.status === 'canceled') return { outcome: 'withdrawn' };
  throw new Undecided(`The payment is ${intent.status}.`);
}

/** A No to the card, or to the name that was given for it, such as one that was used before; a payment that has moved on meanwhile is looked at again, and everything else is no answer. */
function declined(error: unknown): Charged {
  const isAboutCard = error instanceof Stripe.errors.StripeCardError;
  const isAboutItsName = error instanceof Stripe.errors.StripeInvalidRequestError && !hasMovedOn(error);
  if (!isAboutCard && !isAboutItsName) throw error;
  return { outcome: 'declined', decline: declineOf(error) };
}

const hasMovedOn = ({ code }: { readonly code?: string }): boolean => code === 'payment_intent_unexpected_state';

function unlessTooLate(error: unknown): void {
  if (error instanceof Stripe.errors.StripeInvalidRequestError && hasMovedOn(error)) return;
  throw error;
}
