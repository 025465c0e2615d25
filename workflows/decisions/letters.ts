import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { answerTo } from '../../events/state/letters.js';
import { owedLetters, type OwedMail } from '../../events/state/owed-letters.js';
import type { Decision } from './decision.js';
import { rolesIn } from './policy.js';

/** What the mail server said to one reader's mail: taken, or refused for good with a status. */
export type MailAnswer = EventData<'LetterSent'> & { readonly smtpStatus?: number };

/** Keeps what the mail server said to the mails of one letter, once for each. */
export const recordLetter: Decision<{ readonly answers: readonly MailAnswer[] }> = ({ answers }, { letters }) =>
  answers
    .filter(({ mail }) => !answerTo(letters, mail))
    .map(({ smtpStatus, ...data }) =>
      smtpStatus === undefined ? { type: 'LetterSent', data } : { type: 'LetterBounced', data: { ...data, smtpStatus } },
    );

/** Every mail that is owed by the rules of the membership. */
export const owedMails = (state: MembershipState): readonly OwedMail[] => (state.account ? owedLetters(state, rolesIn(state)) : []);

/** Whether anybody of its readers should still have that letter. */
export const isStillOwed = (state: MembershipState, id: string): boolean => owedMails(state).some(({ letter }) => letter === id);
