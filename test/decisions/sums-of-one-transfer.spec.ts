import { seatsKept } from '../../events/state/benefit-seats.js';
import { owedCharge } from '../../events/state/payments.js';
import { isOwed } from '../../events/state/refunds.js';
import { given, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { prices, upgradePrice } from '../support/sample-orders.js';
import { states } from '../support/states.js';

type Turn = Parameters<typeof turnOf>[1];

const support = { ...from('support'), reason: 'documents-checked' };
const received = '2026-03-06T10:00:00.000Z';
const day = '2026-03-07T09:00:00.000Z';
const later = '2026-03-11T09:00:00.000Z';
const { total } = prices['action-pack'];
const { 'order placed': placed } = states;

const then = (events: readonly Happened[], turn: object, at = day): readonly Happened[] => [
  ...events,
  ...turnOf(recordAfter(events), turn as Turn, support, at).map(({ type, data, occurredAt }) => on(occurredAt, { type, data } as never)),
];
const pay = (order: number, payment: string, amount: number) => ({
  type: 'confirmPayment',
  data: { order, payment, amount, currency: 'KRW', receivedAt: received },
});
const newer = (order: number): Happened => {
  const { type, data } = happened.actionPackOrdered(order, 'wire');
  return on('2026-03-10T09:00:00.000Z', { type, data: { ...data, expiresAt: '2026-05-08T09:00:00.000Z' } });
};
const sentBack = { type: 'confirmRefund', data: { order: 1, payment: 'BANK-1', refund: 'R-1' } } as const;
const applied = { type: 'applySurplus', data: { order: 1, payment: 'BANK-1', to: 2 } } as const;
const owedOf = (events: readonly Happened[]) =>
  recordAfter(events).state.orders!.list.flatMap(({ returns = [] }) => returns.filter(isOwed));

/** A transfer that was too large, of an order that was refunded: two sums of it are owed. */
const twoSums = then(then(placed, pay(1, 'BANK-1', total + 1_000)), { type: 'refundOrder', data: { order: 1 } });

describe('two sums that are owed of one transfer', () => {
  it('go back with one transfer of the bank', () => {
    expect(owedOf(twoSums).map(({ amount }) => amount)).toEqual([1_000, total]);
    const after = then(twoSums, sentBack);
    expect(owedOf(after)).toEqual([]);
    given(...after)
      .when(sentBack, { by: support, at: day })
      .thenNothingHappens();
  });

  it('go back with two where the second is owed later: the first said again is not the second', () => {
    const first = then(then(placed, pay(1, 'BANK-1', total + 1_000)), sentBack);
    const owedAgain = then(first, { type: 'refundOrder', data: { order: 1 } });
    given(...owedAgain)
      .when(sentBack, { by: support, at: day })
      .thenNothingHappens();
    expect(owedOf(then(owedAgain, { ...sentBack, data: { ...sentBack.data, refund: 'R-2' } }))).toEqual([]);
  });

  it('pay a newer order together, once', () => {
    const used = then([...twoSums, newer(2)], applied, later);
    expect(used.filter(({ type }) => type === 'SurplusApplied').map(({ data }) => (data as { amount: number }).amount)).toEqual([
      1_000,
      total - 1_000,
    ]);
    expect(recordAfter(used).state.orders!.list[1]).toMatchObject({ status: 'paid' });
    expect(owedOf(used)).toMatchObject([{ amount: 1_000 }]);
    given(...used)
      .when(applied, { by: support, at: later })
      .thenNothingHappens();
  });
});

it('a transfer that came on the day of the order, as the bank counts days, came after it', () => {
  const { placedAt } = recordAfter(placed).state.orders!.list[0]!;
  const whole = pay(1, 'BANK-1', total);
  const at = (receivedAt: string) => ({ ...whole, data: { ...whole.data, receivedAt } });
  for (const midnight of ['2026-03-04T00:00:00.000Z', '2026-03-03T15:00:00.000Z']) {
    const paid = then(placed, at(midnight));
    expect(recordAfter(paid).state.orders!.list[0]!.paid).toMatchObject({ receivedAt: placedAt });
  }
  given(...placed)
    .when(at('2026-03-03T09:00:00.000Z') as never, { by: support, at: day })
    .thenRefused('payment-out-of-range', { earliest: placedAt, latest: day });
});

describe('a transfer of which some paid a newer order', () => {
  const amountsUsed = (events: readonly Happened[]) =>
    events.flatMap(({ type, data }) => (type === 'SurplusApplied' ? [(data as { amount: number }).amount] : []));

  it('pays the rest of that, too, once more of it is owed', () => {
    const some = then([...then(placed, pay(1, 'BANK-1', total + 1_000)), newer(2)], applied, later);
    expect(recordAfter(some).state.orders!.list[1]).toMatchObject({ status: 'open', parts: [{ amount: 1_000 }] });
    const all = then(then(some, { type: 'refundOrder', data: { order: 1 } }, later), applied, later);
    expect(amountsUsed(all)).toEqual([1_000, total - 1_000]);
    expect(recordAfter(all).state.orders!.list[1]).toMatchObject({ status: 'paid' });
  });

  it('is used from as few of its sums as it takes', () => {
    const twice = then(then(placed, pay(1, 'BANK-1', 2 * total)), { type: 'refundOrder', data: { order: 1 } });
    expect(amountsUsed(then([...twice, newer(2)], applied, later))).toEqual([total]);
  });
});

describe('money of a payment', () => {
  const onItsWay: Happened = {
    type: 'SurplusPaymentReceived',
    data: { order: 1, payment: 'pi_1', method: 'card', amount: total, currency: 'KRW', receivedAt: received },
  };
  const failed: Happened = { type: 'RefundFailed', data: { order: 1, payment: 'pi_1', attempt: 1 } };
  const ended = [...placed, happened.orderExpired(1), onItsWay];
  const useIt = { type: 'applySurplus', data: { order: 1, payment: 'pi_1', to: 2 } } as const;

  it('that goes back to a card by itself pays no other order', () =>
    given(...ended, newer(2))
      .when(useIt, { by: support, at: later })
      .thenRefused('refund-not-owed', { order: 1 }));

  it('that was used up for another order is not tried again', () => {
    const used = then([...ended, failed, newer(2)], useIt, later);
    given(...used)
      .when({ type: 'refundOrder', data: { order: 1 } }, { by: support, at: later })
      .thenRefused('order-not-paid', { order: 1, orderStatus: 'expired' });
  });

  it('that came as a part of one order pays no other', () =>
    given(...then([...placed, newer(2)], pay(1, 'BANK-1', 16_000)))
      .when(
        { ...pay(2, 'BANK-1', total), data: { ...pay(2, 'BANK-1', total).data, receivedAt: later } } as Turn & { type: 'confirmPayment' },
        {
          by: support,
          at: later,
        },
      )
      .thenRefused('payment-known', { order: 1 }));

  it('that came as a part is named again with its amount alone', () => {
    const part = then(placed, pay(1, 'BANK-1', 10));
    given(...part)
      .when(pay(1, 'BANK-1', total) as never, { by: support, at: day })
      .thenRefused('payment-amount-differs', { order: 1, amount: 10, currency: 'KRW' });
    given(...part)
      .when(pay(1, 'BANK-1', 10) as never, { by: support, at: day })
      .thenNothingHappens();
  });

  it('that went back is remembered, however many orders come after it, and pays none of them', () => {
    const gone = then(then([...placed, happened.orderExpired(1)], pay(1, 'BANK-1', total)), sentBack);
    const many = Array.from({ length: 25 }, (_, index) => [newer(index + 2), happened.cancelled(index + 2)]).flat();
    const again = pay(27, 'BANK-1', total);
    given(...gone, ...many, newer(27))
      .when({ ...again, data: { ...again.data, receivedAt: later } } as Turn & { type: 'confirmPayment' }, { by: support, at: later })
      .thenRefused('payment-known', { order: 1 });
  });

  it('bought Gold for less, and stays, also where that was given back', () =>
    given(
      ...states['level reached'],
      happened.earned('gold'),
      happened.competencyOrdered(2, 'gold', upgradePrice(1)),
      happened.paid(2, upgradePrice(1), received),
      happened.refunded(2, upgradePrice(1)),
    )
      .when({ type: 'refundOrder', data: { order: 1 } }, { by: support, at: day })
      .thenRefused('refund-after-upgrade', { order: 1, level: 'gold' }));
});

it('the charge that waits the longest is the next, whichever order it is for', () => {
  const first = '2026-03-05T09:00:00.000Z';
  const both = [
    ...states.active,
    happened.earned('gold'),
    happened.competencyOrdered(1, 'silver'),
    happened.competencyOrdered(2, 'gold'),
    on(first, happened.charging(2)),
    on(day, happened.charging(1)),
  ];
  expect(owedCharge(recordAfter(both).state.orders)).toMatchObject({ order: { order: 2 }, since: first });
});

it('of seats that rest those are kept at a renewal that rest the longest from now', () => {
  const resting = ['2026-01-01', '2026-05-20', '2026-03-01'].map((since) => ({ since: `${since}T00:00:00.000Z` }));
  const had = { assigned: [{ objectId: 'stays', since: '2026-01-01T00:00:00.000Z' }], resting, given: 4 };
  expect(seatsKept(had, 2)).toEqual({ assigned: had.assigned, resting: [resting[1]] });
});

it('the last payment that a service told of changes nothing when told again, also where the order was refunded with its parts', () => {
  const rest = { order: 1, payment: 'PAY-1', amount: total - 16_000, currency: 'KRW', receivedAt: received };
  const told = { type: 'recordPayment', data: rest } as const;
  const paid = { type: 'OrderPaid', data: rest } as Happened;
  const held = [
    ...then(placed, pay(1, 'BANK-1', 16_000)),
    paid,
    happened.reached(1, 'action-pack'),
    happened.provisioned(1, 'action-pack'),
  ];
  const refunded = then(held, { type: 'refundOrder', data: { order: 1 } });
  const service = { by: from('service'), at: later };
  given(...refunded)
    .when(told, service)
    .thenNothingHappens();
  given(...refunded)
    .when({ ...told, data: { ...rest, amount: total } }, service)
    .thenRefused('amount-differs', { order: 1, amount: total - 16_000, currency: 'KRW' });
});
