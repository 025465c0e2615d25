import { levelOf } from '../../events/state/levels.js';
import { given, on, recordAfter, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { area, happened, levelUntil, prices } from '../support/sample-events.js';
import { brought } from '../support/sample-merges.js';
import { states } from '../support/states.js';

const { active, 'level reached': silver } = states;
const support = { ...from('support'), reason: 'customer-asked' };
const later = '2026-03-06T09:00:00.000Z';

type Turn = Parameters<typeof turnOf>[1];

/** The history with what the turn brought about, but for what other programs are told. */
const then = (
  events: readonly Happened[],
  turn: Turn,
  by: Parameters<typeof turnOf>[2] = from('service'),
  at = today,
): readonly Happened[] => [
  ...events,
  ...turnOf(recordAfter(events), turn, by, at)
    .filter(({ type }) => type !== 'MembershipStandingChanged')
    .map(({ type, data, occurredAt }) => on(occurredAt, { type, data } as never)),
];
const levelsAfter = (events: readonly Happened[]) => recordAfter(events).state.levels!;

type Rights = readonly { readonly level: 'silver' | 'gold'; readonly until: string; readonly area?: string }[];

/** The same company once another account became part of it that had these levels. */
function joined(
  events: readonly Happened[],
  levels: Rights,
  competencies?: Readonly<Record<string, 'silver' | 'gold'>>,
): readonly Happened[] {
  const number = events.length + 1;
  const asked = [
    ...events,
    happened.mergeAsked,
    happened.mergeInvited(number),
    happened.mergeAnswered(number),
    happened.mergeConfirmed(number),
  ];
  const what = { ...brought, levels, ...(competencies && { competencies }) };
  return then(asked, { type: 'recordMergeJoin', data: { number, outcome: 'done', brought: what } } as Turn);
}

/** The same company once its record of the old centre was moved, which had that level. */
function moved(events: readonly Happened[], level: 'silver' | 'gold', expiresOn: string): readonly Happened[] {
  const asked = [...events, happened.recordAsked()];
  const record = { partnerId: '4821907', asked: events.length + 1, outcome: 'claimed', locationIds: [], level, expiresOn, users: 0 };
  return then(asked, { type: 'recordLegacyClaim', data: record } as Turn);
}

const refund = (events: readonly Happened[]) => then(events, { type: 'refundOrder', data: { order: 1 } }, support, later);
const until = '2026-12-31T00:00:00.000Z';

describe('a level that was bought for longer than it came with', () => {
  it.each([
    ['an account that became part of this one', joined(silver, [{ level: 'silver', until }])],
    ['a record of the old centre', moved(silver, 'silver', '2026-12-30')],
  ])('is had until its end, and as long as it came with %s once it is refunded', (_, events) => {
    expect(levelsAfter(events).holdings.silver).toMatchObject({ order: 1, until: levelUntil });
    const refunded = refund(events);
    expect(levelsAfter(refunded).holdings.silver).toMatchObject({ until });
    expect(recordAfter(refunded).state.benefits!.packages.silver).toMatchObject({ until: expect.any(String) });
    expect(recordAfter(refunded).state.benefits!.packages.silver).not.toHaveProperty('order');
  });
});

it('a level that came for longer than it was bought stays when that is refunded, and nothing brings the bought one back', () => {
  const long = '2028-01-31T00:00:00.000Z';
  const refunded = refund(joined(silver, [{ level: 'silver', until: long }]));
  expect(levelsAfter(refunded).holdings.silver).toEqual({ since: today, until: long, cameWith: 'merge' });
});

it('a record that is taken out again leaves what was bought, whichever was longer', () => {
  for (const [expiresOn, events] of [
    ['2026-12-30', silver],
    ['2028-01-30', silver],
  ] as const) {
    const back = [...moved(events, 'silver', expiresOn), happened.recordReturned('silver')];
    expect(levelsAfter(back).holdings.silver).toMatchObject({ order: 1, until: levelUntil });
    expect(levelsAfter(back).holdings.silver).not.toHaveProperty('before');
  }
});

describe('an order', () => {
  const open = [...active, happened.earned('gold'), happened.competencyOrdered(1, 'silver')];
  const ended = (events: readonly Happened[]) => events.flatMap(({ type, data }) => (type === 'OrderCancelled' ? [data] : []));

  it('ends where what it is for, or what includes that, comes without it', () => {
    expect(ended(moved(open, 'gold', '2026-12-30'))).toEqual([{ order: 1, overtakenBy: 'gold' }]);
    expect(ended(moved(open, 'silver', '2026-12-30'))).toEqual([{ order: 1, overtakenBy: 'silver' }]);
    expect(ended(moved([...active, happened.actionPackOrdered()], 'gold', '2026-12-30'))).toEqual([]);
  });

  it('for the next year stays where what comes is over before that begins', () => {
    const renewing = happened.competencyOrdered(2, 'silver');
    const next = { ...renewing, data: { ...renewing.data, renews: { order: 1, until: levelUntil } } };
    const ordered = [...silver, next];
    expect(ended(moved(ordered, 'silver', '2026-12-30'))).toEqual([]);
    expect(ended(moved(ordered, 'silver', '2028-01-30'))).toEqual([{ order: 2, overtakenBy: 'silver' }]);
    const onTheDay = { ...next, data: { ...next.data, renews: { order: 1, until: '2026-12-31T00:00:00.000Z' } } };
    expect(ended(moved([...silver, onTheDay], 'silver', '2026-12-30'))).toEqual([]);
  });

  it('is not placed between the last word about a merge and the merge', () => {
    const order = { type: 'placeOrder', data: { level: 'action-pack', method: 'card', employees: 40 } } as const;
    const refused = ['merge-under-way', { partnerId: expect.any(String) as string, stops: 'order' }] as const;
    for (const name of ['merge confirmed', 'merge accepted'] as const)
      given(...states[name])
        .when(order)
        .thenRefused(...refused);
    expect(then(states['merge invited'], order, from('partner')).at(-1)).toMatchObject({ type: 'OrderPlaced' });
  });
});

describe('what the joining company had earned', () => {
  it('is earned here, in each area the higher of both', () => {
    const both = joined([...active, happened.earned('silver')], [], { [area]: 'gold', security: 'silver' });
    expect(levelsAfter(both).competencies).toMatchObject({ [area]: { level: 'gold' }, security: { level: 'silver' } });
    const kept = joined([...active, happened.earned('gold')], [], { [area]: 'silver' });
    expect(levelsAfter(kept).competencies[area]).toMatchObject({ level: 'gold' });
  });

  it('backs the level that came with it, which is at risk once that is lost', () => {
    const events = joined(active, [{ level: 'silver', until, area }], { [area]: 'silver' });
    expect(levelsAfter(events).holdings.silver).not.toHaveProperty('atRiskSince');
    const lost = then(events, { type: 'recordCompetency', data: { area, level: 'none' } });
    expect(levelsAfter(lost).holdings.silver).toHaveProperty('atRiskSince');
    expect(levelOf(levelsAfter(lost))).toBe('silver');
  });

  it('can be bought for another year', () => {
    const events = joined(active, [{ level: 'silver', until, area }], { [area]: 'silver' });
    const order = { type: 'placeOrder', data: { level: 'silver', method: 'card', area } } as const;
    const next = then(events, order, from('partner'), '2026-12-10T09:00:00.000Z');
    expect(next.at(-1)).toMatchObject({ type: 'OrderPlaced', data: { price: prices.silver, renews: { until } } });
  });
});
