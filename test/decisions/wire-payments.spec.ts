import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { owesBySupport } from '../../events/state/refunds.js';
import { creditorReference } from '../../services/shared/creditor-reference.js';
import { from } from '../support/membership.js';
import { expiresAt, happened, prices } from '../support/sample-events.js';
import { member, memberBut, told } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const received = '2026-03-06T10:00:00.000Z';
const support = { by: { ...from('support'), reason: 'documents-checked' }, at: '2026-03-07T09:00:00.000Z' };
const late = { ...support, at: '2026-04-08T09:00:00.000Z' };
const price = prices['action-pack'];
const seen = (more: object = {}) =>
  ({
    type: 'confirmPayment',
    data: { order: 1, payment: 'BANK-1', amount: price.total, currency: 'KRW', receivedAt: received, ...more },
  }) as const;
const sentBack = (refund = 'BANK-2') => ({ type: 'confirmRefund', data: { order: 1, payment: 'BANK-1', refund } }) as const;

const { 'order placed': placed } = states;
const confirmed = { ...happened.paid(1, price, received), data: { ...seen().data, confirmed: true } } as Happened;
const paidWith = (more: object) => ({ type: 'OrderPaid', data: { ...seen().data, confirmed: true, ...more } }) as Happened;
const reached = happened.reached(1, 'action-pack', '2027-03-06T10:00:00.000Z');
const provisioned = (since = support.at) => happened.provisioned(1, 'action-pack', { since, until: '2027-04-05T10:00:00.000Z' });
const expired: readonly Happened[] = [...placed, on(expiresAt.wire, happened.orderExpired(1))];
const surplus = { type: 'SurplusPaymentReceived', data: { ...seen().data, method: 'wire' } } as Happened;
const cameLate = on(late.at, surplus);
const surplusOf = (more: object) => ({ type: 'SurplusPaymentReceived', data: { ...seen().data, method: 'wire', ...more } }) as Happened;
const part = (more: object = {}) => ({ type: 'PartPaymentReceived', data: { ...seen().data, amount: 16_000, ...more } }) as Happened;
const back = {
  type: 'RefundPaid',
  data: { order: 1, payment: 'BANK-1', refund: 'BANK-2', amount: price.total, currency: 'KRW' },
} as Happened;

describe('a wire transfer', () => {
  it('that support confirms begins the level, once', () => {
    given(...placed)
      .when(seen(), support)
      .then(confirmed, reached, provisioned(), told(memberBut({ level: 'action-pack' }), { since: support.at, before: member }));
    given(...placed, confirmed, reached, provisioned(today))
      .when(seen(), support)
      .thenNothingHappens();
  });

  it('is in the currency of the order, for an order that is paid by wire', () => {
    given(...placed)
      .when(seen({ currency: 'USD' }), support)
      .thenRefused('amount-differs', { order: 1, amount: 616_000, currency: 'KRW' });
    given(...states['card declined'])
      .when(seen(), support)
      .thenRefused('order-not-by-wire', { order: 1 });
    given(...placed)
      .when(seen({ receivedAt: '2026-03-07T09:00:00.001Z' }), support)
      .thenRefused('payment-out-of-range');
  });

  it('that is short is kept, and the level begins with the rest of the money', () => {
    given(...placed)
      .when(seen({ amount: 16_000 }), support)
      .then(part());
    given(...placed, part())
      .when(seen({ amount: 16_000 }), support)
      .thenNothingHappens();
    given(...placed, part())
      .when(seen({ payment: 'BANK-2', amount: 600_000 }), support)
      .then(
        paidWith({ payment: 'BANK-2', amount: 600_000 }),
        reached,
        provisioned(),
        told(memberBut({ level: 'action-pack' }), { since: support.at, before: member }),
      );
    given(...placed, part())
      .when({ type: 'recordPayment', data: { ...seen().data, payment: 'PAY-1', amount: 616_000 } }, { ...support, by: from('service') })
      .thenRefused('amount-differs', { order: 1, amount: 600_000, currency: 'KRW' });
  });

  it('that is too large begins the level, and what is too much is owed back', () =>
    given(...placed)
      .when(seen({ amount: 620_000 }), support)
      .then(
        confirmed,
        reached,
        surplusOf({ amount: 4_000 }),
        provisioned(),
        told(memberBut({ level: 'action-pack' }), { since: support.at, before: member }),
      ));

  it('that brought a part is owed back once the order is over, however it ended', () => {
    const ends = [happened.cancelled(1), on(expiresAt.wire, happened.orderExpired(1)), happened.closed('by-support')];
    for (const end of ends) {
      const { orders } = recordAfter([...placed, part(), end]).state;
      expect(owesBySupport(orders)).toBe(true);
      expect(orders?.list[0]).toMatchObject({ returns: [{ payment: 'BANK-1', method: 'wire', amount: 16_000, currency: 'KRW' }] });
      expect(orders?.list[0]).not.toHaveProperty('parts');
    }
  });

  it('goes back as it came, each part by itself, when the order is refunded', () => {
    const whole = paidWith({ payment: 'BANK-2', amount: 600_000 });
    const refunded = [...placed, part(), whole, reached, happened.refunded(1, price)];
    expect(recordAfter(refunded).state.orders?.list[0]?.returns).toMatchObject([
      { payment: 'BANK-1', amount: 16_000 },
      { payment: 'BANK-2', amount: 600_000 },
    ]);
  });

  it('that comes too late begins nothing, and is sent back', () => {
    given(...expired)
      .when(seen(), late)
      .then(surplus);
    given(...expired, cameLate)
      .when(seen(), late)
      .thenNothingHappens();
    given(...expired, cameLate)
      .when(sentBack(), late)
      .then(back);
  });

  it('that comes a second time is sent back, whatever its amount', () =>
    given(...placed, confirmed, reached, provisioned(today))
      .when(seen({ payment: 'BANK-9', amount: 5 }), support)
      .then({ type: 'SurplusPaymentReceived', data: { ...surplus.data, payment: 'BANK-9', amount: 5 } } as Happened));

  it('of a refunded order is sent back, and that is said once', () => {
    const refunded = [
      ...placed,
      confirmed,
      reached,
      provisioned(today),
      happened.refunded(1, price),
      happened.levelEnded(1, 'action-pack', 'refund'),
      happened.benefitsEnded('refund', 'action-pack'),
    ];
    given(...refunded)
      .when(sentBack(), support)
      .then(back);
    given(...refunded, back)
      .when(sentBack(), support)
      .thenNothingHappens();
    given(...refunded, back)
      .when(sentBack('BANK-3'), support)
      .thenRefused('refund-already-paid', { order: 1 });
    given(...placed)
      .when(sentBack(), support)
      .thenRefused('refund-not-owed', { order: 1 });
  });
});

