import type { EventData } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { Call } from './letter-call.js';
import { calls } from './letter-calls.js';
import { natureOf, type LetterKind } from './letter-kinds.js';
import type { NounFold } from './noun.js';

/** What the mail server said to one reader's mail, and as far as it is known whom it was for. */
export type LetterAnswer = Omit<EventData<'LetterSent'>, 'mail' | 'kind' | 'unanswered'> & {
  readonly at: string;
  readonly smtpStatus?: number;
};

/** A letter, from the event that called for it; it is called for once, so that whatever is forgotten is never written again. */
export interface Letter extends Call {
  /** The sequence of the event that called for it. */
  readonly sequence: number;
  readonly at: string;
  /** A newer one, or a new request, took its place. */
  readonly superseded?: true;
  /** The reader who is not to have it: the one it is about. */
  readonly except?: string;
  /** When support had it sent again, oldest first; whoever holds the right at the newest of these should have it. */
  readonly resentAt?: readonly string[];
  /** The mail server has not answered all of its readers' mails yet. */
  readonly waits?: true;
  /** What it said to the copies before, the newest by reader, so that nobody is told twice of one dead mailbox. */
  readonly earlier?: Readonly<Record<string, LetterAnswer>>;
  /** What the mail server said to the newest copy, by reader. */
  readonly answers: Readonly<Record<string, LetterAnswer>>;
}

/** The newest letters, oldest first. */
export type Letters = readonly Letter[];

const remembered = 30;

/** Names a letter, without anybody's data. */
export const letterId = ({ kind, sequence }: Pick<Letter, 'kind' | 'sequence'>): string => `${kind}/${sequence}`;

/** Names the newest copy of it, because another copy is another mail. */
export function copyId(letter: Pick<Letter, 'kind' | 'sequence' | 'resentAt'>): string {
  const copies = letter.resentAt?.length ?? 0;
  return copies > 0 ? `${letterId(letter)}.${copies + 1}` : letterId(letter);
}

/** The copy that a mail is of. */
export const copyIn = (mail: string): string => mail.split('/').slice(0, 2).join('/');

/** The letter that a mail is a copy of. */
export const letterIn = (mail: string): string => copyIn(mail).replace(/\.\d+$/, '');

/** Names one reader's mail of its newest copy. */
export const mailId = (letter: Pick<Letter, 'kind' | 'sequence' | 'resentAt'>, reader: string): string => `${copyId(letter)}/${reader}`;

const readerIn = (mail: string): string => mail.split('/').slice(2).join('/');

const isAbout = (letter: Letter, mail: string): boolean => mail === mailId(letter, readerIn(mail));

/** What the mail server said to that mail, if it is remembered. */
export const answerTo = (letters: Letters | undefined, mail: string): LetterAnswer | undefined =>
  letters?.find((letter) => isAbout(letter, mail))?.answers[readerIn(mail)];

const isBounced = (answer: LetterAnswer | undefined): boolean => answer?.smtpStatus !== undefined;

/** Whether the newest mail to that reader came back. */
const isUnreached = (letters: Letters, reader: string): boolean =>
  isBounced(letters.map(({ answers, earlier }) => answers[reader] ?? earlier?.[reader]).findLast((answer) => answer));

/** Whether everybody who was written to could not be reached. */
export const reachedNobody = ({ answers }: Letter): boolean => Object.values(answers).length > 0 && Object.values(answers).every(isBounced);

const isWritten = ({ answers }: Letter): boolean => Object.keys(answers).length > 0;

const over = (letter: Letter): Letter => ({ ...letter, superseded: true });

/** Of an earlier letter of the kind, to the same person where it is a person's, only what was written stays known. */
function replaced(letters: Letters, { kind, person }: Call): Letters {
  if (natureOf(kind).severally) return letters;
  const isEarlier = (letter: Letter) => letter.kind === kind && letter.person?.objectId === person?.objectId;
  return letters.filter((letter) => !isEarlier(letter) || isWritten(letter)).map((letter) => (isEarlier(letter) ? over(letter) : letter));
}

/** Forgets what is over first; of what somebody should still have, the oldest only where there is too much of it. */
function trimmed(letters: Letters): Letters {
  const tooMany = letters.length - remembered;
  if (tooMany <= 0) return letters;
  const done = letters.filter((letter) => letter.superseded || (isWritten(letter) && !letter.waits));
  const forgotten = [...done, ...letters.filter((letter) => !done.includes(letter))].slice(0, tooMany);
  return letters.filter((letter) => !forgotten.includes(letter));
}

