import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { mergeWork } from '../../workflows/decisions/merge-between.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { given, recorded, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened, otherAccount, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active } = states;
const number = active.length + 1;
const other = withOther(number);
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const withdraw = { type: 'withdrawMerge', data: undefined } as const;
const takeBack = { type: 'takeBackMerge', data: { membershipId: otherAccount, number: 77 } } as const;
const invite = { type: 'inviteMerge', data: { membershipId: otherAccount, partnerId: other.partnerId } } as const;
const third = '7c1f0b0e-52f4-4a3c-8d57-9a1be2c40f77';
const service = { by: from('service') };

describe('an account that asked another to become part of it', () => {
  it.each(['merge asked', 'merge invited', 'merge answered'] as const)('takes its question back: %s', (state) =>
    given(...states[state])
      .when(withdraw)
      .then(happened.mergeWithdrawn(number)),
  );

  it('does not once it has confirmed, nor where it is the one that is asked', () => {
    for (const state of ['merge confirmed', 'merge offered', 'merge accepted', 'active'] as const)
      given(...states[state])
        .when(withdraw)
        .thenRefused('merge-not-open');
    given(...states['merge withdrawn'])
      .when(withdraw)
      .thenNothingHappens();
    given(...states['merge invited'])
      .when(withdraw, { by: from('partner', { objectId: people.member }) })
      .thenRefused('role-required');
  });

  it('tells the other one, until that has heard it', () => {
    expect(mergeWork(stateOf(...states['merge withdrawn']).merges)).toMatchObject({ says: 'withdraw' });
    for (const outcome of [{ outcome: 'done' }, { outcome: 'refused', refusal: 'merge-not-possible' }] as const)
      given(...states['merge withdrawn'])
        .when({ type: 'recordMergeWithdrawal', data: { number, ...outcome } }, service)
        .then(happened.mergeWithdrawalHeard(number));
    given(...states['merge withdrawn'])
      .when({ type: 'recordMergeWithdrawal', data: { number: number - 1, outcome: 'done' } }, service)
      .thenNothingHappens();
    expect(mergeWork(stateOf(...states['merge withdrawn'], happened.mergeWithdrawalHeard(number)).merges)).toBeUndefined();
  });

  it('asks nobody else before that, and is asked by nobody; the same one it may ask anew', () => {
    const anybody = { membershipId: third, partnerId: partnerIdOf(third) };
    given(...states['merge withdrawn'])
      .when({ type: 'inviteMerge', data: anybody })
      .thenRefused('merge-under-way', { partnerId: other.partnerId });
    given(...states['merge withdrawn'])
      .when({ type: 'offerMerge', data: { ...happened.mergeOffered().data, ...anybody } }, service)
      .thenRefused('merge-under-way', { partnerId: other.partnerId });
    given(...states['merge withdrawn'])
      .when(invite)
      .then(happened.mergeAsked);
  });

  it('asks no more also where the answer comes after it', () =>
    given(...active, happened.mergeAsked, happened.mergeInvited(number), happened.mergeWithdrawn(number))
      .when(
        { type: 'hearMergeAnswer', data: { membershipId: otherAccount, number, said: 'accept', legalName: 'Harbour Ltd', levels: [] } },
        service,
      )
      .thenNothingHappens());
});

describe('an account that was refused', () => {
  const refused = [...states['merge confirmed'], happened.mergeRefused(number, 'leaving-announced')];

  it('after its last word lets the other one go, and says why', () => {
    expect(mergeWork(stateOf(...refused).merges)).toMatchObject({ says: 'withdraw', merge: { refusal: 'leaving-announced' } });
    given(...refused)
      .when({ type: 'recordMergeWithdrawal', data: { number, outcome: 'done' } }, service)
      .then(happened.mergeWithdrawalHeard(number));
    expect(stateOf(...refused, happened.mergeWithdrawalHeard(number)).merges!.merge).toMatchObject({ status: 'refused', heard: true });
    given(...states['merge accepted'])
      .when({ ...takeBack, data: { ...takeBack.data, refusal: 'leaving-announced' } }, service)
      .then(happened.mergeWithdrawn(77, 'leaving-announced'));
    const asked = stateOf(...states['merge accepted'], happened.mergeWithdrawn(77, 'leaving-announced'));
    expect(asked.merges!.merge).toMatchObject({ status: 'withdrawn', refusal: 'leaving-announced' });
  });

  it('when it asked has nothing more to say: the other one knows', () =>
    expect(mergeWork(stateOf(...states['merge asked'], happened.mergeRefused(number, 'leaving-announced')).merges)).toBeUndefined());
});

