import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { joinedIds } from '../../events/state/merge.js';
import { standingOf } from '../../events/state/standing.js';
import { waitingOn } from '../../events/waiting-on.js';
import { mergeWork } from '../../workflows/decisions/merge-between.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { given, membershipId, recorded, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { brought, happened, mergeDeadline, otherAccount, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active } = states;
const number = active.length + 1;
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const told = expect.objectContaining({ type: 'MembershipStandingChanged' }) as never;
const other = withOther(number);
const wish = { membershipId: otherAccount, partnerId: other.partnerId };
const invite = { type: 'inviteMerge', data: wish } as const;
const accept = { type: 'answerMerge', data: { answer: 'accept' } } as const;
const confirm = { type: 'confirmMerge', data: { partnerId: other.partnerId } } as const;
const join = { type: 'joinAccount', data: { membershipId: otherAccount, number: 77 } } as const;
const done = { type: 'recordMergeJoin', data: { number, outcome: 'done', brought } } as const;

describe('an account that asks another to become part of it', () => {
  it('is a member, and asks one account at a time, never itself', () => {
    given(...active)
      .when(invite)
      .then(happened.mergeAsked);
    given(...states.requested)
      .when(invite)
      .thenRefused('membership-not-active');
    const itself = { membershipId, partnerId: partnerIdOf(membershipId) };
    const wrong = { ...wish, partnerId: partnerIdOf(membershipId) };
    for (const data of [itself, wrong])
      given(...active)
        .when({ type: 'inviteMerge', data })
        .thenRefused('merge-partner-unknown');
    given(...states['merge invited'])
      .when(invite)
      .thenNothingHappens();
    given(...states['merge offered'])
      .when(invite)
      .thenRefused('merge-under-way', { partnerId: other.partnerId });
    given(...active)
      .when(invite, { by: from('partner', { objectId: people.member }) })
      .thenRefused('role-required');
  });

  it.each([
    ['renewal open', 'merge-in-renewal'],
    ['order placed', 'merge-orders-open'],
    ['leaving announced', 'leaving-announced'],
  ] as const)('brings what is uncertain to an end first: %s', (state, code) =>
    given(...states[state])
      .when(invite)
      .thenRefused(code),
  );

  it('waits for the answer, then for its own last word, and lets both lapse', () => {
    const waits = (events: readonly Happened[]) =>
      waitingOn(stateOf(...events)).flatMap(({ step, owner, deadline }) => (step === 'merge' ? [[owner, deadline]] : []));
    expect(waits(states['merge invited'])).toEqual([['other-account', mergeDeadline]]);
    expect(waits(states['merge answered'])).toEqual([['administrator', mergeDeadline]]);
    expect(waits(states['merge confirmed'])).toEqual([]);
    given(...states['merge invited'])
      .when({ type: 'recordMergeOffer', data: { number, outcome: 'done' } })
      .thenNothingHappens();
  });

  it('confirms with the partner id of the other account, and only what that one has accepted', () => {
    given(...states['merge answered'])
      .when(confirm)
      .then(happened.mergeConfirmed(number));
    given(...states['merge answered'])
      .when({ type: 'confirmMerge', data: { partnerId: partnerIdOf(membershipId) } })
      .thenRefused('merge-not-confirmed');
    given(...states['merge invited'])
      .when(confirm)
      .thenRefused('merge-not-accepted');
    given(...states['merge confirmed'])
      .when(confirm)
      .thenNothingHappens();
  });

  it('takes over ids, levels and the later year of the other one', () => {
    const { levels, anniversary, formerIds } = brought;
    const merged = {
      type: 'AccountsMerged',
      data: { ...other, formerIds, levels, anniversary, anniversaryBefore: '2027-03-04', renewal: expect.anything() as never },
    } as const;
    given(...states['merge confirmed'])
      .when(done)
      .then(merged, expect.objectContaining({ type: 'BenefitsProvisioned' }) as never, told);
    const state = stateOf(...states['merge confirmed'], {
      ...merged,
      data: { ...other, formerIds, levels, anniversary, anniversaryBefore: '2027-03-04' },
    });
    expect(joinedIds(state.merges)).toEqual([other.partnerId, '4990001']);
    expect(state.levels?.holdings).toMatchObject({ silver: levels[0] && { until: levels[0].until } });
    expect(state.term?.anniversary).toBe(anniversary);
  });

  it('keeps its own year where that ends later', () => {
    const shorter = { ...brought, anniversary: '2026-12-31', levels: [{ level: 'silver' as const, until: '2026-04-01T00:00:00.000Z' }] };
    const confirmed = [...states['level reached'], happened.mergeAsked];
    const at = confirmed.length;
    const whole = [...confirmed, happened.mergeInvited(at), happened.mergeAnswered(at), happened.mergeConfirmed(at)];
    given(...whole)
      .when({ type: 'recordMergeJoin', data: { number: at, outcome: 'done', brought: shorter } })
      .then({ type: 'AccountsMerged', data: { ...withOther(at), formerIds: shorter.formerIds, levels: shorter.levels } });
  });

  it('has merged also where it ended before it heard so, because the other one is gone', () => {
    const over = [...states['merge confirmed'], happened.closed('by-support')];
    expect(mergeWork(stateOf(...over).merges)).toMatchObject({ says: 'join' });
    given(...over)
      .when(done)
      .then({ type: 'AccountsMerged', data: { ...other, formerIds: brought.formerIds, levels: [] } });
  });

  it('is told why not, and nothing has changed', () =>
    given(...states['merge confirmed'])
      .when({ type: 'recordMergeJoin', data: { number, outcome: 'refused', refusal: 'merge-in-renewal' } })
      .then(happened.mergeRefused(number, 'merge-in-renewal')));
});