describe('a surplus', () => {
  const apply = { type: 'applySurplus', data: { order: 1, payment: 'BANK-1', to: 2 } } as const;
  const newer = (method: 'card' | 'wire') => {
    const { type, data } = happened.actionPackOrdered(2, method);
    return on(late.at, { type, data: { ...data, expiresAt: '2026-05-08T09:00:00.000Z' } });
  };
  const again = newer('wire');
  const applied = (amount: number) =>
    ({ type: 'SurplusApplied', data: { order: 1, payment: 'BANK-1', to: 2, amount, currency: 'KRW' } }) as Happened;
  const came = { order: 2, payment: 'BANK-1', currency: 'KRW', receivedAt: late.at };
  const paidBy = (amount: number) => ({ type: 'OrderPaid', data: { ...came, amount, confirmed: true } }) as Happened;
  const typesAfter = (events: readonly Happened[]) => {
    const { list } = recordAfter(events).state.orders!;
    return list.map(({ status }) => status);
  };

  it('pays a newer order on the word of support, once, and is not owed back any more', () => {
    const [until, usableUntil] = ['2027-04-08T09:00:00.000Z', '2027-05-08T09:00:00.000Z'];
    const begun = happened.reached(2, 'action-pack', until);
    given(...expired, cameLate, again)
      .when(apply, late)
      .then(
        applied(price.total),
        paidBy(price.total),
        begun,
        happened.provisioned(2, 'action-pack', { since: late.at, until: usableUntil, by: usableUntil }),
        told(memberBut({ level: 'action-pack' }), { since: late.at, before: member }),
      );
    const after = [...expired, cameLate, again, applied(price.total), paidBy(price.total), begun];
    expect(owesBySupport(recordAfter(after).state.orders)).toBe(false);
    given(...after, happened.provisioned(2, 'action-pack'))
      .when(apply, late)
      .thenNothingHappens();
    given(...after, happened.provisioned(2, 'action-pack'))
      .when(sentBack(), late)
      .thenRefused('refund-not-owed', { order: 1 });
  });

  it('that is short pays a part, and what is left of a larger one is still owed back', () => {
    const small = surplusOf({ amount: 1_000 });
    given(...expired, on(late.at, small), again)
      .when(apply, late)
      .then(applied(1_000), { type: 'PartPaymentReceived', data: { ...came, amount: 1_000 } });
    const large = surplusOf({ amount: price.total + 7 });
    const after = [...expired, on(late.at, large), again, applied(price.total), paidBy(price.total)];
    expect(recordAfter(after).state.orders?.list[0]?.returns).toMatchObject([{ amount: 7, applied: [{ order: 2, amount: price.total }] }]);
    expect(typesAfter(after)).toEqual(['expired', 'paid']);
  });

  it('goes back by the rule of refunds after all', () => {
    const after = [...expired, cameLate, again, applied(price.total), paidBy(price.total), happened.refunded(2, price)];
    expect(recordAfter(after).state.orders?.list[1]?.returns).toMatchObject([{ payment: 'BANK-1', method: 'wire', amount: price.total }]);
  });

  it('is used neither for an order by card, nor in another currency, nor where none is owed', () => {
    given(...expired, cameLate, newer('card'))
      .when(apply, late)
      .thenRefused('order-not-by-wire', { order: 2 });
    const dollars = surplusOf({ currency: 'USD' });
    given(...expired, on(late.at, dollars), again)
      .when(apply, late)
      .thenRefused('amount-differs', { order: 2, amount: price.total, currency: 'KRW' });
    given(...expired, again)
      .when(apply, late)
      .thenRefused('refund-not-owed', { order: 1 });
    given(...expired, cameLate)
      .when(apply, late)
      .thenRefused('order-unknown', { order: 2 });
  });
});

describe('the reference of a wire transfer', () => {
  it('is a creditor reference that every bank can check', () => {
    expect(creditorReference('539007547034', 0).slice(0, 4)).toMatch(/^RF\d\d$/);
    const reference = creditorReference('7K3M-9QWX-2B4C-R', 12);
    expect(reference).toMatch(/^RF\d\d7K3M9QWX2B4CR012$/);
    const digits = [...`${reference.slice(4)}${reference.slice(0, 4)}`].map((each) => String(Number.parseInt(each, 36))).join('');
    expect(BigInt(digits) % 97n).toBe(1n);
    expect(reference.length).toBeLessThanOrEqual(25);
  });
});
