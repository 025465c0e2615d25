import type { Charged, Money, RefundMade, Withdrawn } from '../events/state/payment-answers.js';

export type { Charged, Money, RefundMade, Withdrawn } from '../events/state/payment-answers.js';

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

/** What is to be given back of a payment; the key is the same however often one attempt is tried. */
export interface RefundToMake extends Money {
  readonly key: string;
  readonly payment: string;
}

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
