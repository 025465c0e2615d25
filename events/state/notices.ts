import type { EventData } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import { calls, type Call } from './letter-calls.js';
import { natureOf, type NoticeKind } from './letter-kinds.js';
import type { NounFold } from './noun.js';

/** What the mail server said to one reader's mail, and as far as it is known whom it was for. */
export type LetterAnswer = Omit<EventData<'NoticeSent'>, 'notice' | 'kind'> & { readonly at: string; readonly smtpStatus?: number };

/** A letter, from the event that called for it; it is called for once, so that whatever is forgotten is never written again. */
export interface Letter extends Call {
  /** The sequence of the event that called for it. */
  readonly sequence: number;
  readonly at: string;
  /** A newer one, or a new request, took its place. */
  readonly superseded?: true;
  /** The reader who is not to have it: the one it is about. */
  readonly except?: string;
  /** By reader. */
  readonly answers: Readonly<Record<string, LetterAnswer>>;
}

/** The newest letters, oldest first. */
export type Notices = readonly Letter[];

const remembered = 30;

/** Names a letter, without anybody's data. */
export const letterId = ({ kind, sequence }: Pick<Letter, 'kind' | 'sequence'>): string => `${kind}/${sequence}`;

/** Names one reader's mail of it. */
export const noticeId = (letter: Pick<Letter, 'kind' | 'sequence'>, reader: string): string => `${letterId(letter)}/${reader}`;

const readerIn = (notice: string): string => notice.split('/').slice(2).join('/');

const isAbout = (letter: Letter, notice: string): boolean => notice === noticeId(letter, readerIn(notice));

/** What the mail server said to that mail, if it is remembered. */
export const answerTo = (letters: Notices | undefined, notice: string): LetterAnswer | undefined =>
  letters?.find((letter) => isAbout(letter, notice))?.answers[readerIn(notice)];

const isBounced = (answer: LetterAnswer | undefined): boolean => answer?.smtpStatus !== undefined;

/** Whether the newest mail to that reader came back. */
const isUnreached = (letters: Notices, reader: string): boolean =>
  isBounced(letters.findLast(({ answers }) => answers[reader])?.answers[reader]);

/** Whether everybody who was written to could not be reached. */
export const reachedNobody = ({ answers }: Letter): boolean => Object.values(answers).length > 0 && Object.values(answers).every(isBounced);

const isWritten = ({ answers }: Letter): boolean => Object.keys(answers).length > 0;

const over = (letter: Letter): Letter => ({ ...letter, superseded: true });

/** Of an earlier letter of the kind only what was written stays known. */
const replaced = (letters: Notices, kind: NoticeKind): Notices =>
  natureOf(kind).severally
    ? letters
    : letters.filter((letter) => letter.kind !== kind || isWritten(letter)).map((letter) => (letter.kind === kind ? over(letter) : letter));

/** Forgets what is over first; of what somebody should still have, the oldest only where there is too much of it. */
function trimmed(letters: Notices): Notices {
  const tooMany = letters.length - remembered;
  if (tooMany <= 0) return letters;
  const done = letters.filter((letter) => letter.superseded || isWritten(letter));
  const forgotten = [...done, ...letters.filter((letter) => !done.includes(letter))].slice(0, tooMany);
  return letters.filter((letter) => !forgotten.includes(letter));
}

const add = (before: Notices, { occurredAt, sequence }: RecordedEvent, letter: Call & Pick<Letter, 'except'>): Notices =>
  trimmed([...replaced(before, letter.kind), { ...letter, sequence, at: occurredAt, answers: {} }]);

type Called = { readonly [Type in keyof typeof calls]: (before: Notices | undefined, event: RecordedEvent<Type>) => Notices | undefined };

const called = Object.fromEntries(
  Object.entries(calls).map(([type, lettersOf]) => [
    type,
    (before: Notices | undefined, event: RecordedEvent) =>
      (lettersOf as (event: RecordedEvent, before: Notices) => readonly Call[])(event, before ?? []).reduce<Notices | undefined>(
        (letters = [], letter) => add(letters, event, letter),
        before,
      ),
  ]),
) as Called;

function answered(
  before: Notices = [],
  { data: { notice, kind: _, ...data }, occurredAt: at }: RecordedEvent<'NoticeSent' | 'NoticeBounced'>,
): Notices {
  return before.map((letter) =>
    isAbout(letter, notice) ? { ...letter, answers: { ...letter.answers, [readerIn(notice)]: { ...data, at } } } : letter,
  );
}

/** What the rest of the company is told when one of its people is not reached, once until a mail arrives again. */
function told(before: Notices, event: RecordedEvent<'NoticeBounced'>): Notices {
  const { kind, reader, email, smtpStatus, notice } = event.data;
  const except = readerIn(notice);
  if (reader !== 'administrator' || kind === 'letter-bounced' || isUnreached(before, except)) return before;
  return add(before, event, { kind: 'letter-bounced', facts: { kind, person: email ?? 'unknown', smtpStatus }, except });
}

/** The letters as their events leave them. */
export const notices = {
  ...called,
  AccountRequested: (before) => before?.filter(isWritten).map(over),
  NoticeSent: answered,
  NoticeBounced: (before = [], event) => {
    const isSigners = event.data.kind === 'signing-handed-over';
    const letters = answered(told(before, event), event);
    return isSigners ? add(letters, event, { kind: 'signing-mail-bounced' }) : letters;
  },
} satisfies NounFold<Notices>;
