import { cannotBeWritten } from '../../events/state/owed-letters.js';
import { owedMails } from '../../workflows/decisions/letters.js';
import { policyOf, rolesIn } from '../../workflows/decisions/policy.js';
import { bySupport, given, membershipId, on, recordAfter, type Happened } from '../support/given-when-then.js';
import { from, people } from '../support/membership.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const by = { ...from('support'), reason: 'mail-lost' };
const tomorrow = '2026-03-05T09:00:00.000Z';
const again = (letter: string) => ({ type: 'resendLetter', data: { letter } }) as const;
const resentOf = (letter: string, kind: 'vetting-rejected' | 'signing-handed-over') =>
  ({ type: 'LetterResent', data: { letter, kind } }) as const;
const idsOf = (events: readonly Happened[]) =>
  owedMails(recordAfter(events).state).flatMap(({ id, kind }) => (kind === 'vetting-rejected' ? [id] : []));

const letter = `vetting-rejected/${states.rejected.length}`;
const sentTo = (reader: string, copy = letter, unanswered?: number): Happened => ({
  type: 'LetterSent',
  data: { mail: `${copy}/${reader}`, kind: 'vetting-rejected', reader: 'administrator', ...(unanswered && { unanswered }) },
});
const written = [...states.rejected, sentTo(people.enroller)];
const another: Happened = {
  type: 'UserAdded',
  data: { objectId: people.another, roles: ['account-admin'], email: 'another@hanbit.example' },
};
const resent = resentOf(letter, 'vetting-rejected');

describe('a letter that support has sent again', () => {
  it('goes out once more, as another mail', () => {
    given(...written)
      .when(again(letter), { by })
      .then(resent);
    expect(idsOf(written)).toEqual([]);
    expect(idsOf([...written, resent])).toEqual([`${letter}.2/${people.enroller}`]);
    expect(idsOf([...written, resent, sentTo(people.enroller, `${letter}.2`)])).toEqual([]);
  });

  it('goes to those who hold the right now, also to whoever came later', () => {
    const came = on(tomorrow, another);
    expect(idsOf([...written, came])).toEqual([]);
    expect(idsOf([...written, came, on(tomorrow, resent)])).toContain(`${letter}.2/${people.another}`);
  });

  it('is not sent twice while it is on its way', () =>
    given(...states.rejected)
      .when(again(letter), { by })
      .thenNothingHappens());

  it('is one that the membership knows, and that somebody still needs', () => {
    given(...written)
      .when(again('vetting-rejected/99'), { by })
      .thenRefused('letter-unknown');
    given(...written, happened.authorized())
      .when(again(letter), { by })
      .thenRefused('letter-over');
  });

  it('needs somebody who can be written to', () => {
    const answer = bySupport({ type: 'JoinRequestDeclined', data: { objectId: people.member, againFrom: tomorrow } });
    const events = [...states['join requested'], answer];
    given(...events)
      .when(again(`join-declined/${events.length}`), { by })
      .thenRefused('letter-without-reader');
  });

  it('is one of so many a day', () => {
    const { lettersPerDay } = policyOf('2026-01').support;
    const often = Array.from({ length: lettersPerDay }, (_, index) => [resent, sentTo(people.enroller, `${letter}.${index + 2}`)]).flat();
    given(...written, ...often)
      .when(again(letter), { by })
      .thenRefused('too-many-letters', { lettersPerDay, retryAfter: tomorrow });
    given(...written, ...often)
      .when(again(letter), { by, at: '2026-03-05T10:00:00.000Z' })
      .then(resent);
  });

  it('takes the bounce of the mail to the signer with it, and brings the next one back to the hand-over', () => {
    const bounced = states['signing mail bounced'];
    const handedOver = 'signing-handed-over/6';
    const after = recordAfter([...bounced, resentOf(handedOver, 'signing-handed-over')]).state;
    expect(after.signing?.handedTo?.bounced).toBeUndefined();
    expect(owedMails(after).map(({ id }) => id)).toContain(`${handedOver}.2/signer`);
    const once = { type: 'LetterBounced', data: { mail: `${handedOver}.2/signer`, kind: 'signing-handed-over', smtpStatus: 551 } } as const;
    expect(recordAfter([...bounced, resentOf(handedOver, 'signing-handed-over'), once]).state.signing?.handedTo?.bounced).toMatchObject({
      smtpStatus: 551,
    });
  });
});

describe('who has no address', () => {
  it('is known by every letter that this person should have, as long as it is needed', () => {
    const events = [...states['domain the same'], happened.userAdded(people.another, ['account-admin']), happened.rejected];
    const unwritten = (story: readonly Happened[]) => {
      const { state } = recordAfter(story);
      return cannotBeWritten(
        state,
        state.letters!.find(({ kind }) => kind === 'vetting-rejected')!,
        rolesIn(state),
      );
    };
    expect(unwritten(events)).toEqual([people.another]);
    expect(unwritten([...events, happened.authorized()])).toEqual([]);
  });
});

describe('a letter that only some have', () => {
  it('says so with the answer of the mail server', () => {
    const both = [...states['domain the same'], another, happened.rejected];
    const mail = `vetting-rejected/${both.length}/${people.enroller}`;
    given(...both)
      .when({ type: 'recordLetter', data: { answers: [{ mail, kind: 'vetting-rejected' }] } })
      .then({ type: 'LetterSent', data: { mail, kind: 'vetting-rejected', unanswered: 1 } });
  });

  it('is forgotten only after those that all have', () => {
    const more = Array.from({ length: 29 }, (_, index) => [
      bySupport(happened.extended('suspension', tomorrow, tomorrow)),
      sentTo(membershipId, `support-acted/${states.rejected.length + 2 + 2 * index}`),
    ]).flat();
    const kept = (unanswered?: number) =>
      recordAfter([
        ...states.rejected,
        sentTo(people.enroller, letter, unanswered),
        ...more,
        bySupport(happened.extended('suspension', tomorrow, tomorrow)),
      ]).state.letters!.some(({ kind }) => kind === 'vetting-rejected');
    expect([kept(1), kept()]).toEqual([true, false]);
  });
});