describe('an account that is asked no more', () => {
  it.each(['merge offered', 'merge accepted'] as const)('is bound by nothing: %s', (state) => {
    given(...states[state])
      .when(takeBack, service)
      .then(happened.mergeWithdrawn());
    const state_ = stateOf(...states[state], happened.mergeWithdrawn());
    expect(mergeWork(state_.merges)).toBeUndefined();
    given(...states[state], happened.mergeWithdrawn())
      .when({ type: 'joinAccount', data: { membershipId: otherAccount, number: 77 } }, service)
      .thenRefused('merge-not-accepted');
  });

  it('hears it once, and of another wish nothing', () => {
    given(...states['merge offered'], happened.mergeWithdrawn())
      .when(takeBack, service)
      .thenNothingHappens();
    given(...states['merge offered'])
      .when({ ...takeBack, data: { ...takeBack.data, number: 78 } }, service)
      .thenNothingHappens();
    given(...states['merge offered'], happened.mergeWithdrawn())
      .when({ type: 'offerMerge', data: happened.mergeOffered().data }, service)
      .thenNothingHappens();
  });
});

describe('a level that ended while two accounts became one', () => {
  it('is not reached, and one that runs is', () => {
    const levels = [
      { level: 'silver' as const, until: '2026-01-31T00:00:00.000Z' },
      { level: 'action-pack' as const, until: '2026-12-31T00:00:00.000Z' },
    ];
    given(...states['merge confirmed'])
      .when({ type: 'recordMergeJoin', data: { number, outcome: 'done', brought: { levels, anniversary: '2026-12-31', formerIds: [] } } })
      .then(
        { type: 'AccountsMerged', data: { ...other, formerIds: [], levels: [levels[1]!] } },
        expect.objectContaining({ type: 'BenefitsProvisioned' }) as never,
        expect.objectContaining({ type: 'MembershipStandingChanged' }) as never,
      );
  });
});

describe('who is written to about a merge', () => {
  const kinds = (...events: readonly Happened[]) =>
    owedMails(stateOf(...events))
      .map(({ kind, facts }) => [kind, ...(facts['side'] ? [facts['side']] : [])].join(' '))
      .filter((kind) => kind.includes('merge'));
  const answered = states['merge answered'];
  const merged = [...states['merge confirmed'], happened.accountsMerged(number)];

  it.each([
    ['the account that asks', states['merge invited'], ['merge-asked']],
    ['the account that is asked', states['merge offered'], ['merge-offered']],
    ['that its people accepted', states['merge accepted'], ['merge-accepted joining']],
    ['that it declined', [...states['merge offered'], happened.mergeDeclined()], ['merge-declined joining']],
    ['that the other one accepted', answered, ['merge-accepted survivor']],
    ['that the question was taken back, where it was asked', states['merge withdrawn'], ['merge-withdrawn survivor']],
    ['that it is asked no more', [...states['merge accepted'], happened.mergeWithdrawn()], ['merge-withdrawn joining']],
    ['that nobody confirmed in time', [...answered, happened.mergeLapsed(number)], ['merge-lapsed']],
    ['that it could not be', [...states['merge confirmed'], happened.mergeRefused(number, 'merge-in-renewal')], ['merge-refused']],
    ['that the other one is part of it', merged, ['accounts-merged']],
    ['that it is part of another one', states.merged, ['account-merged']],
  ] as const)('%s', (_, events, owed) => expect(kinds(...events)).toEqual(owed));
});
