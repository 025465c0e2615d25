import { say, sayInstant, texts, type Language, type TextKey } from './texts.js';

/** A condition of a renewal as it may come over the wire, from another release too. */
interface AnyCondition {
  readonly name: string;
  readonly reason: string;
  readonly remedy?: string | undefined;
  readonly at?: string | undefined;
}

const sayTitle = (language: Language, name: string): string =>
  Object.hasOwn(texts[language].renewal.conditions, name) ? say(language, `renewal.conditions.${name}` as TextKey) : name;

/** What a condition is about, whether it is met and why, and what to do about it. */
export function sayCondition(
  language: Language,
  { name, reason, remedy, at }: AnyCondition,
): { readonly title: string; readonly said: string; readonly next?: string } {
  const said = say(language, `renewal.reasons.${reason}` as TextKey, { at: at ? sayInstant(language, at) : 'none' });
  return { title: sayTitle(language, name), said, ...(remedy && { next: say(language, `renewal.remedies.${remedy}` as TextKey) }) };
}

/** The conditions that a refusal names, in words. */
export const sayConditions = (language: Language, names: string): string =>
  names
    .split(',')
    .map((name) => sayTitle(language, name))
    .join('; ');
