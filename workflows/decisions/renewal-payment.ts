import type { EventData } from '../../events/catalogue.js';
import { Refused, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { assertReceivedBetween } from './payment-time.js';
import { openRenewalOf, renewalOf } from './renewal-year.js';

/** A service says which payment was received for the renewal; the same payment again changes nothing, another one for a paid year is refused. */
export const payRenewal: Decision<EventData<'RenewalPaid'>> = (payment, state, { now }) => {
  const { paid, last, conditions } = renewalOf(state);
  if (isSame(paid, payment) || last?.payment === payment.payment) return [];
  if (paid) throw new Refused('renewal-already-paid', { receivedAt: paid.receivedAt });
  if (!conditions.includes('paid')) throw new Refused('payment-not-asked');
  openRenewalOf(state);
  assertReceivedBetween(payment.receivedAt, state.term!.since, now);
  return [{ type: 'RenewalPaid', data: payment }];
};
