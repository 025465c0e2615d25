import type { EventData } from '../../events/catalogue.js';
import { say, texts, type Language, type TextKey } from './texts.js';

type ChangedRules = NonNullable<EventData<'PolicyChanged'>['rules']>;

/** One rule that changes, as it may come over the wire, from another release too. */
interface AnyChange {
  readonly what: string;
  readonly after: string;
}

/** What one rule is like from now on; its code where this release has no words for it. */
export const sayRule = (language: Language, { what, after }: AnyChange): string =>
  Object.hasOwn(texts[language]['policy-change'].rules, what)
    ? say(language, `policy-change.rules.${what}` as TextKey, { after, days: Number(after) || 0 })
    : what;

/** From when which rules are others, in one line. */
export const sayChangedRules = (language: Language, { from, changes }: ChangedRules): string =>
  say(language, 'policy-change.changes', { from, list: changes.map((change) => sayRule(language, change)).join('; ') });

/** The same of a letter's fact, which holds it as text. */
export function sayRulesFact(language: Language, fact: string): string {
  const [from = '', ...changes] = fact.split(',');
  const list = changes.map((each) => {
    const [what = '', , after = ''] = each.split(' ');
    return sayRule(language, { what, after });
  });
  return say(language, 'policy-change.changes', { from, list: list.join('; ') });
}
