import { undone, type Package } from '../../events/state/benefit-package.js';
import { following, withoutOrder, withoutRecord, withRight, type Holding, type Holdings } from '../../events/state/holdings.js';
import { recordAfter, type Happened } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { brought } from '../support/sample-merges.js';
import { states } from '../support/states.js';

const now = '2026-03-06T09:00:00.000Z';
const until = (year: number) => `${year}-03-04T09:00:00.000Z`;
const bought = (order: number, year: number): Holding => ({ order, since: now, until: until(year) });
const came = (year: number): Holding => ({ cameWith: 'merge', since: now, until: until(year) });

describe('rights to one level', () => {
  it('are kept two at a time: the year that is had, and the one it follows', () => {
    const third = { ...bought(3, 2029), ...following({ ...bought(2, 2028), before: bought(1, 2027) }) };
    expect(third.before).toEqual(bought(2, 2028));
  });

  it('count by their length: what came for longer than another stands behind the longest', () => {
    const held: Holdings = { silver: { ...bought(1, 2030), before: came(2028) } };
    expect(withRight(held, 'silver', came(2027)).silver).toEqual({ ...bought(1, 2030), before: came(2028) });
    expect(withRight(held, 'silver', came(2029)).silver).toEqual({ ...bought(1, 2030), before: came(2029) });
    expect(withRight(held, 'silver', came(2031)).silver).toEqual({ ...came(2031), before: bought(1, 2030) });
  });

  it('end for good with their time: a refund brings back no year that is over', () => {
    const held: Holdings = { silver: { ...bought(2, 2027), before: bought(1, 2026) } };
    expect(withoutOrder(held, 2, now)).toEqual({});
    expect(withoutOrder(held, 2, '2026-03-03T09:00:00.000Z')).toEqual({ silver: bought(1, 2026) });
  });

  it('end for good with their time where a record goes that lay on them, too', () => {
    const held: Holdings = { silver: { ...came(2027), cameWith: 'record', before: bought(1, 2026) } };
    expect(withoutRecord(held, now)).toEqual({});
    expect(withoutRecord(held, '2026-03-03T09:00:00.000Z')).toEqual({ silver: bought(1, 2026) });
  });
});

it('what the joining company had earned outlives a word of support that let it count here for a while', () => {
  const area = 'cloud-platform';
  const merged = (events: readonly Happened[]) => [
    ...events,
    happened.mergeAsked,
    happened.mergeInvited(events.length + 1),
    happened.mergeAnswered(events.length + 1),
    happened.mergeConfirmed(events.length + 1),
    happened.accountsMerged(events.length + 1, { formerIds: brought.formerIds, competencies: { [area]: 'silver' } }),
  ];
  const events = merged([...states.active, happened.overridden()]);
  expect(recordAfter([...events, happened.overrideEnded()]).state.levels!.competencies).toMatchObject({ [area]: { level: 'silver' } });
});

it('whoever left the account since has no seat again when a year is refunded', () => {
  const training = { benefit: 'training', kind: 'training', unit: 'seats', quantity: 5, given: 1 } as const;
  const withSeats = (order: number, objectIds: readonly string[], year: number): Package => ({
    order,
    since: now,
    until: until(year),
    benefits: { training: { ...training, assigned: objectIds.map((objectId) => ({ objectId, since: now })) } },
  });
  const before = withSeats(1, ['left', 'stays'], 2027);
  const after = undone({ ...withSeats(2, ['stays'], 2028), before }, 'refund', now);
  expect(after).toMatchObject({ order: 1 });
  expect(after.benefits['training']!.assigned.map(({ objectId }) => objectId)).toEqual(['stays']);
});
