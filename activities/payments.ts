import type { Ports } from './ports.js';
import type { CardToCharge, Charged, PaymentToOpen, RefundMade, RefundToMake, Withdrawn } from './ports-payments.js';

/** Names a new payment at the provider, and moves no money. */
export const openPayment =
  ({ payments }: Ports) =>
  (payment: PaymentToOpen): Promise<string> =>
    payments.open(payment);

/** Has a card charged, once. */
export const chargeCard =
  ({ payments }: Ports) =>
  (card: CardToCharge): Promise<Charged> =>
    payments.charge(card);

/** Lets no money of a payment come any more, or learns that it came. */
export const withdrawPayment =
  ({ payments }: Ports) =>
  (payment: string): Promise<Withdrawn> =>
    payments.withdraw(payment);

/** Gives money back to a card, once. */
export const refundPayment =
  ({ payments }: Ports) =>
  (refund: RefundToMake): Promise<RefundMade> =>
    payments.refund(refund);
