import type { MembershipEvent } from '../../events/catalogue.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { standing } from '../../services/projector/projections/standing.js';
import type { StandingView } from '../../services/shared/standing-view.js';
import type { MembershipView } from '../../services/shared/views.js';
import { membershipId, on, recorded, today, type Happened } from '../support/given-when-then.js';
import { happened, oldPartnerId, requested } from '../support/sample-events.js';
import { member, noMember, told } from '../support/sample-standings.js';
import { otherTenant } from '../support/membership.js';
import { states } from '../support/states.js';
import { logOf, Projector } from './support/log.js';
import { MemoryViewStore, StoreCrashed } from './support/memory-view-store.js';

const fold = (...events: readonly Happened[]): StandingView =>
  recorded(events).reduce<MembershipView | undefined>(membershipDetail, undefined)!.standing;

const days = (month: number) => `2026-0${month}-01T09:00:00.000Z`;
const change = (at: string, event: MembershipEvent, answer: MembershipEvent): readonly Happened[] => [on(at, event), on(at, answer)];
const suspended = (at: string) =>
  change(at, happened.suspended('by-support', '2026-09-01T09:00:00.000Z'), told(noMember('suspended'), { since: at, before: member }));
const reinstated = (at: string) => change(at, happened.reinstated(at), told(member, { since: at, before: noMember('suspended') }));

const active = [...states.active, told(member)];
const restless = [...active, ...suspended(days(4)), ...reinstated(days(5)), ...suspended(days(6))];

it('says of a company on its way in that it is no member yet, and names no partner id', () => {
  expect(fold(...requested)).toEqual({
    _id: membershipId,
    sequence: 2,
    tenantIds: [membershipId],
    member: false,
    level: null,
    since: null,
    until: null,
    reasons: ['not-a-member-yet'],
    purchases: 'blocked',
    history: [],
    earlierPeriods: 0,
    changedAt: today,
  });
  expect(fold(...states.withdrawn)).toMatchObject({ member: false, reasons: ['withdrawn'], history: [] });
});

it('says of a member what was told, and since when', () => {
  expect(fold(...active)).toMatchObject({
    sequence: active.length,
    partnerId: 'RJG4-TWHF-4RJW-T',
    member: true,
    level: 'network',
    since: today,
    until: '2027-04-03',
    reasons: [],
    purchases: 'open',
    history: [{ level: 'network', from: today, to: null, endedBy: null }],
  });
});

it('says nothing that was not told yet: an activation half read is no membership', () =>
  expect(fold(...states.active)).toMatchObject({ member: false, reasons: ['not-a-member-yet'], history: [] }));

it('keeps every time in which the company was a member, and what ended it', () => {
  expect(fold(...restless)).toMatchObject({
    member: false,
    since: days(6),
    until: null,
    reasons: ['suspended'],
    history: [
      { level: 'network', from: today, to: days(4), endedBy: 'suspended' },
      { level: 'network', from: days(5), to: days(6), endedBy: 'suspended' },
    ],
  });
});

it('goes on in the same period while only a date or a limit changes', () => {
  const next = { ...member, until: '2028-03-04' };
  const years = [...active, on(days(7), happened.yearBegan('2028-03-04')), on(days(7), told(next, { before: member }))];
  expect(fold(...years)).toMatchObject({ until: '2028-03-04', history: [{ from: today, to: null }], changedAt: days(7) });
});

it('keeps the newest forty periods, and counts the ones before', () => {
  const turns = Array.from({ length: 45 }, () => [...suspended(days(4)), ...reinstated(days(5))]).flat();
  const { history, earlierPeriods } = fold(...active, ...turns);
  expect(history).toHaveLength(40);
  expect(earlierPeriods).toBe(6);
  expect(history.at(-1)).toMatchObject({ from: days(5), to: null });
});

it('is the very same document after an event that changes nothing of it', () => {
  const events = recorded(active);
  const view = events.reduce<MembershipView | undefined>(membershipDetail, undefined)!;
  const letter = { ...events.at(-1)!, sequence: events.length + 1, type: 'SomethingOfTomorrow', data: {} };
  expect(standing(view.standing, view.state, letter)).toBe(view.standing);
});

it('names every tenant of the company', () => {
  expect(fold(...states['tenant added']).tenantIds).toEqual([membershipId, otherTenant]);
  expect(fold(...states['tenant removed']).tenantIds).toEqual([membershipId]);
});

it('is found no more by the ids of a record that is taken out, also where that changes nothing else', () => {
  const { level: _, until: __, anniversary: ___, renewal: ____, ...idsAlone } = happened.recordMoved.data;
  const within = [...active, happened.recordAsked(), happened.recordClaimed, { ...happened.recordMoved, data: idsAlone }];
  expect(fold(...within).formerIds).toEqual([oldPartnerId, ...idsAlone.locationIds]);
  expect(fold(...within, happened.recordReturned())).not.toHaveProperty('formerIds');
});

describe('in the store', () => {
  const log = logOf(...recorded(restless));

  it('is one document a membership, as the whole log leaves it', async () => {
    const { store } = await new Projector(log).run();
    expect(store.views.standings).toEqual([[membershipId, fold(...restless)]]);
  });

  it('is the same whenever the store dies in between', async () => {
    const { store: whole } = await new Projector(log).run();
    for (let writes = 0; writes < 60; writes += 1) {
      const store = new MemoryViewStore();
      store.writesLeft = writes;
      await new Projector(log, store).run().catch((error: unknown) => expect(error).toBeInstanceOf(StoreCrashed));
      store.writesLeft = Number.POSITIVE_INFINITY;
      await new Projector(log, store).run();
      expect(store.views).toEqual(whole.views);
    }
  });

  it('is not undone by a projector that is late', async () => {
    const { store } = await new Projector(log).run();
    const stands = store.standings.get(membershipId)!;
    await store.replaceOlder('standings', [fold(...active)]);
    expect(store.standings.get(membershipId)).toBe(stands);
  });
});
