import { remainingOf } from '../../events/state/benefits.js';
import { stuckFor } from '../../services/projector/projections/stuck-for.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { given, on, recordAfter, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { benefitsUntil, expiresAt, firstYear, happened, levelUntil, payment, prices, upgradePrice } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active, 'level reached': silver } = states;
const support = { by: { ...from('support'), reason: 'customer-asked' } };
const pay = (order: number, name: string, price: { readonly total: number; readonly currency: string }, receivedAt = today) =>
  ({ type: 'recordPayment', data: { order, payment: name, amount: price.total, currency: price.currency, receivedAt } }) as const;
const service = (at = today) => ({ by: from('service'), at });
const upgrade = [...silver, happened.earned('gold', 'silver'), happened.competencyOrdered(2, 'gold', upgradePrice(1))];
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('money for a level', () => {
  it('is not given back while something is ordered for less because of it', () =>
    given(...upgrade)
      .when({ type: 'refundOrder', data: { order: 1 } }, support)
      .thenRefused('refund-after-upgrade', { order: 1, level: 'gold', until: expiresAt.card }));

  it('that was not taken back by its card is tried again together with what is given back', () => {
    const twice = [
      ...silver,
      happened.surplus(1, prices.silver, today, 2),
      { ...happened.moneyNotBack(1), data: { order: 1, payment: 'pi_1_2', attempt: 1 } },
    ];
    const events = turnOf(recordAfter(twice), { type: 'refundOrder', data: { order: 1 } }, support.by, today);
    expect(typesOf(events).slice(0, 3)).toEqual(['RefundRetried', 'OrderRefunded', 'LevelEnded']);
    const late = turnOf(recordAfter(twice), { type: 'refundOrder', data: { order: 1 } }, support.by, '2026-08-04T09:00:00.000Z');
    expect(typesOf(late)).toContain('RefundRetried');
    expect(typesOf(late)).not.toContain('OrderRefunded');
  });

  it('of the same payment is the same amount', () =>
    given(...silver)
      .when(pay(1, 'PAY-1', { total: 1, currency: 'USD' }), service())
      .thenRefused('amount-differs', { order: 1, amount: prices.silver.total, currency: 'KRW' }));

  it('that is to go back pays nothing else', () => {
    const cancelled = [...active, happened.actionPackOrdered(), happened.cancelled(1)];
    const owed = [...cancelled, { ...happened.surplus(1, prices['action-pack'], today) }, happened.actionPackOrdered(2)];
    given(...owed)
      .when(pay(2, 'pi_1_1', prices['action-pack']), service())
      .thenRefused('payment-known', { order: 1 });
  });

  it('is remembered however many orders come after it', () => {
    const many = Array.from({ length: 25 }, (_, index) => [happened.actionPackOrdered(index + 2), happened.cancelled(index + 2)]).flat();
    const { orders } = recordAfter([...silver, ...many]).state;
    expect(orders!.list).toHaveLength(21);
    expect(orders!.list[0]).toMatchObject({ order: 1, status: 'paid' });
  });

  it('that a card would not take back is sent by the bank', () => {
    const failed = [...states['money going back'], happened.moneyNotBack(1)];
    given(...failed)
      .when({ type: 'confirmRefund', data: { order: 1, payment: 'pi_1_1', refund: 'BANK-7' } }, support)
      .then({ ...happened.moneyBack(1, prices.silver), data: { ...happened.moneyBack(1, prices.silver).data, refund: 'BANK-7' } });
    given(...states['money going back'])
      .when({ type: 'confirmRefund', data: { order: 1, payment: 'pi_1_1', refund: 'BANK-7' } }, support)
      .thenRefused('refund-not-owed');
  });

  it('that support is to send back is found by support, whatever became of the membership', () => {
    const owed = [...states['money going back'], happened.moneyNotBack(1)];
    const sent = { ...happened.moneyBack(1, prices.silver), data: { ...happened.moneyBack(1, prices.silver).data, refund: 'BANK-7' } };
    for (const events of [owed, [...owed, happened.closed('by-support')]]) {
      expect(stuckFor(recordAfter(events).state)).toContain('money-owed');
      expect(stuckFor(recordAfter([...events, sent]).state)).not.toContain('money-owed');
    }
    expect(stuckFor(recordAfter(states['money going back']).state)).not.toContain('money-owed');
  });

  it('is not taken from a card while the membership is held', () =>
    given(
      ...active,
      happened.earned(),
      happened.competencyOrdered(1, 'silver'),
      happened.suspended('by-support', '2026-05-03T09:00:00.000Z'),
    )
      .when({ type: 'payByCard', data: { order: 1, paymentMethod: 'pm_card_visa' } })
      .thenRefused('membership-suspended'));

  it('for Gold ends the order for Silver that nobody paid', () => {
    const both = [...active, happened.earned('gold'), happened.competencyOrdered(1, 'silver'), happened.competencyOrdered(2, 'gold')];
    const events = turnOf(recordAfter(both), pay(2, 'PAY-2', prices.gold), from('service'), today);
    expect(typesOf(events)).toEqual(expect.arrayContaining(['LevelReached', 'OrderCancelled']));
    expect(events.find(({ type }) => type === 'OrderCancelled')?.data).toEqual({ order: 1, overtakenBy: 'gold' });
  });

  it('buys nothing of a company that leaves', () =>
    given(...active, happened.leavingAnnounced)
      .when({ type: 'placeOrder', data: { level: 'action-pack', method: 'card', employees: 40 } })
      .thenRefused('leaving-announced'));
});

