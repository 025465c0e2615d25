import type { EventData } from '../catalogue.js';

/** A card that is being charged. */
export interface Charge {
  readonly attempt: number;
  readonly paymentMethod: string;
  readonly since: string;
}

/** Money that is to go back, or went back. */
export interface MoneyBack extends Pick<EventData<'SurplusPaymentReceived'>, 'payment' | 'method' | 'amount' | 'currency'> {
  readonly since: string;
  /** How often it was tried, this time included. */
  readonly attempt: number;
  readonly refund?: string;
  readonly failedAt?: string;
  /** How often support did not send it in time, since when it waits at that level, and until when. */
  readonly late?: { readonly level: number; readonly since: string; readonly deadline: string };
  /** For which orders some of it was used instead; `amount` is what is left. */
  readonly applied?: readonly { readonly order: number; readonly amount: number }[];
}

/** A transfer of less than the order still cost. */
export type PartPayment = Pick<EventData<'PartPaymentReceived'>, 'payment' | 'amount' | 'receivedAt'>;

/** A file that shows a wire transfer, and what support made of it. */
export interface PaymentProof extends Omit<EventData<'PaymentProofReceived'>, 'order'> {
  readonly at: string;
  /** How often nobody looked in time. */
  readonly level: number;
  /** Since when it waits at that level. */
  readonly since?: string;
  readonly rejected?: Omit<EventData<'PaymentProofRejected'>, 'order' | 'hash'> & { readonly at: string };
  /** When support kept money that came: it has looked, and the company owes the rest. */
  readonly answeredAt?: string;
  /** The payment that it kept. */
  readonly answeredBy?: string;
}

/** What became of the money of an order. */
export interface OrderMoney {
  /** How often a card was to be charged. */
  readonly attempts?: number;
  readonly charge?: Charge;
  /** The cards that wait for another try, by what the provider calls them, and until when; one that a service had charged has no name here. */
  readonly declines?: readonly { readonly paymentMethod?: string; readonly retryFrom: string }[];
  /** What came of it before it is whole; money to go back once the order is over. */
  readonly parts?: readonly PartPayment[];
  readonly returns?: readonly MoneyBack[];
  /** Oldest first. */
  readonly proofs?: readonly PaymentProof[];
}

/** How far orders can come; `ended` is one that was open when the membership ended. */
export const orderStatuses = ['open', 'paid', 'refunded', 'cancelled', 'expired', 'ended'] as const;

/** An order for a level, and what became of it. */
export interface Order extends Omit<EventData<'OrderPlaced'>, 'employees'>, OrderMoney {
  readonly status: (typeof orderStatuses)[number];
  readonly placedAt: string;
  /** With the amount that the last payment had: orders paid before that was kept have none. */
  readonly paid?: Pick<EventData<'OrderPaid'>, 'payment' | 'receivedAt' | 'attempt' | 'confirmed'> &
    Partial<Pick<EventData<'OrderPaid'>, 'amount'>>;
  readonly declined?: Omit<EventData<'OrderPaymentDeclined'>, 'order' | 'attempt'> & { readonly at: string };
  /** The number of what was invoiced, and of what was credited. */
  readonly invoice?: string;
  readonly creditNote?: string;
  /** Between whom it was invoiced, so that a credit note is between the same. */
  readonly parties?: Pick<EventData<'InvoiceIssued'>, 'seller' | 'buyer'>;
  readonly endedAt?: string;
}

/** The orders of an account: money outlives every end, so nothing is forgotten with a request. */
export interface Orders {
  /** How many were ever placed, so that no number is given twice. */
  readonly placed: number;
  /** Those that are open, and the last that are not, oldest first. */
  readonly list: readonly Order[];
  /** The last number that a paper had, so that the next is the one after it. */
  readonly papers?: { readonly year: number; readonly count: number };
}
