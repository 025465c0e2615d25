import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { formerIds } from '../../events/state/legacy-move.js';
import { levelOf } from '../../events/state/levels.js';
import { waitingOn } from '../../events/waiting-on.js';
import { legacyWork } from '../../workflows/decisions/legacy-move.js';
import { bySupport, given, on, recordAfter, recorded, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover } from '../support/membership.js';
import { happened, oldPartnerId, proposalDeadline } from '../support/sample-events.js';
import { prices } from '../support/sample-orders.js';
import { renewalYear } from '../support/sample-renewal.js';
import { states } from '../support/states.js';

const moved = states['record moved'];
const returned = states['record returned'];
const named = { partnerId: oldPartnerId };
const back = { type: 'returnLegacyRecord', data: named } as const;
const by = { ...from('support'), reason: 'answered-by-mistake' };
const proposed = (...events: readonly Happened[]) => [...events, bySupport(happened.proposed('returnLegacyRecord', named))];
const approved = (...events: readonly Happened[]) =>
  turnOf(
    recordAfter(proposed(...events)),
    { type: 'approveProposal', data: { proposal: events.length + 1 } },
    fromApprover(),
    recorded(proposed(...events)).at(-1)!.occurredAt,
  );
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const typesOf = (events: ReturnType<typeof approved>) => events.map(({ type }) => type);
const returnIn = (events: ReturnType<typeof approved>) => events.find(({ type }) => type === 'LegacyRecordReturned')?.data;

