import { z } from 'zod';
import type { MembershipState } from '../../../events/membership.js';
import { letterReaders } from '../../../events/shapes.js';
import { masked } from '../../../events/state/masked.js';
import { copyId, letterId, type Letter, type LetterAnswer } from '../../../events/state/letters.js';
import { cannotBeWritten, owedLetters, type OwedMail } from '../../../events/state/owed-letters.js';
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
  delivery: z.enum(['waiting', 'sent', 'bounced', 'no-address']).meta({
    description:
      '`sent`: the mail server took it; `waiting`: it has not answered yet; `no-address`: this person should have it, but no address is known.',
  }),
  at: instant.optional(),
  smtpStatus: z.int().optional(),
  objectId: text.optional().meta({ description: 'Of whom no address is known.' }),
});

/** The newest letters besides the verification mail, newest first: who was written to, and what became of each mail. */
export const lettersAnswer = z
  .array(
    z.object({
      id: text.meta({ description: 'Names it where support has it sent again.' }),
      kind: text,
      at: instant.meta({ description: 'When it was called for.' }),
      resentAt: instant.optional().meta({ description: 'When support last had it sent again; the mails are of that copy.' }),
      mails: z.array(mail),
    }),
  )
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

const unaddressed = (objectId: string): z.input<typeof mail> => ({ reader: 'administrator', delivery: 'no-address', objectId });

type Roles = Parameters<typeof owedLetters>[1];

/** The letters that somebody was or is to be written; those that nobody needed any more are left out. */
export const presentLetters = (state: MembershipState): z.input<typeof lettersAnswer> =>
  state.account ? lettersOf(state, rolesIn(state)) : [];

function lettersOf(state: MembershipState, roles: Roles): z.input<typeof lettersAnswer> {
  const owed = owedLetters(state, roles);
  const mailsOf = (letter: Letter) => [
    ...Object.values(letter.answers).map(answered),
    ...owed.filter((mail) => mail.letter === copyId(letter)).map(waiting),
    ...cannotBeWritten(state, letter, roles).map(unaddressed),
  ];
  return (state.letters ?? [])
    .map((letter) => ({
      id: letterId(letter),
      kind: letter.kind,
      at: letter.at,
      resentAt: letter.resentAt?.at(-1),
      mails: mailsOf(letter),
    }))
    .filter(({ mails }) => mails.length > 0)
    .slice(-newest)
    .reverse();
}
