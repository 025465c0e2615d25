import { IntlMessageFormat } from 'intl-messageformat';
import { texts, type Language } from './all-texts.js';

export { texts, type Language } from './all-texts.js';

type KeysOf<Node, Leaf> = {
  [Name in keyof Node & string]: Node[Name] extends Leaf ? Name : Node[Name] extends object ? `${Name}.${KeysOf<Node[Name], Leaf>}` : never;
}[keyof Node & string];

/** The name of a text: its file, then the way to it. */
export type TextKey = KeysOf<(typeof texts)['en'], string>;

/** The name of a list of texts. */
export type ListKey = KeysOf<(typeof texts)['en'], readonly string[]>;

/** What a text may have filled in. */
export type Values = Readonly<Record<string, string | number>>;

const formats = new Map<string, IntlMessageFormat>();

function look(language: Language, key: string): unknown {
  const found = key
    .split('.')
    .reduce<unknown>((node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name], texts[language]);
  if (found === undefined) throw new Error(`There is no text ${key} in ${language}.`);
  return found;
}

function formatOf(language: Language, key: string, message: unknown): IntlMessageFormat {
  const name = `${language}:${key}`;
  const known = formats.get(name);
  if (known) return known;
  if (typeof message !== 'string') throw new Error(`${key} is not one text.`);
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  formats.set(name, format);
  return format;
}

/** The text in that language; throws for an unknown key or a missing value, because either is a bug. */
export const say = (language: Language, key: TextKey, values: Values = {}): string =>
  String(formatOf(language, key, look(language, key)).format(values));

/** A list of texts in that language, without those that have nothing to say of these values. */
export const sayList = (language: Language, key: ListKey, values: Values = {}): readonly string[] =>
  (look(language, key) as readonly string[])
    .map((message, place) => String(formatOf(language, `${key}.${place}`, message).format(values)))
    .filter((text) => text !== '');

const english = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, hourCycle: 'h23' });
const korean = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('ko-KR', { ...options, hourCycle: 'h23' });
const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const;
const clock = { hour: '2-digit', minute: '2-digit' } as const;
const shortDay = { month: 'long', day: 'numeric' } as const;

const dates: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: english({ ...day, timeZone: 'UTC' }),
  ko: korean({ ...day, timeZone: 'UTC' }),
};
const clocks = { utc: english({ ...clock, timeZone: 'UTC' }), kst: korean({ ...clock, timeZone: 'Asia/Seoul' }) };
const koreanDay = korean({ ...day, timeZone: 'Asia/Seoul' });
const koreanDayInUtc = korean({ ...shortDay, timeZone: 'UTC' });

const instants: Readonly<Record<Language, (at: Date) => string>> = {
  en: (at) => `${dates.en.format(at)}, ${clocks.utc.format(at)} UTC`,
  ko: (at) => `${koreanDay.format(at)} ${clocks.kst.format(at)} 한국 시간(UTC ${koreanDayInUtc.format(at)} ${clocks.utc.format(at)})`,
};

/** An instant in words, with its time zone: UTC, and for Korean readers Korean time first. */
export const sayInstant = (language: Language, instant: string): string => instants[language](new Date(instant));

/** A calendar date in words. */
export const sayDate = (language: Language, date: string): string => dates[language].format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
