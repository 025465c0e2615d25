import { sayMoney } from '../../shared/money-sentences.js';
import type { Language } from '../words.js';
import { orderWords } from '../words/orders.js';
import { on } from './naming.js';
import type { OrderAnswer } from './orders.js';

/** What a receipt says of an order that was placed. */
export type OrderedAnswer = Pick<OrderAnswer, 'order' | 'price' | 'expiresAt' | 'reference'>;

/** What was ordered, for which price, until when to pay it, and what to write into a transfer. */
export function orderedRow(placed: OrderedAnswer | undefined, language: Language): [label: string, value: string | undefined] {
  const said = orderWords[language];
  if (!placed) return ['', undefined];
  const { order, price, expiresAt, reference } = placed;
  const parts = [
    sayMoney(language, price.total, price.currency),
    said.until(on(language, expiresAt)),
    reference && said.reference(reference),
  ];
  return [said.order(order), parts.filter(Boolean).join(' · ')];
}

/** What was kept of a transfer, as the receipt has it. */
export interface ReceivedAnswer {
  readonly order: number;
  readonly amount: number;
  readonly currency: string;
  readonly outstanding: number;
}

/** The row of a receipt that says what came, so that an amount that was typed wrong is seen at once. */
export function receivedRow(received: ReceivedAnswer | undefined, language: Language): [label: string, value: string | undefined] {
  const said = orderWords[language];
  if (!received) return ['', undefined];
  const { order, amount, currency, outstanding } = received;
  const rest = outstanding > 0 && said.outstanding(sayMoney(language, outstanding, currency));
  return [said.order(order), [said.kept(sayMoney(language, amount, currency)), rest].filter(Boolean).join(' · ')];
}
