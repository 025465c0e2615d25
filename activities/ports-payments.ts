import type { EventData } from '../events/catalogue.js';

/** An amount in the smallest unit of its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** A payment to be opened; the key is the same however often that is tried. */
export interface PaymentToOpen extends Money {
  readonly key: string;
  readonly membershipId: string;
  readonly order: number;
}

/** An opened payment, and the provider's name for a card. */
export interface CardToCharge {
  readonly payment: string;
  readonly paymentMethod: string;
}

/** What the provider says for certain of a payment that was to be charged. */
export type Charged =
  | ({ readonly outcome: 'paid'; readonly receivedAt: string } & Money)
  | { readonly outcome: 'declined'; readonly decline: EventData<'OrderPaymentDeclined'>['decline'] };

/** The same of a payment that nobody wants any more. */
export type Withdrawn = Extract<Charged, { outcome: 'paid' }> | { readonly outcome: 'withdrawn' };

/** What is to be given back of a payment; the key is the same however often one attempt is tried. */
export interface RefundToMake extends Money {
  readonly key: string;
  readonly payment: string;
}

/** What the provider says for certain of a refund. */
export type RefundMade = { readonly outcome: 'made'; readonly refund: string } | { readonly outcome: 'failed' };

/** Has cards charged by a provider, who alone knows them; throws while the provider cannot say, so that nothing is taken for an answer that is none. */
export interface Payments {
  /** Names a new payment, and moves no money. */
  open(payment: PaymentToOpen): Promise<string>;
  /** Charges the card once, however often, and however late, it is asked. */
  charge(card: CardToCharge): Promise<Charged>;
  /** Lets no money come any more, or says that it came before. */
  withdraw(payment: string): Promise<Withdrawn>;
  /** Gives money back once. */
  refund(refund: RefundToMake): Promise<RefundMade>;
}
