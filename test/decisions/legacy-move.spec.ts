import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { formerIds } from '../../events/state/legacy-move.js';
import { levelOf } from '../../events/state/levels.js';
import { legacyClaimOf, legacyWork } from '../../workflows/decisions/legacy-move.js';
import { mailboxHash } from '../../workflows/decisions/mailbox-hash.js';
import { given, membershipId, on, recordAfter, recorded, today, turnOf, type Happened } from '../support/given-when-then.js';
import { from, fromApprover, people, requestData } from '../support/membership.js';
import { happened, oldLevelUntil, oldPartnerId, oldRecord } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active, requested } = states;
const asked = [...active, happened.recordAsked()];
const claimedOnTheWay = states['record claimed on the way in'];
const moved = states['record moved'];
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const move = (partnerId = oldPartnerId) => ({ type: 'moveLegacyRecord', data: { partnerId } }) as const;
const claimed = {
  type: 'recordLegacyClaim',
  data: { partnerId: oldPartnerId, asked: asked.length, outcome: 'claimed', ...oldRecord },
} as const;
const provisioned = happened.provisionedAfterMove;
const { recordMoved } = happened;
const told = expect.objectContaining({ type: 'MembershipStandingChanged' });

describe('a record of the old centre', () => {
  it('is named when the account is asked for, by whoever enrols the company', () => {
    const requestAccount = { type: 'requestAccount', data: { ...requestData(membershipId), legacyPartnerId: oldPartnerId } } as const;
    given()
      .when(requestAccount, { by: from('service') })
      .then(
        ...recorded(requested)
          .slice(0, 3)
          .map(({ type, data }) => ({ type, data }) as never),
        happened.recordAsked(),
        ...[4, 5].map((at) => {
          const { type, data } = recorded(requested)[at - 1]!;
          return { type, data } as never;
        }),
      );
  });

  it('is asked for by whoever may manage the account, who is the mover', () => {
    given(...active)
      .when(move(), { by: from('partner', { objectId: people.enroller }) })
      .then(happened.recordAsked());
    given(...active)
      .when(move(), { by: from('partner', { objectId: people.member }) })
      .thenRefused('role-required');
  });

  it('is one for an account: the same again changes nothing, another is refused', () => {
    for (const state of [asked, claimedOnTheWay, moved]) {
      given(...state)
        .when(move())
        .thenNothingHappens();
      given(...state)
        .when(move('4999999'))
        .thenRefused('legacy-move-begun', { partnerId: oldPartnerId });
    }
    given(...states['record refused'])
      .when(move('4999999'))
      .then(happened.recordAsked({ partnerId: '4999999' }));
  });

  it('may be named anew as long as none can be claimed, and what was named before is let go', () => {
    const wrong = states['record asked on the way in'];
    given(...wrong)
      .when(move('4999999'))
      .then(happened.recordAsked({ partnerId: '4999999' }));
    const { legacyMove } = stateOf(...wrong, happened.recordAsked({ partnerId: '4999999' }));
    expect(legacyMove).toMatchObject({ move: { partnerId: '4999999', status: 'asked' }, releasing: [oldPartnerId] });
  });

  it('is claimed only once the primary contact has proved an address, which is told as a hash', () => {
    expect(legacyWork(stateOf(...requested, happened.recordAsked()))).toBeUndefined();
    const state = stateOf(...asked);
    const { claim } = legacyWork(state)!;
    expect(legacyClaimOf(membershipId, state, claim!)).toEqual({
      membershipId,
      owner: '한***',
      mover: { mailbox: mailboxHash(state.legalProfile!.primaryContact.email.toUpperCase()), roles: ['account-admin', 'partner-admin'] },
    });
  });

  it('is claimed at once where support answers for the company, whatever the address', () => {
    const vouched = happened.recordAsked({ vouched: true });
    given(...requested, happened.recordAsked())
      .when(move(), { by: fromApprover() })
      .then(vouched);
    const state = stateOf(...requested, vouched);
    expect(legacyClaimOf(membershipId, state, legacyWork(state)!.claim!)).toEqual({ membershipId, owner: '한***' });
  });

  it('of a member counts with the claim: ids, level, anniversary and the roles of the mover', () => {
    given(...asked)
      .when(claimed)
      .then(happened.recordClaimed, recordMoved, provisioned, told as never);
    const state = stateOf(...moved);
    expect(formerIds(state.legacyMove)).toEqual([oldPartnerId, '4821908']);
    expect(levelOf(state.levels)).toBe('silver');
    expect(state.levels?.holdings.silver).toEqual({ since: expect.any(String), until: oldLevelUntil, cameWith: 'record' });
    expect(state.term?.anniversary).toBe('2027-06-30');
    expect(state.renewal?.opensAt).toBe('2027-07-01T00:00:00.000Z');
    expect(state.users?.[people.enroller]?.roles).toEqual([
      'admin-agent',
      'user-management-admin',
      'partner-admin',
      'account-admin',
      'referrals-admin',
    ]);
  });

  it('gives no roles to a mover who does not manage the account any more', () => {
    const demoted = happened.rolesChanged({
      objectId: people.enroller,
      before: ['admin-agent', 'user-management-admin'],
      roles: ['report-viewer'],
    });
    const events = turnOf(
      recordAfter([...active, demoted, happened.recordAsked()]),
      { ...claimed, data: { ...claimed.data, asked: active.length + 2 } },
      from('service'),
      today,
    );
    expect(events.find(({ type }) => type === 'LegacyRecordMoved')?.data).not.toHaveProperty('mover');
  });

  it('counts on the way in only once the membership is active', () => {
    expect(formerIds(stateOf(...claimedOnTheWay).legacyMove)).toEqual([]);
    const signed = [...claimedOnTheWay, happened.vettingChecked(), happened.accepted];
    given(...signed)
      .when({ type: 'authorizeVetting', data: undefined }, { by: from('support') })
      .then(happened.authorized(), happened.adminAgentGranted, happened.activated, recordMoved, provisioned, told as never);
  });

  it('ends its level at its old end, and is not at risk before, because nobody knows where it was earned', () =>
    given(...moved)
      .whenNobodyActsUntil(oldLevelUntil)
      .then(
        { type: 'DeadlineReminded', data: { step: 'level', level: 'silver', deadline: oldLevelUntil } },
        { type: 'LevelEnded', data: { level: 'silver', ending: 'time' } },
        told as never,
      ));

  it('that has expired brings its ids and roles, and neither level nor a shorter year', () => {
    const expired = { ...claimed, data: { ...claimed.data, expiresOn: '2025-12-31' } };
    const { level: _, until: __, anniversary: ___, anniversaryBefore: ____, renewal: _____, ...rest } = recordMoved.data;
    given(...asked)
      .when(expired)
      .then(
        { type: 'LegacyRecordClaimed', data: { ...happened.recordClaimed.data, expiresOn: '2025-12-31' } },
        { type: 'LegacyRecordMoved', data: { ...rest, expiresOn: '2025-12-31' } },
      );
  });

  it('moves no year whose window is open', () => {
    const open = [...states['renewal open'], on('2027-03-06T09:00:00.000Z', happened.recordAsked())];
    const late = { ...claimed, data: { ...claimed.data, asked: open.length, expiresOn: '2027-06-30' } };
    given(...open)
      .when(late, { at: '2027-03-06T09:00:00.000Z' })
      .then(
        expect.anything() as never,
        { type: 'LegacyRecordMoved', data: expect.not.objectContaining({ anniversary: expect.anything() }) } as never,
        expect.anything() as never,
        told as never,
      );
  });

  it('that is not the company’s is told by its reason, and asked for again', () => {
    const refused = {
      partnerId: oldPartnerId,
      asked: asked.length,
      outcome: 'refused',
      refusal: 'legacy-record-moved',
      owner: '다***',
    } as const;
    given(...asked)
      .when({ type: 'recordLegacyClaim', data: refused })
      .then(happened.recordRefused('legacy-record-moved', '다***'));
    given(...states['record refused'])
      .when(move())
      .then(happened.recordAsked());
  });

  it('answers an earlier wish no more', () =>
    given(...asked)
      .when({ ...claimed, data: { ...claimed.data, asked: 3 } })
      .thenNothingHappens());

  it.each([happened.withdrawn, happened.expired('email-verification'), happened.closed('by-support')])(
    'is let go where the account ends before it was a member: $type',
    (end) => {
      expect(legacyWork(stateOf(...claimedOnTheWay, end))).toEqual({ release: oldPartnerId });
      expect(legacyWork(stateOf(...requested, happened.recordAsked(), end))).toEqual({ release: oldPartnerId });
      given(...claimedOnTheWay, end)
        .when({ type: 'recordLegacyRelease', data: { partnerId: oldPartnerId } })
        .then(happened.recordReleased);
      expect(stateOf(...claimedOnTheWay, end, happened.recordReleased).legacyMove).toBeUndefined();
    },
  );

  it('that was let go while it was claimed is released first, and claimed anew where it is asked for again', () => {
    const again = [...states['withdrawn with a record'], ...requested, happened.recordAsked({ vouched: true })];
    expect(legacyWork(stateOf(...again))).toEqual({ release: oldPartnerId });
    given(...again)
      .when({ ...claimed, data: { ...claimed.data, asked: again.length } })
      .thenNothingHappens();
    expect(legacyWork(stateOf(...again, happened.recordReleased))?.claim?.partnerId).toBe(oldPartnerId);
  });

  it('that was moved once stays the company’s, also after its membership', () => {
    const over = [...moved, happened.closed('by-support')];
    expect(formerIds(stateOf(...over).legacyMove)).toEqual([oldPartnerId, '4821908']);
    expect(formerIds(stateOf(...over, ...requested).legacyMove)).toEqual([oldPartnerId, '4821908']);
    expect(legacyWork(stateOf(...over))).toBeUndefined();
  });
});
