import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Order } from '../../events/state/order.js';
import { retractableOf } from '../../events/state/retracted-payment.js';
import { Refused, type Context, type Decision } from './decision.js';
import { orderOf } from './named-order.js';
import { lookedAtBy } from './payment-proofs.js';
import { knownMoney } from './payments.js';

/** Which transfer, as it was confirmed for which order. */
export type PaymentToRetract = Pick<EventData<'PaymentRetracted'>, 'order' | 'payment' | 'note'>;

/** Support takes back what it confirmed of a transfer by mistake, as far as that bought nothing yet, also where it went on to other orders; the transfer may then be confirmed anew. */
export const retractPayment: Decision<PaymentToRetract> = ({ order: number, payment, note }, state, context) => {
  const order = orderOf(state, number);
  assertByWire(payment, state);
  if (!knownMoney(order).includes(payment)) throw new Refused('payment-unknown', { order: number });
  const taken = state.orders!.list.flatMap((each) => takenBack(each, payment, state, context));
  if (taken.length === 0) throw whyKept(number, payment, state);
  return taken.map((data) => ({ type: 'PaymentRetracted', data: { ...data, ...(note && { note }) } }));
};

type Retracted = EventData<'PaymentRetracted'>;

function takenBack(order: Order, payment: string, state: MembershipState, context: Context): readonly Retracted[] {
  const kept = retractableOf(order, payment);
  const [first] = kept;
  if (!first) return [];
  const amount = kept.reduce((sum, money) => sum + money.amount, 0);
  const isLookedAtAgain = order.status === 'open' && order.proofs?.some(({ answeredBy }) => answeredBy === payment);
  return [
    {
      order: order.order,
      payment,
      amount,
      currency: first.currency,
      ...(isLookedAtAgain && { deadline: lookedAtBy(state, context) }),
    },
  ];
}

/** What a card paid was never typed, also where it was used for an order by wire. */
function assertByWire(payment: string, { orders }: MembershipState): void {
  const byCard = orders!.list.find((order) => order.method === 'card' && knownMoney(order).includes(payment));
  if (byCard) throw new Refused('order-not-by-wire', { order: byCard.order });
}

/** It pays an order; or nothing of it is kept. */
function whyKept(order: number, payment: string, { orders }: MembershipState): Refused {
  const paidBy = orders!.list.find(
    ({ status, paid, parts = [] }) => status === 'paid' && [paid, ...parts].some((money) => money?.payment === payment),
  );
  return paidBy ? new Refused('payment-in-use', { order: paidBy.order }) : new Refused('payment-unknown', { order });
}
