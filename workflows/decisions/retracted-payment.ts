import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Order } from '../../events/state/order.js';
import { retractableOf } from '../../events/state/retracted-payment.js';
import { Refused, type Decision } from './decision.js';
import { orderOf } from './named-order.js';
import { knownMoney } from './payments.js';

/** Which transfer, as it was confirmed for which order. */
export type PaymentToRetract = Pick<EventData<'PaymentRetracted'>, 'order' | 'payment' | 'note'>;

/** Support takes back what it confirmed of a transfer by mistake, as far as that bought nothing yet; the transfer may then be confirmed anew. */
export const retractPayment: Decision<PaymentToRetract> = ({ order: number, payment, note }, state) => {
  const order = orderOf(state, number);
  assertByWire(payment, state);
  const kept = retractableOf(order, payment);
  const [first] = kept;
  if (!first) throw whyKept(order, payment);
  const amount = kept.reduce((sum, money) => sum + money.amount, 0);
  return [{ type: 'PaymentRetracted', data: { order: number, payment, amount, currency: first.currency, ...(note && { note }) } }];
};

/** What a card paid was never typed, also where it was used for an order by wire. */
function assertByWire(payment: string, { orders }: MembershipState): void {
  const byCard = orders!.list.find((order) => order.method === 'card' && knownMoney(order).includes(payment));
  if (byCard) throw new Refused('order-not-by-wire', { order: byCard.order });
}

/** It pays this order, or one that it was used for; or nothing of it is kept. */
function whyKept({ order, status, paid, parts = [], returns = [] }: Order, payment: string): Refused {
  const [used] = returns.flatMap((back) => (back.payment === payment && back.applied) || []);
  if (used) return new Refused('payment-in-use', { order: used.order });
  const isPaidBy = status === 'paid' && [paid, ...parts].some((money) => money?.payment === payment);
  return new Refused(isPaidBy ? 'payment-in-use' : 'payment-unknown', { order });
}
