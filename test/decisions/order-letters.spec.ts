import { owedMails } from '../../workflows/decisions/letters.js';
import { given, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { people } from '../support/membership.js';
import { benefitsUntil } from '../support/sample-benefits.js';
import { happened } from '../support/sample-events.js';
import { expiresAt, levelUntil, prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';

const enroller = 'global-administrator@hanbit.example';
const ofOrders = /^(order|payment|refund|surplus|level|benefits)-/;
const owed = (events: readonly Happened[]) => owedMails(recordAfter(events).state).filter(({ kind }) => ofOrders.test(kind));
const kinds = (events: readonly Happened[]) => owed(events).map(({ kind }) => kind);
const factsOf = (events: readonly Happened[], kind: string) => owed(events).find((mail) => mail.kind === kind)?.facts;

const { 'order placed': placed, 'card declined': declined, 'level reached': silver, active } = states;
const dayLater = '2026-03-05T09:00:00.000Z';

describe('a letter about orders', () => {
  const person = (role: 'partner-admin' | 'billing-admin'): Happened => ({
    type: 'UserAdded',
    data: { objectId: people.another, roles: [role], email: 'second@hanbit.example', language: 'en' },
  });
  it('goes to everybody who may buy, and to nobody who may only look', () => {
    const readers = (role: Parameters<typeof person>[0]) =>
      owed([...active, person(role), happened.actionPackOrdered()]).map(({ to }) => to.email);
    expect(readers('partner-admin')).toEqual([enroller, 'second@hanbit.example']);
    expect(readers('billing-admin')).toEqual([enroller]);
  });
  it('says what the order costs, how it is paid and until when, as long as that is waited for', () => {
    expect(factsOf(placed, 'order-placed')).toMatchObject({ order: 1, total: '616000 KRW', way: 'wire', expiresAt: expiresAt.wire });
    expect(kinds([...placed, happened.cancelled(1)])).toEqual([]);
    expect(kinds([...placed, on(expiresAt.wire, happened.orderExpired(1))])).toEqual(['order-expired']);
    expect(kinds(silver)).not.toContain('order-placed');
    const overtaken = [...placed, { type: 'OrderCancelled', data: { order: 1, overtakenBy: 'gold' } } as const];
    expect(factsOf(overtaken, 'order-overtaken')).toMatchObject({ order: 1, overtakenBy: 'gold', total: '616000 KRW', way: 'wire' });
    const unfounded = [...placed, { type: 'OrderCancelled', data: { order: 1, without: 'silver' } } as const];
    expect(factsOf(unfounded, 'order-overtaken')).toMatchObject({ order: 1, without: 'silver' });
  });
  it('says why a card was declined, until another was', () => {
    expect(factsOf(declined, 'payment-declined')).toMatchObject({ decline: 'funds', advice: 'cover', retryFrom: dayLater });
    const again = [...declined, on(dayLater, happened.declinedCard(1, '2026-03-06T09:00:00.000Z'))];
    expect(kinds(again).filter((kind) => kind === 'payment-declined')).toHaveLength(1);
  });
  it('tells of money that goes back, that went back, and that could not', () => {
    const { 'money going back': going } = states;
    expect(factsOf(going, 'order-refunded')).toMatchObject({ way: 'card', money: '2420000 KRW' });
    expect(kinds(states['order refunded'])).toEqual(['order-refunded']);
    expect(factsOf(states['order refunded'], 'order-refunded')).toMatchObject({ way: 'elsewhere' });
    expect(kinds([...going, happened.moneyNotBack(1)])).toContain('refund-failed');
    expect(kinds([...going, happened.moneyNotBack(1), happened.moneyBackRetried(1)])).not.toContain('refund-failed');
    expect(factsOf([...going, happened.moneyBack(1, prices.silver)], 'refund-paid')).toMatchObject({ refund: 're_1' });
  });
});

describe('a letter about a level', () => {
  it('says until when it runs, what comes with it, and what is to be switched on until when', () => {
    expect(factsOf(silver, 'level-begun')).toMatchObject({ level: 'silver', until: levelUntil, total: '2420000 KRW' });
    const facts = factsOf(silver, 'benefits-provisioned')!;
    expect(facts).toMatchObject({ activation: 'asked', toActivate: 'cloud-credit,support-incidents', until: benefitsUntil });
    expect(facts['grants']).toContain('cloud-credit 35000 USD month');
  });
  it('is not written any more once the level is at risk no longer, or has ended', () => {
    const { 'level at risk': atRisk } = states;
    expect(kinds(atRisk)).toContain('level-at-risk');
    expect(kinds([...atRisk, happened.earned()])).not.toContain('level-at-risk');
    expect(kinds(states['order refunded'])).toEqual(['order-refunded']);
  });
});

describe('before a level and what comes with it ends', () => {
  const [levelWarning, benefitWarning] = ['2027-02-02T09:00:00.000Z', '2027-03-20T09:00:00.000Z'];
  /** By rules whose years go on by themselves, so that nothing else happens meanwhile. */
  const standing = (event: Happened): Happened => {
    if (event.type === 'MembershipActivated') return happened.activatedIn();
    return event.type === 'AccountRequested' ? { ...event, data: { policyVersion: '2026-01-standing' } } : event;
  };
  const holding = [...silver.map(standing), happened.invoiced()];
  const warned = [...holding, on(levelWarning, happened.endWarned('level', 'silver', levelUntil))];
  const ended = [...warned, on(levelUntil, happened.levelEnded(1, 'silver'))];

  it('whoever may buy is warned, by the days of the rules, once', () => {
    given(...holding)
      .whenNobodyActsUntil(levelWarning)
      .then(happened.endWarned('level', 'silver', levelUntil));
    given(...warned)
      .whenNobodyActsUntil(levelWarning)
      .thenNothingHappens();
    expect(factsOf(warned, 'level-ending')).toMatchObject({ level: 'silver', grace: 'some', benefitsUntil });
  });
  it('the benefits are warned of on their own, and not where the level was bought again', () => {
    const far = on(levelUntil, happened.yearBegan('2028-03-04'));
    given(...ended, far)
      .whenNobodyActsUntil(benefitWarning)
      .then(happened.endWarned('benefit', 'silver', benefitsUntil));
    const again = [
      ...ended,
      far,
      on(levelUntil, happened.competencyOrdered(2, 'silver')),
      on(levelUntil, happened.paid(2, prices.silver, levelUntil)),
      on(levelUntil, happened.invoiced(2, 'silver', levelUntil)),
      on(levelUntil, happened.reached(2, 'silver', '2028-03-03T09:00:00.000Z')),
      on(levelUntil, happened.provisioned(2, 'silver', { since: levelUntil, until: '2028-04-02T09:00:00.000Z' })),
    ];
    given(...again)
      .whenNobodyActsUntil(benefitWarning)
      .thenNothingHappens();
  });
  it('nobody is warned of the end of Silver who has Gold for longer, which includes it', () => {
    const gold = on(dayLater, happened.reached(2, 'gold', '2027-03-05T09:00:00.000Z'));
    const brought = on(dayLater, happened.provisioned(2, 'gold', { since: dayLater }));
    const paid = on(dayLater, happened.paid(2, prices.gold, dayLater));
    const ordered = [happened.earned('gold', 'silver'), happened.competencyOrdered(2, 'gold')].map((event) => on(dayLater, event));
    given(...holding, ...ordered, paid, happened.invoiced(2, 'gold', dayLater), gold, brought)
      .whenNobodyActsUntil(levelWarning)
      .thenNothingHappens();
    given(...holding)
      .whenNobodyActsUntil(levelWarning)
      .then(happened.endWarned('level', 'silver', levelUntil));
  });
});