describe('while a membership is held', () => {
  const held = [...silver, on('2027-02-20T09:00:00.000Z', happened.suspended('by-support', '2027-06-20T09:00:00.000Z'))];

  it('a level and what came with it end on their days', () => {
    const byItself = (until: string) => typesOf(keepPromises(recordAfter(held), until).outbox);
    expect(byItself(levelUntil)).toContain('LevelEnded');
    expect(byItself(benefitsUntil)).toContain('BenefitsEnded');
  });
});

describe('a late renewal', () => {
  const bought = '2027-01-10T09:00:00.000Z';
  const until = '2028-01-10T09:00:00.000Z';
  const placed = happened.competencyOrdered(1, 'silver');
  const member: readonly Happened[] = [
    ...active,
    on(bought, happened.earned()),
    on(bought, placed),
    on(bought, happened.paid(1, prices.silver, bought)),
    on(bought, happened.reached(1, 'silver', until)),
    on(bought, happened.provisioned(1, 'silver', { since: bought, until: '2028-02-09T09:00:00.000Z' })),
    on(bought, happened.benefitActivated()),
    on(bought, happened.benefitConsumed(9)),
    on(firstYear.firstReminder, happened.renewalReminded),
    on(firstYear.opensAt, happened.renewalOpened),
    on(firstYear.secondReminder, happened.renewalReminded),
    on(firstYear.closesAt, happened.membershipLapsed()),
    on(firstYear.closesAt, happened.benefitsEnded('lapse')),
  ];
  const renew = (events: readonly Happened[]) =>
    turnOf(recordAfter(events), { type: 'payRenewal', data: payment }, from('service'), '2027-04-10T09:00:00.000Z');
  const after = (events: readonly Happened[]) =>
    recordAfter([...events, ...renew(events).map(({ type, data, occurredAt }) => ({ type, data, occurredAt }) as Happened)]).state;

  it('brings back the levels that still have time, with what is left of their benefits', () => {
    expect(recordAfter(member).state.levels?.holdings).toEqual({});
    const { levels, benefits } = after(member);
    expect(levels?.holdings.silver).toMatchObject({ order: 1, until });
    expect(remainingOf(benefits!.packages.silver!.benefits['support-incidents']!, bought)).toBe(6);
    expect(typesOf(renew(member))).not.toContain('BenefitsProvisioned');
  });

  it('does not bring back what was given back meanwhile', () => {
    const refunded = [...member, on('2027-04-05T09:00:00.000Z', happened.refunded(1, prices.silver))];
    const { levels, benefits } = after(refunded);
    expect(levels?.holdings).toEqual({});
    expect(benefits?.packages).toEqual({});
  });

  it('brings back the year that runs where the next one was given back meanwhile', () => {
    const [began, next] = ['2026-04-20T09:00:00.000Z', '2027-03-25T09:00:00.000Z'];
    const [running, following] = ['2027-04-20T09:00:00.000Z', '2028-04-19T09:00:00.000Z'];
    const year = (order: number, at: string, end: string): readonly Happened[] => [
      on(at, happened.competencyOrdered(order, 'silver')),
      on(at, happened.paid(order, prices.silver, at)),
      on(at, happened.reached(order, 'silver', end)),
      on(at, happened.provisioned(order, 'silver', { since: at, until: end, by: end })),
    ];
    const lapsedWithTwoYears = [
      ...active,
      on(began, happened.earned()),
      ...year(1, began, running),
      on(began, happened.benefitConsumed(9)),
      on(firstYear.firstReminder, happened.renewalReminded),
      on(firstYear.opensAt, happened.renewalOpened),
      ...year(2, next, following),
      on(firstYear.closesAt, happened.membershipLapsed()),
      on(firstYear.closesAt, happened.benefitsEnded('lapse')),
      on('2027-04-05T09:00:00.000Z', happened.refunded(2, prices.silver)),
    ];
    const { levels, benefits } = after(lapsedWithTwoYears);
    expect(levels?.holdings.silver).toMatchObject({ order: 1, until: running });
    expect(benefits?.packages.silver).toMatchObject({ order: 1, until: running });
    expect(remainingOf(benefits!.packages.silver!.benefits['support-incidents']!, next)).toBe(6);
  });
});
