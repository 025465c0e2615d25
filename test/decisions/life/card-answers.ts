import type { OwedCharge, OwedReturn } from '../../../events/state/payments.js';
import type { CommandData } from '../../../workflows/decisions/index.js';
import { today } from '../../support/given-when-then.js';

/** Of an order that nobody placed. */
const unknown = { order: 1, attempt: 1, payment: 'pi_1_1', total: 1, currency: 'KRW' };

const chargeOf = ({ order: { order, price }, attempt }: OwedCharge) => ({ order, attempt, payment: `pi_${order}_${attempt}`, ...price });

/** What the card provider says of the charge that is owed, or of one that nobody knows: paid, or declined. */
export function chargeAnswer(age: number, owed: OwedCharge | undefined): CommandData<'recordCharge'> {
  const { order, attempt, payment, total, currency } = owed ? chargeOf(owed) : unknown;
  const paid = { outcome: 'paid', receivedAt: today, amount: total, currency } as const;
  return { order, attempt, payment, said: age === 0 ? paid : { outcome: 'declined', decline: 'funds' } };
}

/** What it says of money that is to go back: that it went, or that it could not. */
export function refundAnswer(age: number, owed: OwedReturn | undefined): CommandData<'recordRefund'> {
  const { order, payment, attempt } = owed ?? unknown;
  return { order, payment, attempt, said: age === 0 ? { outcome: 'made', refund: 're_1' } : { outcome: 'failed' } };
}
