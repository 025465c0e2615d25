import { given, on, today, type Happened } from '../support/given-when-then.js';
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
const reached = happened.reached(1, 'action-pack', '2027-03-06T10:00:00.000Z');
const provisioned = (since = support.at) => happened.provisioned(1, 'action-pack', { since, until: '2027-04-05T10:00:00.000Z' });
const expired: readonly Happened[] = [...placed, on(expiresAt.wire, happened.orderExpired(1))];
const surplus = { type: 'SurplusPaymentReceived', data: { ...seen().data, method: 'wire' } } as Happened;
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

  it('is the whole amount, for an order that is paid by wire', () => {
    given(...placed)
      .when(seen({ amount: 1 }), support)
      .thenRefused('amount-differs', { order: 1, amount: 616_000, currency: 'KRW' });
    given(...states['card declined'])
      .when(seen(), support)
      .thenRefused('order-not-by-wire', { order: 1 });
    given(...placed)
      .when(seen({ receivedAt: '2026-03-07T09:00:00.001Z' }), support)
      .thenRefused('payment-out-of-range');
  });

  it('that comes too late begins nothing, and is sent back', () => {
    given(...expired)
      .when(seen(), late)
      .then(surplus);
    given(...expired, surplus)
      .when(seen(), late)
      .thenNothingHappens();
    given(...expired, surplus)
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
