import { say, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { indented, pairs, type Paint } from './layout.js';
import { on } from './naming.js';
import { onOneLine, type Address } from './profile.js';

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

type Value = string | Address | Person;

/** What a member changed and nobody has judged yet, as the API answers it. */
export interface ChangesAnswer {
  readonly membershipId: string;
  readonly changes?: {
    readonly stands: boolean;
    readonly underReview: readonly { readonly part: string; readonly before?: Value; readonly now?: Value }[];
    readonly contact?: Person & { readonly since: string };
  };
}

type Row = [label: string, value: string | undefined];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const named = ({ firstName, lastName, email }: Person): string => `${[firstName, lastName].filter(Boolean).join(' ')} <${email}>`;

function inWords(value: Value | undefined, language: Language): string {
  if (value === undefined) return sectionWords[language].changes.nothing;
  if (typeof value === 'string') return value;
  return 'email' in value ? named(value) : onOneLine(value);
}

/** Each changed part before and after, whether the last result counts meanwhile, and who is asked to become the contact. */
export function changesLines({ changes }: ChangesAnswer, language: Language, paint: Paint): string[] {
  if (!changes) return [];
  const { underReview, stands, contact } = changes;
  const said = sectionWords[language].changes;
  const part = (name: string) => capital(say(language, `legal-profile.parts.${name}` as TextKey));
  const rows: Row[] = [
    ...underReview.map(({ part: name, before, now }): Row => [part(name), said.from(inWords(before, language), inWords(now, language))]),
    [part('primaryContact'), contact && said.awaited(named(contact), on(language, contact.since))],
  ];
  const counts = underReview.length > 0 ? [stands ? said.stands : said.doubted] : [];
  return [paint.strong(said.title), ...indented([...pairs(rows, paint), ...counts]), ''];
}
