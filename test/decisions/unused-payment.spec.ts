import type { EventData, EventType } from '../../events/catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { bySupport, given, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover } from '../support/membership.js';
import { happened, lateUntil, payment, prices, transitionYear } from '../support/sample-events.js';
import { states } from '../support/states.js';

const inTheWindow = '2027-03-10T09:00:00.000Z';
const ready = states['renewal ready'];
const held: readonly Happened[] = [...states['suspended in the window'], on('2027-03-20T09:00:00.000Z', happened.renewalPaid)];
const pay = { type: 'payRenewal', data: payment } as const;

const dataOf = <Type extends EventType>(events: readonly RecordedEvent[], type: Type) =>
  events.find((event) => event.type === type)?.data as EventData<Type> | undefined;
const byItself = (events: readonly Happened[], until: string) => keepPromises(recordAfter(events), until).outbox;

/** Lapsed, with a year that asks for a payment, which came in the days in which it can be renewed late. */
const paidLate = (more: readonly Happened[] = []): readonly Happened[] => [
  ...states.lapsed.map((event) =>
    event.type === 'MembershipActivated'
      ? { ...event, data: { ...event.data, renewal: { ...transitionYear, conditions: [...transitionYear.conditions, 'paid' as const] } } }
      : event,
  ),
  ...more,
  on('2027-04-01T09:00:00.000Z', happened.renewalPaid),
];

describe('what was paid for a year', () => {
  it('pays no order beside it, in its year and in the years after', () => {
    const ordered = happened.actionPackOrdered();
    const order = on(inTheWindow, { ...ordered, data: { ...ordered.data, expiresAt: '2027-12-01T09:00:00.000Z' } });
    const { total: amount, currency } = prices['action-pack'];
    const again = { order: 1, payment: payment.payment, amount, currency, receivedAt: inTheWindow };
    for (const events of [ready, states.renewed])
      given(...events, order)
        .when({ type: 'recordPayment', data: again }, { by: from('service'), at: '2027-03-12T09:00:00.000Z' })
        .thenRefused('payment-known', {});
  });

  it('is named where years go on by themselves from then on, because nobody needs it any more', () => {
    const ask = { type: 'changePolicy', data: { policyVersion: '2026-01-standing' } } as const;
    expect(dataOf(turnOf(recordAfter(ready), ask, fromApprover(), inTheWindow), 'PolicyChanged')).toMatchObject({
      unusedPayment: payment.payment,
    });
    expect(dataOf(turnOf(recordAfter(states['renewal open']), ask, fromApprover(), inTheWindow), 'PolicyChanged')).not.toHaveProperty(
      'unusedPayment',
    );
  });

  it('stays paid where the year is promised anew by other rules', () =>
    given(...ready, on('2027-03-12T09:00:00.000Z', happened.policyChanged))
      .when(pay, { by: from('service'), at: '2027-03-13T09:00:00.000Z' })
      .thenNothingHappens());

  it('is named when a held membership is closed, by its time or by two people of support', () => {
    const closed = { unusedPayment: payment.payment };
    expect(dataOf(byItself(held, '2027-05-05T09:00:00.000Z'), 'AccountClosed')).toEqual({ cause: 'suspended-too-long', ...closed });
    const at = '2027-03-21T09:00:00.000Z';
    const asked = bySupport(happened.proposed('closeMembership', undefined, '2027-03-24T09:00:00.000Z'));
    const proposed = [...held, { ...asked, occurredAt: at }];
    const approve = { type: 'approveProposal', data: { proposal: proposed.length } } as const;
    expect(dataOf(turnOf(recordAfter(proposed), approve, fromApprover(), at), 'AccountClosed')).toEqual({ cause: 'by-support', ...closed });
  });

  it('renews on the last day on which it can be renewed late, as it does on the last day of the window', () =>
    expect(dataOf(byItself(paidLate(), lateUntil), 'MembershipRenewed')).toMatchObject({ late: true, automatic: true }));

  it('is named on that day where something else is missing', () => {
    const asked = on('2027-03-20T09:00:00.000Z', happened.domainAsked(lateUntil));
    expect(dataOf(byItself(paidLate([asked]), lateUntil), 'RenewalExpired')).toMatchObject({ unusedPayment: payment.payment });
  });
});
