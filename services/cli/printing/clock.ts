import type { Language } from '../words.js';

const zones: Readonly<Record<Language, { readonly hours: number; readonly name: string }>> = {
  en: { hours: 0, name: 'UTC' },
  ko: { hours: 9, name: '한국 시간' },
};

/** An instant as short as can be without leaving out the zone. */
export function shortInstant(language: Language, instant: string): string {
  const { hours, name } = zones[language];
  const there = new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
  return `${there.slice(0, 10)} ${there.slice(11, 19)} ${name}`;
}
