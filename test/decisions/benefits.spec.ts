import { bySupport, given, on, recordAfter, today, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { activateBy, benefitsUntil, happened, prices, upgradePrice } from '../support/sample-events.js';
import { remainingOf, touchedOf } from '../../events/state/benefits.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { provisionBenefits } from '../../workflows/decisions/provisioning.js';
import { keepPromises, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { states } from '../support/states.js';

const { 'level reached': silver, 'benefit activated': activated, 'product key seen': seen } = states;
const service = { by: from('service') };
const gold: readonly Happened[] = [
  ...silver,
  happened.earned('gold', 'silver'),
  happened.competencyOrdered(2, 'gold', upgradePrice(1)),
  happened.paid(2, upgradePrice(1), today),
  happened.reached(2, 'gold'),
  happened.provisioned(2, 'gold'),
];
const activate = (benefit = 'support-incidents') => ({ type: 'activateBenefit', data: { benefit } }) as const;
const consume = (amount: number, reference: string, benefit = 'support-incidents') =>
  ({ type: 'consumeBenefit', data: { benefit, amount, reference } }) as const;
const refund = { type: 'refundOrder', data: { order: 1 } } as const;
const support = { by: { ...from('support'), reason: 'customer-asked' } };

describe('a benefit', () => {
  it('is switched on once, and not after its day', () => {
    given(...silver)
      .when(activate())
      .then(happened.benefitActivated());
    given(...activated)
      .when(activate())
      .thenNothingHappens();
    given(...silver)
      .when(activate(), { at: activateBy })
      .thenRefused('benefit-activation-over', { benefit: 'support-incidents', activateBy });
  });

  it('is used once it is switched on, and is one that the company has', () => {
    given(...silver)
      .when(consume(1, 'CASE-1'), service)
      .thenRefused('benefit-not-activated', { benefit: 'support-incidents', activateBy });
    given(...silver)
      .when(consume(1, 'CASE-1', 'training'), service)
      .thenRefused('benefit-other-use', { benefit: 'training', benefitUses: 'assign' });
    given(...silver)
      .when(activate('internal-use-rights'))
      .thenRefused('benefit-other-use', { benefit: 'internal-use-rights', benefitUses: 'none' });
    given(...silver)
      .when({ type: 'viewBenefitKey', data: { benefit: 'cloud-credit', madeWith: 1 } })
      .thenRefused('benefit-other-use', { benefit: 'cloud-credit', benefitUses: 'activate,assign,consume' });
    given(...states['order placed'])
      .when(activate())
      .thenRefused('benefit-unknown', { heldBenefits: 'none' });
  });

  it('goes on while the membership is held, and nothing new begins', () => {
    const held = (events: readonly Happened[]) => [...events, happened.suspended('by-support', '2026-05-03T09:00:00.000Z')];
    given(...held(activated))
      .when(consume(1, 'CASE-1'), service)
      .then(happened.benefitConsumed());
    given(...held(silver))
      .when(activate())
      .thenRefused('membership-suspended', { deadline: '2026-05-03T09:00:00.000Z' });
  });
});

describe('a quota', () => {
  const used = [...activated, happened.benefitConsumed(14)];

  it('is used up to what is left, and each reference counts once', () => {
    given(...used)
      .when(consume(1, 'CASE-2'), service)
      .then(happened.benefitConsumed(1, 'CASE-2'));
    given(...used)
      .when(consume(2, 'CASE-2'), service)
      .thenRefused('benefit-quota-exceeded', { benefit: 'support-incidents', amount: 1 });
    given(...used)
      .when(consume(14, 'CASE-1'), service)
      .thenNothingHappens();
    given(...used)
      .when(consume(1, 'CASE-1'), service)
      .thenRefused('benefit-use-known', { benefit: 'support-incidents', amount: 14 });
  });

  it('counts a reference once, also where another level brings the benefit by then, or none does any more', () => {
    const counted = [
      ...gold.slice(0, silver.length),
      happened.benefitActivated(),
      happened.benefitConsumed(14),
      ...gold.slice(silver.length),
    ];
    given(...counted)
      .when(consume(14, 'CASE-1'), service)
      .thenNothingHappens();
    given(...counted)
      .when(consume(3, 'CASE-1'), service)
      .thenRefused('benefit-use-known', { benefit: 'support-incidents', amount: 14 });
    given(...counted, happened.benefitActivated('support-incidents', 'gold'))
      .when(consume(14, 'CASE-1'), service)
      .thenNothingHappens();
    given(...used, happened.levelEnded(1, 'silver', 'refund'), happened.benefitsEnded('refund'))
      .when(consume(14, 'CASE-1'), service)
      .thenNothingHappens();
    given(...counted, happened.benefitActivated('support-incidents', 'gold'))
      .when(consume(14, 'CASE-2'), service)
      .then(happened.benefitConsumed(14, 'CASE-2', 'support-incidents', 'gold'));
  });

  it('of credit begins anew each month, and carries nothing over', () => {
    const spent = { ...happened.benefitConsumed(35_000, 'MARCH', 'cloud-credit') };
    const events = [
      ...silver,
      happened.invoiced(),
      happened.benefitActivated('cloud-credit'),
      { ...spent, data: { ...spent.data, currency: 'USD' } },
    ];
    given(...events)
      .when(consume(1, 'MORE', 'cloud-credit'), service)
      .thenRefused('benefit-quota-exceeded', { benefit: 'cloud-credit', amount: 0, currency: 'USD' });
    const april = { ...spent, data: { ...spent.data, currency: 'USD', reference: 'APRIL' } };
    given(...events)
      .when(consume(35_000, 'APRIL', 'cloud-credit'), { ...service, at: '2026-04-01T00:00:00.000Z' })
      .then(april);
  });

  it('of Gold is there instead of Silver’s, and Silver’s comes back when Gold is refunded', () => {
    given(...gold, happened.benefitActivated('support-incidents', 'gold'))
      .when(consume(20, 'CASE-1'), service)
      .then(happened.benefitConsumed(20, 'CASE-1', 'support-incidents', 'gold'));
    given(
      ...gold,
      happened.refunded(2, upgradePrice(1)),
      happened.levelEnded(2, 'gold', 'refund'),
      happened.benefitsEnded('refund', 'gold'),
      happened.benefitActivated(),
    )
      .when(consume(16, 'CASE-1'), service)
      .thenRefused('benefit-quota-exceeded', { benefit: 'support-incidents', amount: 15 });
  });
});

describe('a refund', () => {
  it('is given while nothing that came with the order was touched, and names what was', () => {
    for (const [events, benefits] of [
      [activated, 'support-incidents'],
      [seen, 'software-licences'],
      [[...silver, happened.benefitAssigned('training'), happened.benefitAssigned()], 'training,developer-tools'],
    ] as const)
      given(...events)
        .when(refund, support)
        .thenRefused('refund-benefits-used', { order: 1, benefits });
  });

  it('asks what was touched after every end as well', () => {
    const closed = [...seen, bySupport(happened.closed('by-support')), happened.benefitsEnded('closing')];
    given(...closed)
      .when(refund, support)
      .thenRefused('refund-benefits-used', { order: 1, benefits: 'software-licences' });
  });

  it('of another order asks nothing of what an earlier one was used for', () => {
    const anew = { since: '2027-03-10T09:00:00.000Z', until: '2028-04-08T09:00:00.000Z' };
    const again = [
      ...seen,
      on('2027-03-04T09:00:00.000Z', happened.levelEnded(1, 'silver')),
      on(anew.since, happened.competencyOrdered(2, 'silver')),
      on(anew.since, happened.paid(2, prices.silver, anew.since)),
      on(anew.since, happened.reached(2, 'silver', '2028-03-09T09:00:00.000Z')),
      on(anew.since, happened.provisioned(2, 'silver', anew)),
    ];
    expect(recordAfter(again).state.benefits!.touched).toEqual([{ order: 1, benefits: ['software-licences'] }]);
  });
});

const endings = ({ outbox }: MembershipRecord) =>
  outbox.flatMap((event) => (event.type === 'BenefitsEnded' ? [[event.occurredAt, event.data.ending]] : []));

describe('the day by which a benefit is to be switched on', () => {
  const next = '2027-02-10T09:00:00.000Z';
  const renewed = recordAfter([...silver, on(next, happened.reached(2, 'silver', '2028-03-03T09:00:00.000Z'))]).state;
  const daysOf = (withinDays?: number) => {
    const activation = { ...(withinDays && { withinDays }) };
    const grant = { benefit: 'support-incidents', kind: 'support-incidents', quantity: 15, unit: 'incidents', activation } as const;
    const rules = { ...policyOf('2026-01'), benefits: { graceDays: 30, grants: { silver: [grant] } } };
    const [event] = provisionBenefits(undefined, renewed, { now: next, policy: rules, actor: from('service').actor });
    return (event as Happened & { type: 'BenefitsProvisioned' }).data.benefits[0]!.activateBy;
  };

  it('is the day on which it ends, also of a year that was paid for early', () => expect(daysOf()).toBe('2028-04-02T09:00:00.000Z'));

  it('is sooner where the rules say so, counted from the beginning of that year', () =>
    expect(daysOf(60)).toBe('2027-05-03T09:00:00.000Z'));
});

describe('what came with a level', () => {
  const renewable = [...silver, happened.automaticSet(true)];

  it('ends thirty days after its level, and not before an open window closes', () => {
    expect(benefitsUntil).toBe('2027-04-03T09:00:00.000Z');
    expect(endings(keepPromises(recordAfter(renewable), '2027-04-03T23:59:59.999Z'))).toEqual([]);
  });

  it('ends with the membership that nobody renewed, in the same turn', () => {
    const lapsed = keepPromises(recordAfter(silver), '2027-05-01T00:00:00.000Z');
    expect(endings(lapsed).map(([, ending]) => ending)).toEqual(['lapse']);
    expect(lapsed.state.account!.status).toBe('lapsed');
    expect(lapsed.state.benefits!.packages).toEqual({});
  });

  it('ends by its time where the membership goes on', () => {
    const renewed = recordAfter([
      ...silver,
      on('2027-03-04T09:00:00.000Z', happened.levelEnded(1, 'silver')),
      on('2027-03-05T00:00:00.000Z', happened.renewalOpened),
      on('2027-03-10T09:00:00.000Z', happened.renewalPaid),
      on('2027-03-10T09:00:00.000Z', happened.renewed()),
    ]);
    expect(renewed.state.benefits!.packages.silver).toBeDefined();
    expect(endings(keepPromises(renewed, benefitsUntil)).map(([, ending]) => ending)).toEqual(['time']);
  });

  it('comes back with the next order: quotas anew, people as they were', () => {
    const since = '2027-03-10T09:00:00.000Z';
    const until = { level: '2028-03-09T09:00:00.000Z', benefits: '2028-04-08T09:00:00.000Z' };
    const before = [...activated, happened.benefitAssigned('training'), happened.benefitConsumed(15)];
    const { state } = recordAfter([
      ...before,
      on(since, happened.levelEnded(1, 'silver')),
      on(since, happened.reached(2, 'silver', until.level)),
      on(since, happened.provisioned(2, 'silver', { since, until: until.benefits })),
    ]);
    const { 'support-incidents': incidents, training } = state.benefits!.packages.silver!.benefits;
    expect([remainingOf(incidents!, since), incidents!.activatedAt]).toEqual([15, today]);
    expect(training!.assigned.map(({ objectId }) => objectId)).toEqual([people.enroller]);
    expect(touchedOf(state.benefits, 2)).toEqual([]);
  });
});
