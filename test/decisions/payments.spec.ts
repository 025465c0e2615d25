import { bySupport, given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { expiresAt, happened, prices, upgradePrice } from '../support/sample-events.js';
import { memberBut, member, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const received = '2026-03-06T10:00:00.000Z';
const until = '2027-03-06T10:00:00.000Z';
const later = { by: from('service'), at: '2026-03-07T09:00:00.000Z' };
const support = { by: { ...from('support'), reason: 'customer-asked' } };
const pay = (more: object = {}) =>
  ({
    type: 'recordPayment',
    data: { order: 1, payment: 'PAY-1', amount: prices['action-pack'].total, currency: 'KRW', receivedAt: received, ...more },
  }) as const;
const decline = (order = 1) => ({ type: 'declinePayment', data: { order, decline: 'funds' } }) as const;
const refund = (order = 1) => ({ type: 'refundOrder', data: { order } }) as const;

const { 'order placed': placed, 'level reached': silver } = states;
const goldOrdered: readonly Happened[] = [
  ...silver,
  happened.earned('gold', 'silver'),
  happened.competencyOrdered(2, 'gold', upgradePrice(1)),
];
const gold: readonly Happened[] = [
  ...goldOrdered,
  happened.paid(2, upgradePrice(1), today),
  happened.reached(2, 'gold'),
  happened.provisioned(2, 'gold'),
];
const graceEnds = '2027-04-05T10:00:00.000Z';

describe('a payment', () => {
  it('begins the level for a year from the day on which it was received, and other programs are told', () =>
    given(...placed)
      .when(pay(), later)
      .then(
        happened.paid(1, prices['action-pack'], received),
        happened.reached(1, 'action-pack', until),
        happened.provisioned(1, 'action-pack', { since: later.at, until: graceEnds }),
        told(memberBut({ level: 'action-pack' }), { since: later.at, before: member }),
      ));

  it('changes nothing when it is named twice, and is refused under another name', () => {
    const paid: readonly Happened[] = [
      ...placed,
      happened.paid(1, prices['action-pack'], received),
      happened.reached(1, 'action-pack', until),
      happened.provisioned(1, 'action-pack', { until: graceEnds }),
    ];
    given(...paid)
      .when(pay(), later)
      .thenNothingHappens();
    given(...paid)
      .when(pay({ payment: 'PAY-2' }), later)
      .thenRefused('order-already-paid', { order: 1, receivedAt: received });
  });

  it('is the whole amount, in the currency of the order', () => {
    for (const wrong of [{ amount: 615_999 }, { amount: 616_001 }, { currency: 'USD' }])
      given(...placed)
        .when(pay(wrong), later)
        .thenRefused('amount-differs', { order: 1, amount: 616_000, currency: 'KRW' });
  });

  it('pays one order', () => {
    const other = { order: 2, amount: upgradePrice(1).total, receivedAt: today };
    given(...goldOrdered)
      .when(pay(other), later)
      .thenRefused('payment-known', { order: 1 });
    const givenBack = [...silver, happened.refunded(1, prices.silver), happened.actionPackOrdered(2)];
    given(...givenBack)
      .when(pay({ order: 2, receivedAt: today }), later)
      .thenRefused('payment-known', { order: 1 });
  });

  it('was received after the order was placed, and not in the future', () => {
    for (const receivedAt of ['2026-03-04T08:59:59.000Z', '2026-03-07T09:00:01.000Z'])
      given(...placed)
        .when(pay({ receivedAt }), later)
        .thenRefused('payment-out-of-range', { earliest: today, latest: later.at });
  });

  it('comes too late for an order that has expired', () =>
    given(...placed, on(expiresAt.wire, happened.orderExpired(1)))
      .when(pay(), { ...later, at: expiresAt.wire })
      .thenRefused('order-over', { order: 1, orderStatus: 'expired' }));

  it('counts although the membership is held', () =>
    given(...placed, happened.suspended('by-support', '2026-05-03T09:00:00.000Z'))
      .when(pay(), later)
      .then(happened.paid(1, prices['action-pack'], received), happened.reached(1, 'action-pack', until)));
});

describe('a declined card', () => {
  it('leaves the order open, says when to try again, and is paid after all', () => {
    given(...states['card declined'].slice(0, -1))
      .when(decline(), { by: from('service') })
      .then(happened.declinedCard(1));
    given(...states['card declined'])
      .when(pay({ amount: prices.silver.total, receivedAt: today }), { ...later, at: today })
      .then(
        happened.paid(1, prices.silver, today),
        happened.reached(1, 'silver'),
        happened.provisioned(1, 'silver'),
        told(memberBut({ level: 'silver' }), { since: today, before: member }),
      );
  });

  it('is told once until it may be tried again', () => {
    given(...states['card declined'])
      .when(decline(), { by: from('service') })
      .thenNothingHappens();
    given(...states['card declined'])
      .when(decline(), { by: from('service'), at: '2026-03-05T09:00:00.000Z' })
      .then(happened.declinedCard(1, '2026-03-06T09:00:00.000Z'));
  });

  it('is not what a wire transfer can be', () =>
    given(...placed)
      .when(decline(), { by: from('service') })
      .thenRefused('order-not-by-card', { order: 1 }));
});

describe('a refund', () => {
  it('gives everything back within the rule, and ends what was bought', () =>
    given(...silver)
      .when(refund(), { ...support, at: '2026-04-03T09:00:00.000Z' })
      .then(
        happened.invoiced(),
        happened.refunded(1, prices.silver),
        happened.levelEnded(1, 'silver', 'refund'),
        happened.benefitsEnded('refund'),
        happened.credited(1, 'silver', 2),
        told(member, { since: '2026-04-03T09:00:00.000Z', before: memberBut({ level: 'silver' }) }),
      ));

  it('is given once, and not too late', () => {
    given(...states['order refunded'])
      .when(refund(), support)
      .thenNothingHappens();
    given(...silver)
      .when(refund(), { ...support, at: '2026-04-03T09:00:00.001Z' })
      .thenRefused('refund-too-late', { order: 1, until: '2026-04-03T09:00:00.000Z' });
    given(...placed)
      .when(refund(), support)
      .thenRefused('order-not-paid', { order: 1, orderStatus: 'open' });
  });

  it('of Silver is no longer given once Gold was bought from it; of Gold it leaves Silver', () => {
    given(...goldOrdered, happened.cancelled(2))
      .when(refund(1), support)
      .then(
        happened.refunded(1, prices.silver),
        happened.levelEnded(1, 'silver', 'refund'),
        happened.benefitsEnded('refund'),
        told(member, { before: memberBut({ level: 'silver' }) }),
      );
    given(...gold)
      .when(refund(1), support)
      .thenRefused('refund-after-upgrade', { order: 1, level: 'gold' });
    given(...gold)
      .when(refund(2), support)
      .then(
        happened.refunded(2, upgradePrice(1)),
        happened.levelEnded(2, 'gold', 'refund'),
        happened.benefitsEnded('refund', 'gold'),
        told(memberBut({ level: 'silver' }), { since: today, before: memberBut({ level: 'gold' }) }),
      );
  });

  it('is given although the membership has ended', () => {
    const closed = [...silver, bySupport(happened.closed('by-support')), happened.benefitsEnded('closing')];
    given(...closed)
      .when(refund(), support)
      .then(happened.refunded(1, prices.silver));
    expect(recordAfter(closed).state.levels?.holdings).toEqual({});
  });
});
