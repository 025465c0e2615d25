import { randomBytes } from 'node:crypto';
import { testCards, usedBefore } from './test-cards.js';

/** A payment as the provider keeps it. */
export interface Intent {
  readonly id: string;
  readonly object: 'payment_intent';
  readonly amount: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly status: 'requires_payment_method' | 'succeeded' | 'canceled';
  readonly amount_received: number;
  readonly payment_method?: string;
  readonly latest_charge: null | { readonly id: string; readonly object: 'charge'; readonly created: number };
  readonly last_payment_error: null | Failure;
}

/** Money that went back, or did not. */
export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly payment_intent: string;
  readonly amount: number;
  readonly status: 'succeeded' | 'failed';
}

interface Failure {
  readonly type: 'card_error' | 'invalid_request_error';
  readonly code?: string;
  readonly message: string;
  readonly decline_code?: string;
  readonly param?: string;
}

/** What the provider answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** All that the provider keeps. */
export interface Books {
  readonly intents: Record<string, Intent>;
  readonly refunds: Record<string, Refund>;
  /** The answers by idempotency key. */
  readonly answers: Record<string, Answer>;
}

type Form = Readonly<Record<string, string>>;

const idOf = (kind: string): string => `${kind}_${randomBytes(12).toString('hex')}`;
const ok = (body: unknown): Answer => ({ status: 200, body });
const no = (status: number, error: object): Answer => ({ status, body: { error } });
const missing = no(404, { type: 'invalid_request_error', code: 'resource_missing', message: 'There is no such payment.' });

const unexpected = (intent: Intent): Answer =>
  no(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message: `The payment is ${intent.status}.`,
    payment_intent: intent,
  });

/** The part of Stripe's PaymentIntents and Refunds that card payments need. */
export class CardPayments {
  constructor(private readonly books: Books) {}

  open(form: Form): Answer {
    const metadata = Object.fromEntries(
      Object.entries(form).flatMap(([name, value]) => (name.startsWith('metadata[') ? [[name.slice(9, -1), value]] : [])),
    );
    const none = { amount_received: 0, latest_charge: null, last_payment_error: null } as const;
    const { currency = '' } = form;
    const asked = { amount: Number(form['amount']), currency, metadata };
    return this.keep({ id: idOf('pi'), object: 'payment_intent', ...asked, status: 'requires_payment_method', ...none });
  }

  find(id: string): Answer {
    const intent = this.books.intents[id];
    return intent ? ok(intent) : missing;
  }

  confirm(id: string, { payment_method = '' }: Form): Answer {
    const intent = this.books.intents[id];
    if (!intent) return missing;
    if (intent.status !== 'requires_payment_method') return unexpected(intent);
    if (payment_method === usedBefore) return no(400, { ...used });
    if (!testCards.has(payment_method)) return no(400, { ...noSuchCard });
    const refused = testCards.get(payment_method);
    if (!refused) {
      const latest_charge = { id: idOf('ch'), object: 'charge', created: Math.floor(Date.now() / 1000) } as const;
      return this.keep({ ...intent, status: 'succeeded', payment_method, amount_received: intent.amount, latest_charge });
    }
    const failure: Failure = { type: 'card_error', message: 'The card was declined.', ...refused };
    this.keep({ ...intent, last_payment_error: failure });
    return no(402, failure);
  }

  cancel(id: string): Answer {
    const intent = this.books.intents[id];
    if (!intent) return missing;
    return intent.status === 'requires_payment_method' ? this.keep({ ...intent, status: 'canceled' }) : unexpected(intent);
  }

  refundsOf(id: string | null): Answer {
    const data = Object.values(this.books.refunds).filter(({ payment_intent }) => payment_intent === id);
    return ok({ object: 'list', data, has_more: false });
  }

  refund({ payment_intent = '', amount }: Form): Answer {
    const intent = this.books.intents[payment_intent];
    if (intent?.status !== 'succeeded') return missing;
    const status = intent.payment_method === 'pm_card_refundFail' ? 'failed' : 'succeeded';
    const refund: Refund = { id: idOf('re'), object: 'refund', payment_intent, amount: Number(amount), status };
    this.books.refunds[refund.id] = refund;
    return ok(refund);
  }

  private keep(intent: Intent): Answer {
    this.books.intents[intent.id] = intent;
    return ok(intent);
  }
}

const used: Failure = {
  type: 'invalid_request_error',
  message: 'This payment method was used before and may not be used again.',
};

const noSuchCard: Failure = {
  type: 'invalid_request_error',
  code: 'resource_missing',
  message: 'There is no such payment method.',
  param: 'payment_method',
};
