import { owedMails } from '../../workflows/decisions/letters.js';
import { given, recordAfter, type Ask, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const by = (objectId: string) => ({ by: from('partner', { objectId }) });
const wish: Ask = { type: 'setLetterPreferences', data: { leaveOut: ['vetting-authorized', 'document-received'], language: 'en' } };
const wished = (objectId = people.enroller): Happened => ({
  type: 'LetterPreferencesSet',
  data: { objectId, leaveOut: ['document-received', 'vetting-authorized'], language: 'en' },
});

const { active, requested } = states;
const beforeReview = states['domain the same'];
const lettersAfter = (...events: readonly Happened[]) =>
  owedMails(recordAfter(events).state).map(({ kind, to }) => `${kind} ${to.reader} ${to.language}`);

describe('a person of the account', () => {
  it.each([
    ['who enrolled the company', requested, people.enroller],
    ['who is a member’s user', [...active, happened.userAdded()], people.another],
  ])('%s says what to be written', (_, events, objectId) =>
    given(...events)
      .when(wish, by(objectId))
      .then(wished(objectId)),
  );

  it('says it once: the same wishes, in whatever order, change nothing', () =>
    given(...requested, wished())
      .when(wish, by(people.enroller))
      .thenNothingHappens());

  it('says it only for oneself, and only as one of the account', () => {
    given(...requested)
      .when(wish, by(people.member))
      .thenRefused('user-unknown');
    given(...requested)
      .when(wish, { by: from('service') })
      .thenRefused('person-required');
  });

  it('is written to in that language, and not what was left out; nobody else gets it instead', () => {
    expect(lettersAfter(...beforeReview, happened.authorized())).toEqual(['vetting-authorized administrator ko']);
    expect(lettersAfter(...beforeReview, wished(), happened.authorized())).toEqual([]);
    expect(lettersAfter(...beforeReview, wished(), happened.rejected)).toEqual(['vetting-rejected administrator en']);
  });

  it('has no wishes left once gone', () => {
    const gone = [...active, happened.userAdded(), wished(people.another), happened.userRemoved(people.another, ['report-viewer'])];
    expect(recordAfter(gone).state.letterPreferences).toEqual({});
  });
});
