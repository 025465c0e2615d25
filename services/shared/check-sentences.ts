import { say, texts, type Language, type TextKey, type Values } from './texts.js';

/** A finding of a check as it may come over the wire, from another release too. */
export interface AnyCheck {
  readonly outcome: string;
  readonly codes: readonly string[];
}

const findingRooms = ['vetting.findings', 'legal-profile.warnings'] as const;

function sayPart(language: Language, code: string, part: 'title' | 'next'): string[] {
  const { findings } = texts[language].vetting;
  const room = findingRooms[Object.hasOwn(findings, code) ? 0 : 1];
  const isSaid = Object.hasOwn(findings, code) || Object.hasOwn(texts[language]['legal-profile'].warnings, code);
  return isSaid ? [say(language, `${room}.${code}.${part}` as TextKey)] : [];
}

/** What a check found, and what the company can do about it; the code where this release has no words for it. */
export function sayCheck(language: Language, { codes }: AnyCheck): { readonly said: string; readonly next?: string } {
  const { passed } = texts[language].vetting;
  const titleOf = (code: string): string =>
    Object.hasOwn(passed, code) ? say(language, `vetting.passed.${code}` as TextKey) : (sayPart(language, code, 'title')[0] ?? code);
  const next = [...new Set(codes.flatMap((code) => sayPart(language, code, 'next')))].join(' ');
  return { said: codes.map(titleOf).join(' · '), ...(next && { next }) };
}

/** What a round found out, in counts and words. */
export function checksOf(language: Language, results: readonly AnyCheck[]): Values {
  const open = results.filter(({ outcome }) => outcome !== 'passed');
  return {
    passed: results.length - open.length,
    open: open.length,
    found: open.map((result) => sayCheck(language, result).said).join('; '),
  };
}
