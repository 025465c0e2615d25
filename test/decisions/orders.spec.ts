import { waitingOn } from '../../events/waiting-on.js';
import { given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { area, expiresAt, happened, prices, upgradePrice } from '../support/sample-events.js';
import { states } from '../support/states.js';

const place = (level: 'action-pack' | 'silver' | 'gold', more: object = {}) =>
  ({ type: 'placeOrder', data: { level, method: 'card', ...(level === 'action-pack' ? { employees: 40 } : { area }), ...more } }) as const;
const cancel = (order: number) => ({ type: 'cancelOrder', data: { order } }) as const;
const { active, 'order placed': placed, 'level reached': silver } = states;
const earnedGold: readonly Happened[] = [...silver, happened.earned('gold', 'silver')];
const partnerAdmin = happened.userAdded(people.member, ['partner-admin']);
const by = { by: from('partner', { objectId: people.member }) };

describe('an order', () => {
  it('is placed at the price of the day, with the time there is to pay it', () => {
    given(...active)
      .when(place('action-pack', { method: 'wire' }))
      .then(happened.actionPackOrdered());
    given(...active, happened.earned())
      .when(place('silver'))
      .then(happened.competencyOrdered(1, 'silver'));
  });

  it('costs a quarter less as an upgrade from Silver to Gold, and says from which order', () =>
    given(...earnedGold)
      .when(place('gold'))
      .then(happened.competencyOrdered(2, 'gold', upgradePrice(1))));

  it('is placed by whoever may buy, and by nobody else', () => {
    given(...active, partnerAdmin)
      .when(place('action-pack', { method: 'wire' }), by)
      .then(happened.actionPackOrdered());
    given(...active, happened.userAdded(people.member, ['account-admin']))
      .when(place('action-pack'), by)
      .thenRefused('role-required', { roles: 'admin-agent,partner-admin' });
    given(...placed, happened.userAdded(people.member, ['report-viewer']))
      .when(cancel(1), by)
      .thenRefused('role-required');
  });

  it('is for a competency that the company earned in that area, by itself or by a word of support', () => {
    given(...active)
      .when(place('silver'))
      .thenRefused('level-not-earned', { level: 'silver', area });
    given(...active, happened.earned())
      .when(place('gold'))
      .thenRefused('level-not-earned', { level: 'gold', area });
    given(...active, happened.earned())
      .when(place('silver', { area: undefined }))
      .thenRefused('area-required');
    given(...active, happened.overridden())
      .when(place('silver'))
      .then(happened.competencyOrdered(1, 'silver'));
    given(...active, happened.earned('gold'))
      .when(place('silver'))
      .then(happened.competencyOrdered(1, 'silver'));
  });

  it('of an Action Pack is for companies that say they are small enough', () => {
    for (const employees of [undefined, 301])
      given(...active)
        .when(place('action-pack', { employees }))
        .thenRefused('level-not-for-company', { level: 'action-pack', employeesAtMost: 300 });
  });

  it('is for a level that the company does not have, nor has ordered', () => {
    given(...silver)
      .when(place('silver'))
      .thenRefused('level-held', { level: 'silver', until: '2027-03-04T09:00:00.000Z', renewFrom: '2027-02-02T09:00:00.000Z' });
    given(...placed)
      .when(place('action-pack'))
      .thenRefused('order-open', { order: 1, level: 'action-pack', expiresAt: expiresAt.wire });
    given(...placed, happened.earned())
      .when(place('silver'))
      .then(happened.competencyOrdered(2, 'silver'));
  });

  it('is never for Silver where the company has Gold', () => {
    const gold = [
      ...active,
      happened.earned('gold'),
      happened.competencyOrdered(1, 'gold'),
      happened.paid(1, prices.gold, today),
      happened.reached(1, 'gold'),
    ];
    given(...gold)
      .when(place('silver'))
      .thenRefused('level-excluded', { level: 'silver', other: 'gold' });
  });

  it('is for members who may buy', () => {
    given(...states['domain asked of a member'])
      .when(place('action-pack'))
      .thenRefused('purchases-blocked', { blocks: 'domain-unproved' });
    given(...states.authorised)
      .when(place('action-pack'))
      .thenRefused('membership-not-active');
    given(...states.lapsed)
      .when(place('action-pack'))
      .thenRefused('membership-over');
  });

  it('waits for the company until it expires, beside the year that goes on', () => {
    expect(waitingOn(recordAfter(placed).state)).toContainEqual({
      step: 'order',
      owner: 'partner',
      since: today,
      deadline: expiresAt.wire,
      then: 'expireOrder',
    });
    given(...placed)
      .whenNobodyActsUntil(expiresAt.wire)
      .then(happened.warned('order', expiresAt.wire), happened.orderExpired(1));
  });

  it('is waited for one at a time, the first to expire first', () => {
    const two: readonly Happened[] = [...placed, happened.earned(), happened.competencyOrdered(2, 'silver')];
    expect(waitingOn(recordAfter(two).state).filter(({ step }) => step === 'order')).toMatchObject([{ deadline: expiresAt.card }]);
    given(...two)
      .whenNobodyActsUntil(expiresAt.wire)
      .then(happened.warned('order', expiresAt.card), happened.orderExpired(2), happened.orderExpired(1));
  });

  it('is cancelled before it is paid, once', () => {
    given(...placed)
      .when(cancel(1))
      .then(happened.cancelled(1));
    given(...placed, happened.cancelled(1))
      .when(cancel(1))
      .thenNothingHappens();
    given(...silver)
      .when(cancel(1))
      .thenRefused('order-paid', { order: 1, until: '2026-04-03T09:00:00.000Z' });
    given(...silver)
      .when(cancel(1), { at: '2026-04-03T09:00:00.001Z' })
      .thenRefused('order-paid', { order: 1, until: undefined } as never);
    given(...placed, on(expiresAt.wire, happened.orderExpired(1)))
      .when(cancel(1))
      .thenRefused('order-over', { order: 1, orderStatus: 'expired' });
    given(...placed)
      .when(cancel(2))
      .thenRefused('order-unknown', { order: 2 });
  });

  it('gets a number that no order had before', () => {
    const many = Array.from({ length: 25 }, (_, index) => [happened.actionPackOrdered(index + 1), happened.cancelled(index + 1)]).flat();
    expect(recordAfter([...active, ...many]).state.orders?.list).toHaveLength(20);
    given(...active, ...many)
      .when(place('action-pack', { method: 'wire' }))
      .then(happened.actionPackOrdered(26));
  });

  it('ends with the membership, and has time again after a suspension', () => {
    const closed = recordAfter([...placed, happened.closed('by-support')]).state.orders;
    expect(closed?.list).toMatchObject([{ status: 'ended', endedAt: today }]);
    const held = [...placed, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    const back = recordAfter([...held, happened.reinstated('2026-05-10T09:00:00.000Z')]).state.orders;
    expect(back?.list).toMatchObject([{ status: 'open', expiresAt: '2026-05-10T09:00:00.000Z' }]);
  });
});
