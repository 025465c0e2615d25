import { presentMerge } from '../../services/api/memberships/merge-answer.js';
import { recordAfter, type Happened } from '../support/given-when-then.js';
import { happened, otherAccount, withOther } from '../support/sample-events.js';
import { states } from '../support/states.js';

const number = states.active.length + 1;
const saidNo = (because: 'account-over' | 'another-company'): Happened => ({
  type: 'MergeAnswered',
  data: { ...withOther(number), said: 'decline', because, legalName: 'H****** Ltd' },
});
const nextIn = (events: readonly Happened[], language: 'en' | 'ko') => presentMerge(recordAfter(events).state.merges, language)!.next!;

describe('what is said of a merge', () => {
  it('to the account that asked is why the other one does not come', () => {
    const over = [...states['merge answered'], saidNo('account-over')];
    expect(presentMerge(recordAfter(over).state.merges, 'en')).toMatchObject({
      status: 'declined',
      because: 'account-over',
      next: 'The other account does not become part of this one, because its membership is over. It may be asked again.',
    });
    expect(nextIn([...states['merge invited'], saidNo('another-company')], 'ko')).toBe(
      '다른 계정이 합치기를 거절했습니다. 이유: 다른 회사입니다. 다시 요청할 수 있습니다.',
    );
    expect(JSON.stringify(presentMerge(recordAfter(over).state.merges, 'en'))).not.toContain(otherAccount);
  });

  it('to the account that was asked is whether it is asked no more, or could not come', () => {
    const willing = states['merge accepted'];
    expect(nextIn([...willing, happened.mergeWithdrawn()], 'en')).toBe('The other account asks no more. This account stays as it is.');
    expect(nextIn([...willing, happened.mergeWithdrawn(77, 'merge-in-renewal')], 'en')).toBe(
      'The other account confirmed, but the two could not become one, because its year is to be renewed first. This account stays as it is.',
    );
  });

  it('leaves no place open, however the merge stands, in either language', () => {
    for (const language of ['en', 'ko'] as const)
      for (const [name, events] of Object.entries(states))
        if (name.startsWith('merge')) expect(nextIn(events, language)).not.toMatch(/[{}]|none/);
  });
});
