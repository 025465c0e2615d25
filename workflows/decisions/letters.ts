import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { factsOf } from '../../events/state/letter-facts.js';
import { readersOf } from '../../events/state/letter-readers.js';
import { answerTo, copyId, copyIn, letterId, resent } from '../../events/state/letters.js';
import { owedLetters, type OwedMail } from '../../events/state/owed-letters.js';
import { oneMoreFrom } from './daily-limit.js';
import { Refused, type Context, type Decision } from './decision.js';
import { rolesIn } from './policy.js';

/** What the mail server said to one reader's mail: taken, or refused for good with a status. */
export type MailAnswer = Omit<EventData<'LetterSent'>, 'unanswered'> & { readonly smtpStatus?: number };

/** Keeps what the mail server said to the mails of one letter, once for each. */
export const recordLetter: Decision<{ readonly answers: readonly MailAnswer[] }> = ({ answers }, state) => {
  const unanswered = leftOf(answers, state);
  return answers
    .filter(({ mail }) => !answerTo(state.letters, mail))
    .map(({ smtpStatus, ...said }) => {
      const data = { ...said, ...(unanswered > 0 && { unanswered }) };
      return smtpStatus === undefined ? { type: 'LetterSent', data } : { type: 'LetterBounced', data: { ...data, smtpStatus } };
    });
};

/** How many mails of that letter the mail server has said nothing to, so that what is not over is not forgotten first. */
const leftOf = (answers: readonly MailAnswer[], state: MembershipState): number =>
  owedMails(state).filter(
    ({ id, letter }) => answers.some(({ mail }) => copyIn(mail) === letter) && !answers.some(({ mail }) => mail === id),
  ).length;

/** Which letter, by its id in the membership. */
export interface NamedLetter {
  readonly letter: string;
}

/** Sends a letter once more to all who should have it now; while it is on its way, nothing is to be sent again. */
export const resendLetter: Decision<NamedLetter> = ({ letter: id }, state, context) => {
  const letter = state.letters?.find((each) => letterId(each) === id);
  if (!letter) throw new Refused('letter-unknown');
  if (!factsOf(state, letter)) throw new Refused('letter-over');
  if (isStillOwed(state, copyId(letter))) return [];
  if (readersOf(state, resent(letter, context.now), rolesIn(state)).length === 0) throw new Refused('letter-without-reader');
  assertNotTooMany(state, context);
  return [{ type: 'LetterResent', data: { letter: id, kind: letter.kind } }];
};

function assertNotTooMany({ letters = [] }: MembershipState, { now, policy }: Context): void {
  const { lettersPerDay } = policy.support;
  const times = letters.flatMap(({ resentAt = [] }) => resentAt).sort();
  const retryAfter = oneMoreFrom(times, lettersPerDay, now);
  if (retryAfter) throw new Refused('too-many-letters', { lettersPerDay, retryAfter });
}

/** Every mail that is owed by the rules of the membership. */
export const owedMails = (state: MembershipState): readonly OwedMail[] => (state.account ? owedLetters(state, rolesIn(state)) : []);

/** Whether anybody of its readers should still have that letter. */
export const isStillOwed = (state: MembershipState, id: string): boolean => owedMails(state).some(({ letter }) => letter === id);
