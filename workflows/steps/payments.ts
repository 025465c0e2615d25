import { createEventGroup, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/index.js';
import { isChargeWanted, owedCharge, owedReturn, type OwedCharge, type OwedReturn } from '../../events/state/payments.js';
import type { Membership } from '../membership.js';
import { untilOwed } from '../until-owed.js';
import { whenever } from '../whenever.js';

const { openPayment, chargeCard, withdrawPayment, refundPayment } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  cancellationType: 'TRY_CANCEL',
  retry: { maximumInterval: '15 minutes' },
});

/** Has cards charged and money given back, one after another, for as long as the provider takes to answer. */
export async function payments(membership: Membership): Promise<never> {
  const group = createEventGroup('payments');
  return whenever(
    () => owed(membership),
    ({ charge, back }) => group.withScope(() => membership.engage(() => (charge ? take(membership, charge) : giveBack(membership, back!)))),
  );
}

function owed({ state: { orders } }: Membership): { readonly charge?: OwedCharge; readonly back?: OwedReturn } | undefined {
  const charge = owedCharge(orders);
  if (charge) return { charge };
  const back = owedReturn(orders);
  return back && { back };
}

/** The payment is opened, and its id kept by the history and carried to the next run, before any money can move: so a charge that is tried again, however late, is the same one. */
async function take(membership: Membership, { order: { order, price }, attempt, paymentMethod }: OwedCharge): Promise<void> {
  const { membershipId } = membership.record;
  const isWanted = () => isChargeWanted(membership.state.orders, order);
  const key = `${membershipId}/order/${order}/${attempt}`;
  const wish = { key, membershipId, order, amount: price.total, currency: price.currency };
  const open = () => openPayment.executeWithOptions({ summary: `payment for order ${order}` }, [wish]);
  const payment = openedFor(membership, order, attempt) ?? (await open());
  membership.opened({ order, attempt, payment });
  const charge = () => chargeCard.executeWithOptions({ summary: `charge for order ${order}` }, [{ payment, paymentMethod }]);
  const said = isWanted() ? await untilOwed(() => !isWanted(), charge) : undefined;
  membership.handle({ type: 'recordCharge', data: { order, attempt, payment, said: said ?? (await withdrawPayment(payment)) } });
}

function openedFor({ record: { charging } }: Membership, order: number, attempt: number): string | undefined {
  return charging?.order === order && charging.attempt === attempt ? charging.payment : undefined;
}

async function giveBack(membership: Membership, { order, payment, attempt, amount, currency }: OwedReturn): Promise<void> {
  const key = `${membership.record.membershipId}/refund/${order}/${payment}/${attempt}`;
  const said = await refundPayment.executeWithOptions({ summary: `refund of order ${order}` }, [{ key, payment, amount, currency }]);
  membership.handle({ type: 'recordRefund', data: { order, payment, attempt, said } });
}
