import { remainingOf } from '../../events/state/benefits.js';
import { given, on, recordAfter, turnOf, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { benefitsUntil, happened, levelUntil, prices, upgradePrice } from '../support/sample-events.js';
import { states } from '../support/states.js';

const inItsLastDays = '2027-02-10T09:00:00.000Z';
const warned = (level: 'silver' | 'gold') => on('2027-02-02T09:00:00.000Z', happened.endWarned('level', level, levelUntil));
const silver: readonly Happened[] = [...states['level reached'], happened.invoiced(), warned('silver')];
const nextUntil = '2028-03-03T09:00:00.000Z';
const nextBenefitsUntil = '2028-04-02T09:00:00.000Z';
const area = 'cloud-platform';
const place = (level: 'silver' | 'gold') => ({ type: 'placeOrder', data: { level, method: 'card', area } }) as const;
const service = { by: from('service'), at: inItsLastDays };
const support = { ...from('support'), reason: 'customer-asked' };

const asked = happened.competencyOrdered(2, 'silver');
const renewal = { ...asked, data: { ...asked.data, renews: { order: 1, until: levelUntil }, expiresAt: '2027-02-17T09:00:00.000Z' } };
const pay = {
  type: 'recordPayment',
  data: { order: 2, payment: 'PAY-2', amount: prices.silver.total, currency: 'KRW', receivedAt: inItsLastDays },
} as const;
const provisionedAnew = happened.provisioned(2, 'silver', {
  since: inItsLastDays,
  until: nextBenefitsUntil,
});
const ordered: readonly Happened[] = [...silver, on(inItsLastDays, renewal)];
const renewed: readonly Happened[] = [
  ...ordered,
  on(inItsLastDays, happened.paid(2, prices.silver, inItsLastDays)),
  on(inItsLastDays, happened.reached(2, 'silver', nextUntil)),
  on(inItsLastDays, provisionedAnew),
];

describe('the next year of a level', () => {
  it('is ordered in the last days of this one, at its full price, and not before', () => {
    given(...silver)
      .when(place('silver'), { at: inItsLastDays })
      .then(renewal);
    given(...silver)
      .when(place('silver'), { at: '2027-02-02T08:59:59.999Z' })
      .thenRefused('level-held', { level: 'silver', until: levelUntil, renewFrom: '2027-02-02T09:00:00.000Z' });
    given(...silver)
      .when(place('silver'), { at: '2027-02-02T09:00:00.000Z' })
      .then({ ...renewal, data: { ...renewal.data, expiresAt: '2027-02-09T09:00:00.000Z' } });
  });

  it('of Gold costs no less because Silver still runs beside it', () => {
    const gold = [
      ...silver,
      happened.earned('gold', 'silver'),
      happened.competencyOrdered(2, 'gold', upgradePrice(1)),
      happened.paid(2, upgradePrice(1), levelUntil),
      happened.reached(2, 'gold'),
      happened.invoiced(2, 'gold', levelUntil, upgradePrice(1)),
      happened.provisioned(2, 'gold'),
      warned('gold'),
    ];
    const next = happened.competencyOrdered(3, 'gold', prices.gold);
    given(...gold)
      .when(place('gold'), { at: inItsLastDays })
      .then({ ...next, data: { ...next.data, renews: { order: 2, until: levelUntil }, expiresAt: '2027-02-17T09:00:00.000Z' } });
  });

  it('must be earned like the first', () =>
    given(...silver, happened.lost(), happened.atRisk())
      .when(place('silver'), { at: inItsLastDays })
      .thenRefused('level-not-earned'));

  it('follows this one without a gap, however early it was paid, and brings its benefits with the payment', () =>
    given(...ordered)
      .when(pay, service)
      .then(happened.paid(2, prices.silver, inItsLastDays), happened.reached(2, 'silver', nextUntil), provisionedAnew));

  it('does not end with the year before', () =>
    expect(recordAfter(renewed).state.levels?.holdings.silver).toMatchObject({
      order: 2,
      until: nextUntil,
      before: { order: 1, until: levelUntil },
    }));

  it('counts from its payment where that comes after this one has ended', () => {
    const late = '2027-03-06T09:00:00.000Z';
    const stillOpen = { ...renewal, data: { ...renewal.data, expiresAt: '2027-03-09T09:00:00.000Z' } };
    const record = recordAfter([...silver, on('2027-03-02T09:00:00.000Z', stillOpen), on(levelUntil, happened.levelEnded(1, 'silver'))]);
    const events = turnOf(record, { ...pay, data: { ...pay.data, receivedAt: late } }, from('service'), late);
    expect(events).toContainEqual(expect.objectContaining(happened.reached(2, 'silver', '2028-03-05T09:00:00.000Z')));
  });

  it('follows this one as well where its money came in time and is told after the end', () => {
    const byWire = { ...renewal, data: { ...renewal.data, expiresAt: '2027-03-12T09:00:00.000Z' } };
    const ended = [...silver, on(inItsLastDays, byWire), on(levelUntil, happened.levelEnded(1, 'silver'))];
    const events = turnOf(recordAfter(ended), pay, from('service'), '2027-03-05T09:00:00.000Z');
    expect(events).toContainEqual(expect.objectContaining(happened.reached(2, 'silver', nextUntil)));
  });

  it('that is refunded leaves what is left of this one, with what is left of its benefits', () => {
    const at = '2027-02-12T09:00:00.000Z';
    const used: readonly Happened[] = [
      ...silver,
      on('2026-05-01T09:00:00.000Z', happened.benefitActivated()),
      on('2026-05-02T09:00:00.000Z', happened.benefitConsumed(9)),
      ...renewed.slice(silver.length),
    ];
    given(...used)
      .when({ type: 'refundOrder', data: { order: 2 } }, { by: support, at })
      .then(happened.refunded(2, prices.silver), happened.levelEnded(2, 'silver', 'refund'));
    const left = recordAfter([...used, on(at, happened.refunded(2, prices.silver)), on(at, happened.levelEnded(2, 'silver', 'refund'))]);
    const { levels, benefits } = left.state;
    expect(levels?.holdings.silver).toMatchObject({ order: 1, until: levelUntil });
    expect(benefits?.packages.silver).toMatchObject({ order: 1, until: benefitsUntil });
    expect(remainingOf(benefits!.packages.silver!.benefits['support-incidents']!, at)).toBe(6);
  });

  it('that is refunded in the days of grace leaves what is left of those days, and no level', () => {
    const at = '2027-03-08T09:00:00.000Z';
    const over = [...renewed, on(at, happened.refunded(2, prices.silver)), on(at, happened.levelEnded(2, 'silver', 'refund'))];
    const { levels, benefits } = recordAfter(over).state;
    expect(levels?.holdings.silver).toBeUndefined();
    expect(benefits?.packages.silver).toMatchObject({ order: 1, until: benefitsUntil });
  });
});
