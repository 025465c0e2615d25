import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Order } from '../../events/state/orders.js';
import { stillWaiting } from '../../events/state/payments.js';
import type { Charged, RefundMade, Withdrawn } from '../../events/state/payment-answers.js';
import { earlier, hoursAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertMember } from './levels.js';
import { openOrderOf } from './named-order.js';
import { receiptOfPayment } from './payments.js';
import { assertNotHeld } from './pending.js';

/** Which order, and what the card provider calls the card. */
export interface CardGiven {
  readonly order: number;
  readonly paymentMethod: string;
}

/** Has a card charged for an order; the same card again while that goes on changes nothing. */
export const payByCard: Decision<CardGiven> = ({ order: number, paymentMethod }, state, context) => {
  assertMember(state);
  const order = openOrderOf(state, number);
  assertNotHeld(state);
  if (order.method !== 'card') throw new Refused('order-not-by-card', { order: number });
  if (order.charge?.paymentMethod === paymentMethod) return [];
  if (order.charge) throw new Refused('charge-under-way', { order: number });
  assertMayTry(paymentMethod, order, context);
  return [{ type: 'CardChargeRequested', data: { order: number, attempt: (order.attempts ?? 0) + 1, paymentMethod } }];
};

/** A card that was declined has its delay; another may be tried at once, unless too many were declined within it. */
function assertMayTry(paymentMethod: string, order: Order, { now, policy }: Context): void {
  const waiting = stillWaiting(order, now);
  const same = waiting.findLast((each) => each.paymentMethod === paymentMethod);
  const first = waiting.at(-policy.levels.cardsAtOnce);
  const [until] = [same, first]
    .flatMap((each) => each?.retryFrom ?? [])
    .sort()
    .reverse();
  if (until) throw new Refused('card-too-early', { order: order.order, retryFrom: until, ...(first && { cards: 'any' }) });
}

/** What the provider said of the charge of an order. */
export interface ChargeAnswered {
  readonly order: number;
  readonly attempt: number;
  readonly payment: string;
  readonly said: Charged | Withdrawn;
}

/** Keeps what the provider said of a charge: money that is wanted begins the level, money that is not is to be given back. */
export const recordCharge: Decision<ChargeAnswered> = (answer, state, context) => {
  const order = state.orders?.list.find((each) => each.order === answer.order);
  if (order?.charge?.attempt !== answer.attempt) return [];
  const { said } = answer;
  return said.outcome === 'paid' ? taken(order, { ...answer, said }, state, context) : notTaken(order, answer, said, context);
};

type ChargeTaken = ChargeAnswered & { readonly said: Extract<Charged, { outcome: 'paid' }> };

function taken(order: Order, answer: ChargeTaken, state: MembershipState, context: Context): readonly MembershipEvent[] {
  const { said } = answer;
  const { amount, currency } = said;
  const receivedAt = within(said.receivedAt, order.placedAt, context.now);
  const received = { order: answer.order, payment: answer.payment, amount, currency, receivedAt };
  if (order.status === 'open') return receiptOfPayment(order, { ...received, attempt: answer.attempt }, state, context);
  return [{ type: 'SurplusPaymentReceived', data: { ...received, method: 'card' } }];
}

/** The clock of the provider is not ours. */
const within = (at: string, earliest: string, latest: string): string =>
  new Date(Math.min(Math.max(Date.parse(at), Date.parse(earliest)), Date.parse(latest))).toISOString();

function notTaken(
  { status, expiresAt }: Order,
  { order, attempt }: ChargeAnswered,
  said: Exclude<Charged | Withdrawn, { outcome: 'paid' }>,
  { now, policy }: Context,
): readonly MembershipEvent[] {
  if (status !== 'open' || said.outcome === 'withdrawn') return [{ type: 'CardChargeWithdrawn', data: { order, attempt } }];
  const retryFrom = earlier(hoursAfter(now, policy.levels.cardRetryHours), expiresAt);
  return [{ type: 'OrderPaymentDeclined', data: { order, decline: said.decline, retryFrom, attempt } }];
}

/** What the provider said of money that is to go back. */
export interface RefundAnswered {
  readonly order: number;
  readonly payment: string;
  readonly attempt: number;
  readonly said: RefundMade;
}

/** Keeps that money went back, or that it could not. */
export const recordRefund: Decision<RefundAnswered> = ({ order, payment, attempt, said }, { orders }) => {
  const returns = orders?.list.find((each) => each.order === order)?.returns;
  const back = returns?.find((each) => each.payment === payment && each.attempt === attempt && !each.refund);
  if (!back) return [];
  const { amount, currency } = back;
  return said.outcome === 'made'
    ? [{ type: 'RefundPaid', data: { order, payment, refund: said.refund, amount, currency } }]
    : [{ type: 'RefundFailed', data: { order, payment, attempt } }];
};
