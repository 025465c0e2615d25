import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { expiresAt, happened, prices } from '../support/sample-events.js';
import { member, memberBut, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';
import { takeOwnTurn } from '../../workflows/decisions/turn.js';
import type { Finding } from '../../workflows/decisions/index.js';

const partner = { by: from('partner') };
const support = { by: { ...from('support'), reason: 'customer-asked' } };
const pay = (paymentMethod = 'pm_card_visa', order = 1) => ({ type: 'payByCard', data: { order, paymentMethod } }) as const;
const received = '2026-03-04T09:00:05.000Z';
const charged = (said: object = {}, attempt = 1) =>
  ({
    type: 'recordCharge',
    data: {
      order: 1,
      attempt,
      payment: `pi_1_${attempt}`,
      said: { outcome: 'paid', receivedAt: received, amount: prices.silver.total, currency: 'KRW', ...said },
    },
  }) as Finding;
const declined = { outcome: 'declined', decline: 'funds' } as const;
const refunded = (said: object) => ({ type: 'recordRefund', data: { order: 1, payment: 'pi_1_1', attempt: 1, said } }) as Finding;

/** What a finding brings about, in the words of its events. */
const after = (events: readonly Happened[], finding: Finding, now = received) => {
  const before = recordAfter(events);
  return takeOwnTurn(before, finding, now)
    .outbox.slice(before.outbox.length)
    .map(({ type, data }) => ({ type, data }));
};

const { 'card declined': declinedOnce, 'card being charged': charging, 'money going back': goingBack } = states;
const ordered = declinedOnce.slice(0, -1);
const failed: readonly Happened[] = [...goingBack, happened.moneyNotBack(1)];

describe('a card', () => {
  it('is charged once at a time, however often it is given', () => {
    given(...ordered)
      .when(pay(), partner)
      .then(happened.charging(1));
    given(...charging)
      .when(pay(), partner)
      .thenNothingHappens();
    given(...charging)
      .when(pay('pm_card_mastercard'), partner)
      .thenRefused('charge-under-way', { order: 1 });
  });

  it('pays only what was ordered by card and is open', () => {
    given(...states['order placed'])
      .when(pay(), partner)
      .thenRefused('order-not-by-card', { order: 1 });
    given(...states['level reached'])
      .when(pay(), partner)
      .thenRefused('order-already-paid', { order: 1, receivedAt: today });
    given(...ordered, on(expiresAt.card, happened.orderExpired(1)))
      .when(pay(), { ...partner, at: expiresAt.card })
      .thenRefused('order-over', { order: 1, orderStatus: 'expired' });
  });

  it('other than the one that was declined is charged at once, until several were declined within the hours', () => {
    const decline = (attempt: number, at: string): readonly Happened[] => [
      on(at, { ...happened.charging(1, attempt), data: { order: 1, attempt, paymentMethod: `pm_${attempt}` } }),
      on(at, {
        ...happened.declinedCard(1),
        data: { order: 1, decline: 'funds', retryFrom: at.replace('04T', '05T'), attempt },
      }),
    ];
    const hour = (attempt: number) => `2026-03-04T1${attempt}:00:00.000Z`;
    const four = [1, 2, 3, 4].flatMap((attempt) => decline(attempt, hour(attempt)));
    const now = { ...partner, at: hour(6) };
    given(...ordered, ...four)
      .when(pay('pm_5'), now)
      .then({ type: 'CardChargeRequested', data: { order: 1, attempt: 5, paymentMethod: 'pm_5' } });
    given(...ordered, ...four)
      .when(pay('pm_2'), now)
      .thenRefused('card-too-early', { order: 1, retryFrom: '2026-03-05T12:00:00.000Z' });
    const five = [...four, ...decline(5, hour(5))];
    given(...ordered, ...five)
      .when(pay('pm_6'), now)
      .thenRefused('card-too-early', { order: 1, retryFrom: '2026-03-05T11:00:00.000Z', cards: 'any' });
    given(...ordered, ...five)
      .when(pay('pm_6'), { ...partner, at: '2026-03-05T11:00:00.000Z' })
      .then({ type: 'CardChargeRequested', data: { order: 1, attempt: 6, paymentMethod: 'pm_6' } });
  });

  it('is never promised another try after its order has ended', () => {
    const lastDay = '2026-03-10T20:00:00.000Z';
    const warned: Happened = { type: 'DeadlineReminded', data: { step: 'order', deadline: expiresAt.card } };
    expect(after([...ordered, on(lastDay, warned), on(lastDay, happened.charging(1))], charged(declined), lastDay)).toEqual([
      { type: 'OrderPaymentDeclined', data: { order: 1, decline: 'funds', retryFrom: expiresAt.card, attempt: 1 } },
    ]);
    given(...ordered, on(lastDay, warned))
      .when({ type: 'declinePayment', data: { order: 1, decline: 'funds' } }, { by: from('service'), at: lastDay })
      .then(happened.declinedCard(1, expiresAt.card));
  });

  it('that was declined is tried again from the hour that was said, as another attempt', () => {
    const said = { ...happened.declinedCard(1), data: { ...happened.declinedCard(1).data, attempt: 1 } } as Happened;
    const again = [...charging, said];
    const retryFrom = '2026-03-05T09:00:00.000Z';
    given(...again)
      .when(pay(), { ...partner, at: '2026-03-05T08:59:59.999Z' })
      .thenRefused('card-too-early', { order: 1, retryFrom });
    expect(after(charging, charged(declined), today)).toEqual([
      { type: 'OrderPaymentDeclined', data: { order: 1, decline: 'funds', retryFrom, attempt: 1 } },
    ]);
    given(...again)
      .when(pay(), { ...partner, at: retryFrom })
      .then(happened.charging(1, 2));
  });

  it('stays under way while a service tells of another decline', () =>
    expect(recordAfter([...charging, happened.declinedCard(1)]).state.orders?.list[0]?.charge).toMatchObject({ attempt: 1 }));
});

describe('the answer of the card provider', () => {
  it('begins the level, from the instant of the charge', () =>
    expect(after(charging, charged())).toEqual([
      happened.paidByCard(1, prices.silver, received),
      happened.reached(1, 'silver', '2027-03-04T09:00:05.000Z'),
      happened.provisioned(1, 'silver', { since: received, until: '2027-04-03T09:00:05.000Z' }),
      told(memberBut({ level: 'silver' }), { since: received, before: member }),
    ]));

  it('counts within our own clock, whatever the clock of the provider says', () => {
    expect(after(charging, charged({ receivedAt: '2026-03-04T08:00:00.000Z' }))[0]).toEqual(happened.paidByCard(1, prices.silver, today));
    expect(after(charging, charged({ receivedAt: '2030-01-01T00:00:00.000Z' }))[0]).toEqual(
      happened.paidByCard(1, prices.silver, received),
    );
  });

  it('is heard once, and only of the attempt that waits for it', () => {
    expect(after([...charging, happened.paidByCard(1, prices.silver, today)], charged())).toEqual([]);
    expect(after(charging, charged({}, 2))).toEqual([]);
    expect(after(ordered, charged())).toEqual([]);
  });

  it('for an order that is over gives the money back and begins no level', () => {
    for (const end of [happened.cancelled(1), on(expiresAt.card, happened.orderExpired(1))])
      expect(after([...charging, end], charged(), expiresAt.card)).toEqual([happened.surplus(1, prices.silver, received)]);
  });

  it('for an order that was paid otherwise gives the second payment back', () => {
    const paidTwice = [
      ...charging,
      happened.paid(1, prices.silver, today),
      happened.reached(1, 'silver'),
      happened.provisioned(1, 'silver'),
    ];
    expect(after(paidTwice, charged())).toEqual([happened.surplus(1, prices.silver, received)]);
  });

  it('that nothing was charged ends the attempt of an order that is over', () => {
    for (const said of [declined, { outcome: 'withdrawn' }])
      expect(after([...charging, happened.cancelled(1)], charged(said))).toEqual([happened.notCharged(1)]);
  });

  it('is still waited for when the membership has ended', () =>
    expect(after([...charging, happened.closed('by-support')], charged())).toEqual([happened.surplus(1, prices.silver, received)]));
});

describe('money that goes back to a card', () => {
  it('is owed once the order is refunded, and told when it went', () => {
    expect(recordAfter(goingBack).state.orders?.list[0]?.returns).toMatchObject([
      { payment: 'pi_1_1', amount: prices.silver.total, attempt: 1 },
    ]);
    expect(after(goingBack, refunded({ outcome: 'made', refund: 're_1' }))).toEqual([happened.moneyBack(1, prices.silver)]);
    expect(after([...goingBack, happened.moneyBack(1, prices.silver)], refunded({ outcome: 'made', refund: 're_2' }))).toEqual([]);
  });

  it('is not owed by us where a service took the payment', () =>
    expect(recordAfter(states['order refunded']).state.orders?.list[0]).not.toHaveProperty('returns'));

  it('and could not go back is seen, and tried again by the same refund of support', () => {
    expect(after(goingBack, refunded({ outcome: 'failed' }))).toEqual([happened.moneyNotBack(1)]);
    given(...failed)
      .when({ type: 'refundOrder', data: { order: 1 } }, support)
      .then(happened.moneyBackRetried(1));
    given(...failed, happened.moneyBackRetried(1))
      .when({ type: 'refundOrder', data: { order: 1 } }, support)
      .thenNothingHappens();
  });

  it('is not forgotten with old orders', () => {
    const later = Array.from({ length: 25 }, (_, index) => [happened.actionPackOrdered(index + 2), happened.cancelled(index + 2)]).flat();
    const { list } = recordAfter([...failed, ...later]).state.orders!;
    expect(list.map(({ order }) => order)).toContain(1);
    expect(list).toHaveLength(21);
  });
});
