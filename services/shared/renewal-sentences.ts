import type { RenewalDue } from './views.js';
import { say, sayDate, sayInstant, texts, type Language, type TextKey } from './texts.js';

/** A condition of a renewal as it may come over the wire, from another release too. */
interface AnyCondition {
  readonly name: string;
  readonly reason: string;
  readonly remedy?: string | undefined;
  readonly at?: string | undefined;
}

/** What a condition is about; its name where this release has no words for it. */
export const sayConditionName = (language: Language, name: string): string =>
  Object.hasOwn(texts[language].renewal.conditions, name) ? say(language, `renewal.conditions.${name}` as TextKey) : name;

/** What a condition is about, whether it is met and why, and what to do about it. */
export function sayCondition(
  language: Language,
  { name, reason, remedy, at }: AnyCondition,
): { readonly title: string; readonly said: string; readonly next?: string } {
  const said = say(language, `renewal.reasons.${reason}` as TextKey, { at: at ? sayInstant(language, at) : 'none' });
  return { title: sayConditionName(language, name), said, ...(remedy && { next: say(language, `renewal.remedies.${remedy}` as TextKey) }) };
}

/** The conditions that a refusal names, in words. */
export const sayConditions = (language: Language, names: string): string =>
  names
    .split(',')
    .map((name) => sayConditionName(language, name))
    .join('; ');

/** Who does what next about a renewal that is due, and until when; the window is no condition to be met by anybody. */
export function sayRenewalDue(language: Language, { phase, due, opensAt, until, unmet, automatic }: RenewalDue): string {
  const missing = unmet.filter((name) => name !== 'window-open').join(',');
  return say(language, `renewal.next.${phase}`, {
    due: sayDate(language, due),
    automatic: automatic ? 'yes' : 'no',
    missing: missing ? sayConditions(language, missing) : 'none',
    ...(opensAt && { opensAt: sayInstant(language, opensAt) }),
    ...(until && { until: sayInstant(language, until) }),
  });
}
