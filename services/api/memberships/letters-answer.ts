import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { letterReaders } from '../../../events/shapes.js';
import { masked } from '../../../events/state/masked.js';
import { letterId, type Letter, type LetterAnswer } from '../../../events/state/letters.js';
import { owedLetters, type OwedMail } from '../../../events/state/owed-letters.js';
import { rolesIn } from '../../../workflows/decisions/policy.js';

const text = z.string();
const instant = z.iso.datetime();

const mail = z.object({
  reader: z
    .enum(letterReaders)
    .optional()
    .meta({ description: 'Why this person: administrators hold the right that the letter is about.' }),
  email: text.optional().meta({ description: 'Masked for everybody.' }),
  language: text.optional(),
  delivery: z
    .enum(['waiting', 'sent', 'bounced'])
    .meta({ description: '`sent`: the mail server took it; `waiting`: it has not answered yet.' }),
  at: instant.optional(),
  smtpStatus: z.int().optional(),
});

/** The newest letters besides the verification mail, newest first: who was written to, and what became of each mail. */
export const lettersAnswer = z
  .array(z.object({ kind: text, at: instant.meta({ description: 'When it was called for.' }), mails: z.array(mail) }))
  .meta({ description: 'The newest letters to the company’s people, newest first, with what became of each mail.' });

const newest = 20;

const answered = ({ reader, email, language, at, smtpStatus }: LetterAnswer): z.input<typeof mail> => ({
  reader,
  email,
  language,
  delivery: smtpStatus === undefined ? 'sent' : 'bounced',
  at,
  smtpStatus,
});

const waiting = ({ to: { reader, email, language } }: OwedMail): z.input<typeof mail> => ({
  reader,
  email: masked(email),
  language,
  delivery: 'waiting',
});

const mailsOf = (letter: Letter, owed: readonly OwedMail[]) => [
  ...Object.values(letter.answers).map(answered),
  ...owed.filter((mail) => mail.letter === letterId(letter)).map(waiting),
];

/** The letters that somebody was or is to be written; those that nobody needed any more are left out. */
export function presentLetters(state: MembershipState): z.input<typeof lettersAnswer> {
  const owed = state.account ? owedLetters(state, rolesIn(state)) : [];
  return (state.letters ?? [])
    .map((letter) => ({ kind: letter.kind, at: letter.at, mails: mailsOf(letter, owed) }))
    .filter(({ mails }) => mails.length > 0)
    .slice(-newest)
    .reverse();
}