describe('a record of the old centre that came into the wrong account', () => {
  it('is taken out by two of support', () => {
    given(...moved)
      .when(back, { by })
      .then(happened.proposed('returnLegacyRecord', named));
    expect(typesOf(approved(...moved))).toEqual(['ProposalApproved', 'LegacyRecordReturned', 'BenefitsEnded', 'MembershipStandingChanged']);
    given(...proposed(...moved))
      .when({ type: 'approveProposal', data: { proposal: moved.length + 1 } }, { by })
      .thenRefused('second-person-required');
  });

  it('takes its ids, its level and its year along, and leaves the roles', () => {
    const [before, after] = [stateOf(...moved), stateOf(...returned)];
    expect(formerIds(after.legacyMove)).toEqual([]);
    expect(levelOf(after.levels)).toBe('network');
    expect(after.benefits?.packages.silver).toBeUndefined();
    expect(before.term?.anniversary).toBe('2027-06-30');
    expect([after.term, after.renewal]).toEqual([stateOf(...states.active).term, stateOf(...states.active).renewal]);
    expect(after.users).toEqual(before.users);
    expect(after.legacyMove?.move).toMatchObject({ partnerId: oldPartnerId, status: 'returned' });
  });

  it('says when the year ends again, or leaves it where something else has moved it since or its own window is open', () => {
    const { renewal: _, ...data } = happened.recordReturned().data;
    expect(returnIn(approved(...moved))).toMatchObject({ ...data, renewal: renewalYear });
    const later = { anniversary: '2027-09-30', anniversaryBefore: '2027-06-30' };
    const merged = [...moved, happened.mergeAsked, happened.accountsMerged(moved.length + 1, later)];
    const within = [...moved, happened.mergeAsked, happened.accountsMerged(moved.length + 1)];
    const leaves = [...moved, happened.leavingAnnounced];
    const over = [...moved, bySupport(happened.closed('by-support')), happened.benefitsEnded('closing')];
    for (const events of [merged, within, leaves, over]) expect(returnIn(approved(...events))).not.toHaveProperty('anniversary');
    const joined = [...states.active, happened.mergeAsked, happened.accountsMerged(states.active.length + 1)];
    const movedLater = moved.slice(states.active.length).map((event) => on('2026-03-05T09:00:00.000Z', event as Happened));
    expect(returnIn(approved(...joined, ...movedLater))).toHaveProperty('anniversary');
    const asked = [
      ...moved,
      on('2027-03-04T12:00:00.000Z', bySupport(happened.proposed('returnLegacyRecord', named, renewalYear.closesAt))),
    ];
    const approval = { type: 'approveProposal', data: { proposal: asked.length } } as const;
    const at = (now: string) => returnIn(turnOf(recordAfter(asked), approval, fromApprover(), now));
    expect(at('2027-03-04T23:59:59.999Z')).toMatchObject({ anniversary: '2027-03-04' });
    expect(at(renewalYear.opensAt)).not.toHaveProperty('anniversary');
  });

  it('is let go of as a mistake, and then nothing is left to be done', () => {
    const state = stateOf(...returned);
    expect(legacyWork(state)).toEqual({ release: oldPartnerId });
    expect(state.legacyMove?.mistaken).toEqual([oldPartnerId]);
    given(...returned)
      .when({ type: 'recordLegacyRelease', data: named }, { by: from('service') })
      .then(happened.recordReleased);
    const { legacyMove } = stateOf(...returned, happened.recordReleased);
    expect(legacyMove).toEqual({ releasing: [], move: expect.objectContaining({ status: 'returned' }) });
  });

  it('is taken out on the way in as well, and once the account is over', () => {
    expect(typesOf(approved(...states['record claimed on the way in']))).toEqual(['ProposalApproved', 'LegacyRecordReturned']);
    expect(typesOf(approved(...moved, bySupport(happened.closed('by-support')), happened.benefitsEnded('closing')))).toContain(
      'LegacyRecordReturned',
    );
  });

  it('is waited for by a second person once the account is over, and lapses where nobody comes', () => {
    const over = [...moved, bySupport(happened.closed('by-support')), happened.benefitsEnded('closing')];
    expect(waitingOn(stateOf(...proposed(...over)))).toMatchObject([{ step: 'proposal', owner: 'support-approver' }]);
    given(...proposed(...over))
      .whenNobodyActsUntil(proposalDeadline)
      .then(happened.lapsed(over.length + 1));
  });

  it('leaves a level that was ordered since, and a refund of that brings nothing of the record back', () => {
    const ordered = [
      ...moved,
      happened.earned(),
      happened.competencyOrdered(1, 'silver'),
      happened.paid(1, prices.silver, today),
      happened.reached(1, 'silver'),
    ];
    const events = approved(...ordered);
    expect(returnIn(events)).not.toHaveProperty('level');
    const { holdings } = events.reduce(evolve, stateOf(...proposed(...ordered))).levels!;
    expect(holdings.silver).toMatchObject({ order: 1 });
    expect(holdings.silver).not.toHaveProperty('before');
  });

  it('is not taken out where it never was, where it is no longer, or where the account is part of another', () => {
    given(...states.active)
      .when(back, { by })
      .thenRefused('legacy-record-elsewhere', named);
    given(...moved)
      .when({ ...back, data: { partnerId: '4999999' } }, { by })
      .thenRefused('legacy-record-elsewhere', { partnerId: '4999999' });
    given(...returned)
      .when(back, { by })
      .thenNothingHappens();
    given(...states.merged)
      .when(back, { by })
      .thenRefused('account-merged');
  });

  it('makes room for the record of the company itself', () =>
    given(...returned)
      .when({ type: 'moveLegacyRecord', data: { partnerId: '4999999' } })
      .then(happened.recordAsked({ partnerId: '4999999' })));

  it('stays a mistake although the next one was one as well: both hear of it', () => {
    const next = '4999999';
    const twice = [
      ...returned,
      happened.recordAsked({ partnerId: next }),
      { type: 'LegacyRecordClaimed', data: { ...happened.recordClaimed.data, partnerId: next } },
      { type: 'LegacyRecordReturned', data: { partnerId: next, locationIds: [] } },
    ] as readonly Happened[];
    expect(stateOf(...twice).legacyMove).toMatchObject({ releasing: [oldPartnerId, next], mistaken: [oldPartnerId, next] });
  });

  it('stays a mistake while another is asked for, so that the record hears of it', () => {
    const { legacyMove } = stateOf(...returned, happened.recordAsked({ partnerId: '4999999' }));
    expect(legacyMove).toMatchObject({ releasing: [oldPartnerId], mistaken: [oldPartnerId], move: { status: 'asked' } });
  });
});
