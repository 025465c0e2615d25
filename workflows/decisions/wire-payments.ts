import type { EventData } from '../../events/catalogue.js';
import type { MoneyBack } from '../../events/state/order.js';
import { Refused, type Decision } from './decision.js';
import { orderOf } from './named-order.js';
import { assertReceivedBetween } from './payment-time.js';
import { assertNew, assertWhole, receiptOfPayment } from './payments.js';

/** Money that support saw in the bank: `payment` is the bank's reference. */
export type WireSeen = Omit<EventData<'OrderPaid'>, 'attempt' | 'confirmed'>;

/** Support confirms a wire transfer: the level begins, or, where the order is over or paid already, the money is to be given back. The same transfer again changes nothing. */
export const confirmPayment: Decision<WireSeen> = (seen, state, context) => {
  const { order: number, payment, receivedAt } = seen;
  const order = orderOf(state, number);
  if (order.method !== 'wire') throw new Refused('order-not-by-wire', { order: number });
  const isKnown = order.paid?.payment === payment || order.returns?.some((back) => back.payment === payment);
  if (isKnown) return [];
  assertNew(payment, state);
  assertReceivedBetween(receivedAt, order.placedAt, context.now);
  if (order.status !== 'open') return [{ type: 'SurplusPaymentReceived', data: { ...seen, method: 'wire' } }];
  assertWhole(seen, order);
  return receiptOfPayment(order, { ...seen, confirmed: true }, state, context);
};

/** Money that support had sent back by the bank: `refund` is the bank's reference. */
export type WireSentBack = Pick<EventData<'RefundPaid'>, 'order' | 'payment' | 'refund'>;

/** Money of a transfer, and what a card could not take back. */
const isBySupport = ({ method, failedAt, refund }: MoneyBack): boolean => method === 'wire' || Boolean(failedAt ?? refund);

/** Support says that the bank has sent money back, of a transfer or what a card would not take; the same said again changes nothing. */
export const confirmRefund: Decision<WireSentBack> = ({ order, payment, refund }, state) => {
  const back = orderOf(state, order).returns?.find((each) => each.payment === payment && isBySupport(each));
  if (!back) throw new Refused('refund-not-owed', { order });
  if (back.refund === refund) return [];
  if (back.refund) throw new Refused('refund-already-paid', { order });
  const { amount, currency } = back;
  return [{ type: 'RefundPaid', data: { order, payment, refund, amount, currency } }];
};
