import { evolve, initialState, type MembershipState } from '../../events/membership.js';
import { waitingOn } from '../../events/waiting-on.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { mergeWork } from '../../workflows/decisions/merge-between.js';
import { policyOf } from '../../workflows/decisions/policy.js';
import { given, recorded, type Happened } from '../support/given-when-then.js';
import { from } from '../support/membership.js';
import { happened, otherAccount, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const { active } = states;
const number = active.length + 1;
const service = { by: from('service') };
const stateOf = (...events: readonly Happened[]): MembershipState => recorded(events).reduce(evolve, initialState);
const saysNow = (...events: readonly Happened[]) => mergeWork(stateOf(...events).merges);
const no = { type: 'answerMerge', data: { answer: 'decline', because: 'not-now' } } as const;
const yes = { type: 'answerMerge', data: { answer: 'accept' } } as const;
const heardNo = (because: 'not-now' | 'account-over') =>
  ({ type: 'hearMergeAnswer', data: { membershipId: otherAccount, number, said: 'decline', because, legalName: 'H****** Ltd' } }) as const;
const answeredNo = (because: 'not-now' | 'account-over'): Happened => ({
  type: 'MergeAnswered',
  data: { ...withOther(number), said: 'decline', because, legalName: 'H****** Ltd' },
});

describe('a Yes that is taken back', () => {
  const takenBack = [...states['merge accepted'], happened.mergeDeclined()];

  it('is a No as long as nobody confirmed, and the other account hears it', () => {
    given(...states['merge accepted'])
      .when(no)
      .then(happened.mergeDeclined());
    expect(saysNow(...takenBack)).toMatchObject({ says: 'answer', merge: { status: 'declined', because: 'not-now' } });
    given(...states['merge answered'])
      .when(heardNo('not-now'), service)
      .then(answeredNo('not-now'));
    expect(waitingOn(stateOf(...states['merge answered'], answeredNo('not-now'))).map(({ step }) => step)).not.toContain('merge');
  });

  it('is told from a Yes that is said again, which changes nothing', () => {
    const { data } = heardNo('not-now');
    const { because: _, ...asked } = data;
    given(...states['merge answered'])
      .when({ type: 'hearMergeAnswer', data: { ...asked, said: 'accept', levels: [], anniversary: '2027-06-30' } }, service)
      .thenNothingHappens();
  });

  it('is not heard by what was heard of the Yes', () => {
    const unheard = [...states['merge offered'], happened.mergeAccepted(), happened.mergeDeclined()];
    given(...unheard)
      .when({ type: 'recordMergeHearing', data: { number: 77, status: 'accepted', outcome: 'done' } })
      .thenNothingHappens();
    given(...unheard)
      .when({ type: 'recordMergeHearing', data: { number: 77, status: 'declined', outcome: 'done' } })
      .then(happened.mergeHeard());
  });

  it('comes too late after the last word, and does not become a Yes again', () => {
    given(...states['merge confirmed'])
      .when(heardNo('not-now'), service)
      .thenNothingHappens();
    given(...takenBack)
      .when(yes)
      .thenRefused('merge-not-offered');
    given(...takenBack)
      .when({ type: 'joinAccount', data: { membershipId: otherAccount, number: 77 } }, service)
      .thenRefused('merge-not-accepted');
  });
});

describe('an account that is over', () => {
  const closed = happened.closed('by-support');

  it.each(['merge offered', 'merge accepted'] as const)('says No to the one that asked: %s', (state) =>
    expect(saysNow(...states[state], closed)).toMatchObject({ says: 'answer', merge: { status: 'declined', because: 'account-over' } }),
  );

  it.each(['merge invited', 'merge answered'] as const)('asks no more, and the other one is told: %s', (state) =>
    expect(saysNow(...states[state], closed)).toMatchObject({ says: 'withdraw' }),
  );

  it('lets nobody of the other account wait, who are told why', () => {
    for (const state of ['merge invited', 'merge answered'] as const)
      given(...states[state])
        .when(heardNo('account-over'), service)
        .then(answeredNo('account-over'));
    const told = stateOf(...states['merge answered'], answeredNo('account-over'));
    expect(owedMails(told).filter(({ kind }) => kind.startsWith('merge'))).toMatchObject([
      { kind: 'merge-declined', facts: { side: 'survivor', because: 'account-over' } },
    ]);
  });
});

describe('questions whether accounts become one', () => {
  const { asksPerDay } = policyOf('2026-01').merge;
  const invite = { type: 'inviteMerge', data: { membershipId: otherAccount, partnerId: withOther(1).partnerId } } as const;
  const asked = Array.from({ length: asksPerDay }, (_, index) => [
    happened.mergeAsked,
    happened.mergeInvited(number + 4 * index),
    happened.mergeWithdrawn(number + 4 * index),
    happened.mergeWithdrawalHeard(number + 4 * index),
  ]).flat();

  it('are asked so often a day, since each is a letter to another company', () => {
    given(...active, ...asked.slice(4))
      .when(invite)
      .then(happened.mergeAsked);
    given(...active, ...asked)
      .when(invite)
      .thenRefused('too-many-merge-asks', { asksPerDay, retryAfter: '2026-03-05T09:00:00.000Z' });
  });

  it('are asked again the next day', () =>
    given(...active, ...asked)
      .when(invite, { at: '2026-03-05T09:00:00.001Z' })
      .then(expect.objectContaining({ type: 'MergeAsked' }) as never));
});
