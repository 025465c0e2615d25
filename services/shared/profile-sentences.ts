import type { MembershipEvent } from '../../events/catalogue.js';
import { texts, type Language } from './texts.js';

function inWords(language: Language, names: readonly string[]): string {
  const parts: Readonly<Record<string, string>> = texts[language]['legal-profile'].parts;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names.flatMap((name) => parts[name] ?? []));
}

/** Which parts of the profile an event changes or has reviewed, in the words of people; `all` where that is the whole company; and whether a new contact has verified the address already, as a member’s has. */
export function partsIn(
  language: Language,
  { type, data }: Pick<MembershipEvent, 'type' | 'data'>,
): { readonly parts?: string; readonly contact?: string } {
  if (type === 'LegalProfileCorrected') return { parts: inWords(language, Object.keys(data)) };
  if (type === 'PrimaryContactReplaced') return { contact: 'before' in data ? 'verified' : 'asked' };
  if (type !== 'VettingOpened') return {};
  return { parts: 'changed' in data ? inWords(language, data.changed ?? []) : 'all' };
}
