import { say, texts, type TextKey } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

interface MailAnswer {
  readonly email?: string;
  readonly delivery: 'waiting' | 'sent' | 'bounced' | 'no-address';
  readonly at?: string;
  readonly smtpStatus?: number;
}

/** What the API answers about letters. */
export interface LettersAnswer {
  readonly requestedAt: string;
  readonly letters?: readonly { readonly kind: string; readonly at: string; readonly mails: readonly MailAnswer[] }[];
}

const shown = 8;

const nameOf = (language: Language, kind: string): string =>
  Object.hasOwn(texts[language].letters.kinds, kind) ? say(language, `letters.kinds.${kind}.name` as TextKey) : kind;

const became = (language: Language, { email, delivery, at, smtpStatus }: MailAnswer): string => {
  const { deliveries } = words[language];
  return [email, deliveries[delivery], at && shortInstant(language, at), smtpStatus && `(${smtpStatus})`].filter(Boolean).join(' ');
};

type Letter = NonNullable<LettersAnswer['letters']>[number];

function section(title: string, letters: readonly Letter[], language: Language, paint: Paint): string[] {
  const rows = letters.flatMap(({ kind, mails }) =>
    mails.map((mail, index): [string, string] => [index === 0 ? nameOf(language, kind) : '', became(language, mail)]),
  );
  return rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];
}

/** The newest letters, each with what became of every mail; those of a request before the present one stand apart. */
export function lettersLines({ letters = [], requestedAt }: LettersAnswer, language: Language, paint: Paint): string[] {
  const { lettersTitle, earlierLettersTitle, moreLetters } = words[language];
  const newest = letters.slice(0, shown);
  const isEarlier = ({ at }: Letter) => Date.parse(at) < Date.parse(requestedAt);
  return [
    ...section(
      lettersTitle,
      newest.filter((letter) => !isEarlier(letter)),
      language,
      paint,
    ),
    ...section(earlierLettersTitle, newest.filter(isEarlier), language, paint),
    ...(letters.length > shown ? [paint.faint(moreLetters(shown, letters.length)), ''] : []),
  ];
}
