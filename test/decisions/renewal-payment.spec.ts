import type { EventData } from '../../events/catalogue.js';
import { given, on, recordAfter } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { firstYear, happened, payment, secondYear } from '../support/sample-events.js';
import { memberBut, noMember, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const pay = (data: EventData<'RenewalPaid'> = payment) => ({ type: 'payRenewal', data }) as const;
const at = (instant: string) => ({ by: from('service'), at: instant });
const afterTheLapse = '2027-04-10T09:00:00.000Z';
const lapsed = states['lapsed for good'];

describe('a payment that was received in the window and told after the lapse', () => {
  it('renews the membership where nothing else is missing, from the anniversary, as if there had been no gap', () =>
    given(...lapsed)
      .when(pay(), at(afterTheLapse))
      .then(
        happened.renewalPaid,
        happened.renewed({ late: true, automatic: true }),
        told(memberBut({ until: '2028-04-02' }), { before: noMember('lapsed'), since: afterTheLapse }),
      ));
  it('is too late once the days to tell it are over, or where it was received after the window', () => {
    const details = { closesAt: firstYear.closesAt, tellBy: '2027-04-18T00:00:00.000Z' };
    given(...lapsed)
      .when(pay(), at('2027-04-18T00:00:00.000Z'))
      .thenRefused('payment-too-late', details);
    given(...lapsed)
      .when(pay({ ...payment, receivedAt: firstYear.closesAt }), at(afterTheLapse))
      .thenRefused('payment-too-late', details);
  });
  it('is not kept where something else is missing, so that it can be given back', () => {
    const unproved = [
      ...lapsed.slice(0, -1),
      on('2027-04-01T09:00:00.000Z', happened.domainAsked('2027-05-01T09:00:00.000Z')),
      lapsed.at(-1)!,
    ];
    given(...unproved)
      .when(pay(), at(afterTheLapse))
      .thenRefused('renewal-not-possible', { unmet: 'qualified', opensAt: firstYear.opensAt });
  });
});

describe('a payment for a membership that is held', () => {
  const held = states['suspended in the window'];
  const meanwhile = '2027-03-20T09:00:00.000Z';

  it('is kept, and counts once it is reinstated', () => {
    given(...held)
      .when(pay(), at(meanwhile))
      .then(happened.renewalPaid);
    const back = [
      ...held,
      on(meanwhile, happened.renewalPaid),
      on('2027-03-25T09:00:00.000Z', happened.reinstated('2027-04-08T09:00:00.000Z')),
    ];
    expect(recordAfter(back).state.renewal?.paid).toEqual(payment);
  });
  it('is not asked for before the window has opened', () =>
    given(...states['suspended while active'])
      .when(pay(), at('2026-03-10T09:00:00.000Z'))
      .thenRefused('membership-suspended'));
});

describe('the same payment', () => {
  const open = [
    ...states.renewed,
    on(secondYear.remindersOn[0]!, happened.renewalRemindedIn(secondYear, '2028-03-03')),
    on(secondYear.opensAt, happened.renewalOpenedIn(secondYear, '2028-03-03')),
  ];

  const inEachYear = [
    [states['renewal ready'], '2027-03-10T09:00:00.000Z'],
    [states.renewed, '2027-03-10T09:00:00.000Z'],
    [open, '2028-03-10T09:00:00.000Z'],
  ] as const;

  it('changes nothing, in its year and in the years after', () => {
    for (const [events, when] of inEachYear)
      given(...events)
        .when(pay(), at(when))
        .thenNothingHappens();
  });
  it('is refused with another amount, currency or day, in its year and in the years after', () => {
    for (const [events, when] of inEachYear)
      for (const other of [{ amount: 1 }, { currency: 'EUR' }, { receivedAt: '2027-03-09T10:00:00.000Z' }])
        given(...events)
          .when(pay({ ...payment, ...other }), at(when))
          .thenRefused('payment-differs', { receivedAt: payment.receivedAt });
  });
  it('is remembered over the years', () => {
    const { used } = recordAfter(open).state.renewal!;
    expect(used).toEqual([payment]);
  });
  it('does not pay a renewal when it paid an order', () => {
    const paid = states['level reached'];
    const { paid: order } = recordAfter(paid).state.orders!.list[0]!;
    given(...paid, on(firstYear.opensAt, happened.renewalOpened))
      .when(pay({ ...payment, payment: order!.payment }), at('2027-03-20T09:00:00.000Z'))
      .thenRefused('payment-known', { order: 1 });
  });
});
