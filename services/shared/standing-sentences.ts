import { say, sayDate, texts, type Language, type TextKey } from './texts.js';

/** How a company stands, as an event or an answer says it; codes of a later release are named as they are. */
export interface SaidStanding {
  readonly member: boolean;
  readonly level?: string | null | undefined;
  readonly since: string;
  readonly until?: string | null | undefined;
  readonly reasons: readonly string[];
}

const named = (language: Language, room: 'levels' | 'reasons', code: string): string =>
  Object.hasOwn(texts[language].standing[room], code) ? say(language, `standing.${room}.${code}` as TextKey) : code;

/** A level in words. */
export const sayStandingLevel = (language: Language, level: string): string => named(language, 'levels', level);

/** Why it is no member, or what limits it, in words. */
export const sayStandingReasons = (language: Language, reasons: readonly string[]): string =>
  reasons.map((code) => named(language, 'reasons', code)).join('; ');

/** What other programs are told of a company, as the predicate of a sentence. */
export const sayStanding = (language: Language, { member, level, since, until, reasons }: SaidStanding): string =>
  say(language, member ? 'standing.member' : 'standing.no-member', {
    level: level ? sayStandingLevel(language, level) : '',
    since: sayDate(language, since.slice(0, 10)),
    until: until ? sayDate(language, until) : '',
    ends: until ? 'yes' : 'no',
    reasons: sayStandingReasons(language, reasons),
    limited: reasons.length > 0 ? 'yes' : 'no',
  });