describe('an account that is asked', () => {
  const offer = { type: 'offerMerge', data: happened.mergeOffered().data } as const;

  it('hears one question at a time, the same once', () => {
    given(...active)
      .when(offer, { by: from('service') })
      .then(happened.mergeOffered());
    given(...states['merge offered'])
      .when(offer, { by: from('service') })
      .thenNothingHappens();
    given(...states['merge invited'])
      .when(offer, { by: from('service') })
      .thenRefused('merge-under-way');
    given(...states['suspended while active'])
      .when(offer, { by: from('service') })
      .thenRefused('merge-not-possible');
  });

  it('answers by whoever may manage it, once, and says so to the other until that has heard', () => {
    given(...states['merge offered'])
      .when(accept)
      .then(happened.mergeAccepted());
    given(...states['merge offered'])
      .when({ type: 'answerMerge', data: { answer: 'decline', because: 'not-now' } })
      .then(happened.mergeDeclined());
    given(...active)
      .when(accept)
      .thenRefused('merge-not-offered');
    const unheard = [...states['merge offered'], happened.mergeAccepted()];
    expect(mergeWork(stateOf(...unheard).merges)).toMatchObject({ says: 'answer' });
    expect(mergeWork(stateOf(...states['merge accepted']).merges)).toBeUndefined();
    given(...unheard)
      .when({ type: 'recordMergeHearing', data: { number: 77, status: 'accepted', outcome: 'refused', refusal: 'merge-not-possible' } })
      .then(happened.mergeLapsed());
  });

  it('joins the other once, and is no member from then on', () => {
    given(...states['merge accepted'])
      .when(join, { by: from('service') })
      .then(happened.accountMerged(), told);
    given(...states.merged)
      .when(join, { by: from('service') })
      .thenNothingHappens();
    given(...states['merge offered'])
      .when(join, { by: from('service') })
      .thenRefused('merge-not-accepted');
    expect(standingOf(stateOf(...states.merged))).toMatchObject({ member: false, reasons: ['merged'] });
    expect(waitingOn(stateOf(...states.merged))).toEqual([]);
  });

  it('joins nobody while it is uncertain what it brings', () => {
    const open = [...states['order placed'], happened.mergeOffered(), happened.mergeAccepted()];
    given(...open)
      .when(join, { by: from('service') })
      .thenRefused('merge-orders-open');
  });

  it('is asked at the other account, but for its own people, who are still managed here by those who may', () => {
    const data = { objectId: people.another, roles: ['report-viewer' as const] };
    const add = { type: 'addUser', data } as const;
    given(...states.merged)
      .when({ type: 'addTenant', data: { tenantId: otherAccount } })
      .thenRefused('account-merged', { partnerId: other.partnerId });
    given(...states.merged)
      .when({ type: 'withdrawAccount', data: undefined })
      .thenRefused('account-merged');
    given(...states.merged)
      .when(add)
      .then({ type: 'UserAdded', data });
    given(...states.merged)
      .when(add, { by: from('partner', { objectId: people.member }) })
      .thenRefused('role-required');
  });
});

describe('what an account had open when it became part of another', () => {
  const joining = states.merged.slice(active.length);
  const having = (...open: readonly Happened[]) => stateOf(...active, ...open, ...joining);

  it('is let go: invitations, requests to be let in, a new contact, a claimed record, tenants that it only asked for', () => {
    const state = having(happened.invited(), happened.joinRequested(), happened.recordAsked(), happened.tenantAsked());
    expect(state.invitations?.open ?? {}).toEqual({});
    expect(state.joinRequests).toBeUndefined();
    expect(state.legacyMove?.move).toBeUndefined();
    expect(state.tenants?.further ?? {}).toEqual({});
  });

  it('is no money to be given back for a level that went over', () =>
    given(...states['level reached'], ...joining)
      .when({ type: 'refundOrder', data: { order: 1 } }, { by: { ...from('support'), reason: 'customer-asked' } })
      .thenRefused('refund-after-merge', { order: 1, partnerId: other.partnerId }));

  it('does not keep it from being asked anew by the account whose earlier wish came to nothing', () => {
    const again = { ...happened.mergeOffered(80).data, deadline: mergeDeadline };
    given(...states['merge accepted'])
      .when({ type: 'offerMerge', data: again }, { by: from('service') })
      .then(happened.mergeOffered(80));
    given(...states['merge accepted'])
      .when({ type: 'offerMerge', data: { ...again, number: 70 } }, { by: from('service') })
      .thenRefused('merge-under-way');
  });
});