const add = (before: Letters, { occurredAt, sequence }: RecordedEvent, letter: Call & Pick<Letter, 'except'>): Letters =>
  trimmed([...replaced(before, letter), { ...letter, sequence, at: occurredAt, answers: {} }]);

type Called = { readonly [Type in keyof typeof calls]: (before: Letters | undefined, event: RecordedEvent<Type>) => Letters | undefined };

const called = Object.fromEntries(
  Object.entries(calls).map(([type, lettersOf]) => [
    type,
    (before: Letters | undefined, event: RecordedEvent) =>
      (lettersOf as (event: RecordedEvent) => readonly Call[])(event).reduce<Letters | undefined>(
        (letters = [], letter) => add(letters, event, letter),
        before,
      ),
  ]),
) as Called;

function answered(
  before: Letters = [],
  { data: { mail, kind: _, unanswered, ...data }, occurredAt: at }: RecordedEvent<'LetterSent' | 'LetterBounced'>,
): Letters {
  return before.map((letter) =>
    isAbout(letter, mail)
      ? { ...settled(letter), ...(unanswered && { waits: true }), answers: { ...letter.answers, [readerIn(mail)]: { ...data, at } } }
      : letter,
  );
}

const settled = ({ waits: _, ...letter }: Letter): Letter => letter;

/** The letter as its next copy is sent. */
export const resent = (letter: Letter, at: string): Letter => ({
  ...settled(letter),
  resentAt: [...(letter.resentAt ?? []), at],
  earlier: { ...letter.earlier, ...letter.answers },
  answers: {},
});

/** What the rest of the company is told when one of its people is not reached, once until a mail arrives again. */
function told(before: Letters, event: RecordedEvent<'LetterBounced'>): Letters {
  const { kind, reader, email, smtpStatus, mail } = event.data;
  const except = readerIn(mail);
  if (reader !== 'administrator' || kind === 'letter-bounced' || isUnreached(before, except)) return before;
  return add(before, event, { kind: 'letter-bounced', facts: { kind, person: email ?? 'unknown', smtpStatus }, except });
}

/** Letters to people whom the company named, and what the company is told where such a mail comes back. */
const kindWhenBounced: { readonly [Kind in LetterKind]?: LetterKind } = {
  'signing-handed-over': 'signing-mail-bounced',
  'user-invited': 'invitation-bounced',
};

/** What nobody needs any more once an invitation is over. */
const invitationOver = (before: Letters | undefined, { data: { invitation } }: { readonly data: { readonly invitation: number } }) =>
  before?.map((letter) => (invitationKinds.includes(letter.kind) && letter.facts?.['invitation'] === invitation ? over(letter) : letter));

const invitationKinds: readonly LetterKind[] = ['user-invited', 'invitation-bounced'];

/** The letters as their events leave them. */
export const letters = {
  ...called,
  AccountRequested: (before) => before?.filter(isWritten).map(over),
  MembershipActivated: (before, event) =>
    called.MembershipActivated(
      before?.map((letter) => (letter.kind === 'vetting-authorized' ? over(letter) : letter)),
      event,
    ),
  InvitationWithdrawn: invitationOver,
  InvitationAccepted: (before, event) => called.InvitationAccepted(invitationOver(before, event), event),
  InvitationDeclined: (before, event) => called.InvitationDeclined(invitationOver(before, event), event),
  InvitationExpired: (before, event) => called.InvitationExpired(invitationOver(before, event), event),
  LetterSent: answered,
  LetterBounced: (before = [], event) => {
    const { kind, mail } = event.data;
    const kindToTell = kindWhenBounced[kind];
    const about = before.find((letter) => isAbout(letter, mail));
    const letters = answered(told(before, event), event);
    return kindToTell
      ? add(letters, event, { kind: kindToTell, ...(about && { facts: { ...about.facts, letter: about.sequence } }) })
      : letters;
  },
  LetterResent: (before = [], { data, occurredAt }) =>
    before.map((letter) => (letterId(letter) === data.letter ? resent(letter, occurredAt) : letter)),
} satisfies NounFold<Letters>;
