import type {
  CardToCharge,
  Charged,
  Money,
  Payments,
  PaymentToOpen,
  RefundMade,
  RefundToMake,
  Withdrawn,
} from '../../activities/ports-payments.js';

/** A card provider in memory, whose clock is the spec's; for the engine's own specs only. */
export class FakePayments implements Payments {
  readonly opened = new Map<string, Money>();
  readonly charged = new Map<string, Charged>();
  readonly withdrawn: string[] = [];
  readonly refunds = new Map<string, RefundToMake>();
  isAway = false;
  /** How often a card was to be charged, whatever came of it. */
  asked = 0;
  now: () => string = () => new Date().toISOString();
  /** What the bank says of a card; all are good unless a spec says so. */
  bank: (card: CardToCharge) => Extract<Charged, { outcome: 'declined' }>['decline'] | undefined = () => undefined;
  /** Charges, and cannot say so. */
  losesAnswers = false;
  /** Opens another payment for a key that it had before. */
  forgetsKeys = false;
  refundAnswer: () => 'made' | 'failed' = () => 'made';

  async open({ key, amount, currency }: PaymentToOpen): Promise<string> {
    this.answer();
    const payment = this.forgetsKeys ? `${key}/anew` : key;
    this.opened.set(payment, { amount, currency });
    return payment;
  }

  async charge(card: CardToCharge): Promise<Charged> {
    this.asked += 1;
    this.answer();
    const before = this.charged.get(card.payment);
    if (before && !this.losesAnswers) return before;
    const decline = this.bank(card);
    const money = this.opened.get(card.payment)!;
    const said: Charged = decline ? { outcome: 'declined', decline } : { outcome: 'paid', receivedAt: this.now(), ...money };
    this.charged.set(card.payment, said);
    if (this.losesAnswers) throw new Error('the answer was lost');
    return said;
  }

  async withdraw(payment: string): Promise<Withdrawn> {
    this.answer();
    const before = this.charged.get(payment);
    if (before?.outcome === 'paid') return before;
    this.withdrawn.push(payment);
    return { outcome: 'withdrawn' };
  }

  async refund(refund: RefundToMake): Promise<RefundMade> {
    this.answer();
    if (this.refundAnswer() === 'failed') return { outcome: 'failed' };
    this.refunds.set(refund.payment, refund);
    return { outcome: 'made', refund: `back-${refund.payment}` };
  }

  private answer(): void {
    if (this.isAway) throw new Error('the card provider is away');
  }
}
