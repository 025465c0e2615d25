import { say, texts, type TextKey } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

interface MailAnswer {
  readonly email?: string;
  readonly delivery: 'waiting' | 'sent' | 'bounced' | 'no-address';
  readonly at?: string;
  readonly smtpStatus?: number;
  /** Of whom no address is known. */
  readonly objectId?: string;
}

interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly resentAt?: string;
  readonly mails: readonly MailAnswer[];
}

/** What the API answers about letters. */
export interface LettersAnswer {
  readonly membershipId: string;
  readonly requestedAt: string;
  readonly letters?: readonly Letter[];
}

type Row = readonly [label: string, value: string];

const shown = 8;

const nameOf = (language: Language, kind: string): string =>
  Object.hasOwn(texts[language].letters.kinds, kind) ? say(language, `letters.kinds.${kind}.name` as TextKey) : kind;

const became = (language: Language, { email, delivery, at, smtpStatus, objectId }: MailAnswer): string => {
  const { deliveries } = words[language];
  const parts = [
    email,
    deliveries[delivery],
    objectId && `(${objectId})`,
    at && shortInstant(language, at),
    smtpStatus && `(${smtpStatus})`,
  ];
  return parts.filter(Boolean).join(' ');
};

/** A line for each mail; the first says by which id support has the letter sent again. */
function rowsOf({ id, kind, resentAt, mails }: Letter, language: Language): Row[] {
  const { resent } = sectionWords[language].letters;
  const known = [id, resentAt && resent(shortInstant(language, resentAt))];
  return mails.map((mail, index) => {
    const isFirst = index === 0;
    return [isFirst ? nameOf(language, kind) : '', [became(language, mail), ...(isFirst ? known : [])].filter(Boolean).join(' · ')];
  });
}

const again = (membershipId: string, language: Language): Row => {
  const { again: label, onlySupport } = sectionWords[language].letters;
  const command = `npx tenure command resend-letter ${membershipId} --support --reason <code> --data '{"letter":"<id>"}'`;
  return [label, `${command} (${onlySupport})`];
};

const section = (title: string, rows: readonly Row[], paint: Paint): string[] => [paint.strong(title), ...indented(pairs(rows, paint)), ''];

/** The newest letters, each with what became of every mail, and how support has one sent again; those of a request before the present one stand apart. */
export function lettersLines({ membershipId, letters = [], requestedAt }: LettersAnswer, language: Language, paint: Paint): string[] {
  const { lettersTitle, earlierLettersTitle, moreLetters } = words[language];
  const newest = letters.slice(0, shown);
  const rows = (isEarlier: boolean) =>
    newest.filter(({ at }) => Date.parse(at) < Date.parse(requestedAt) === isEarlier).flatMap((letter) => rowsOf(letter, language));
  const [present, earlier] = [rows(false), rows(true)];
  return [
    ...(present.length > 0 ? section(lettersTitle, [...present, again(membershipId, language)], paint) : []),
    ...(earlier.length > 0 ? section(earlierLettersTitle, earlier, paint) : []),
    ...(letters.length > shown ? [paint.faint(moreLetters(shown, letters.length)), ''] : []),
  ];
}
