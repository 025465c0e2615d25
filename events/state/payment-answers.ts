import type { EventData } from '../catalogue.js';

/** An amount in the smallest unit of its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What the provider says for certain of a payment that was to be charged. */
export type Charged =
  | ({ readonly outcome: 'paid'; readonly receivedAt: string } & Money)
  | { readonly outcome: 'declined'; readonly decline: EventData<'OrderPaymentDeclined'>['decline'] };

/** The same of a payment that nobody wants any more. */
export type Withdrawn = Extract<Charged, { outcome: 'paid' }> | { readonly outcome: 'withdrawn' };

/** What the provider says for certain of a refund. */
export type RefundMade = { readonly outcome: 'made'; readonly refund: string } | { readonly outcome: 'failed' };
