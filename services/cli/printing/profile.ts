import { say, texts, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { sectionWords } from '../words/sections.js';
import { indented, pairs, type Paint } from './layout.js';
import { isOver } from './status.js';

/** An address as the API answers it. */
export interface Address {
  readonly addressLine1: string;
  readonly addressLine2?: string;
  readonly city: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly country: string;
}

interface Reachable {
  readonly email: string;
  readonly phoneNumber?: string;
}

/** What the API answers about the company. */
export interface ProfileAnswer {
  readonly membershipId: string;
  readonly status: string;
  readonly legalProfile?: {
    readonly registrationId?: string;
    readonly address?: Address;
    readonly primaryContact?: Reachable & { readonly firstName: string; readonly lastName: string };
    readonly signatory?: { readonly objectId: string };
    readonly securityContact?: Reachable & { readonly name: string };
  };
  readonly profileWarnings?: readonly string[];
  readonly addressCheck?: { readonly result?: string; readonly suggestions?: readonly Address[]; readonly choice?: string };
}

type Row = [label: string, value: string | undefined];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An address as one line. */
export const onOneLine = ({ addressLine1, addressLine2, city, state, postalCode, country }: Address): string =>
  [addressLine1, addressLine2, city, state, postalCode, country].filter(Boolean).join(', ');

const reached = (name: string, { email, phoneNumber }: Reachable): string => [name, `<${email}>`, phoneNumber].filter(Boolean).join(' ');

/** A code in words, or as it came where this release does not know it. */
const worded = (language: Language, room: 'address-check.results' | 'address-check.choices', code: string): string =>
  Object.hasOwn(texts[language]['address-check'][room === 'address-check.results' ? 'results' : 'choices'], code)
    ? say(language, `${room}.${code}` as TextKey)
    : code;

function addressRows({ result, suggestions = [], choice }: NonNullable<ProfileAnswer['addressCheck']>, language: Language): Row[] {
  if (!result) return [];
  const chosen = suggestions.length > 0 ? [worded(language, 'address-check.choices', choice ?? 'open')] : [];
  const lines = [
    worded(language, 'address-check.results', result),
    ...suggestions.map((each, index) => `${index}: ${onOneLine(each)}`),
    ...chosen,
  ];
  return lines.map((line, index) => [index === 0 ? say(language, 'address-check.name') : '', line]);
}

const warningRows = (warnings: readonly string[], language: Language): Row[] =>
  warnings.map((code) => {
    const known = Object.hasOwn(texts[language]['legal-profile'].warnings, code);
    return ['', known ? say(language, `legal-profile.warnings.${code}.title` as TextKey) : code];
  });

/** How to answer to suggestions that nobody has answered yet. */
function choosing({ membershipId, status, addressCheck }: ProfileAnswer, language: Language): Row[] {
  const { result, suggestions = [], choice } = addressCheck ?? {};
  if (!result || suggestions.length === 0 || choice || isOver({ status })) return [];
  const { profile } = sectionWords[language];
  return [[profile.choose, `npx tenure command confirm-address ${membershipId} --data '{"choice":0}' (${profile.keep('"keep"')})`]];
}

/** The company's profile as far as it was answered, with what looks odd about it and what was found out about its address. */
export function profileLines(membership: ProfileAnswer, language: Language, paint: Paint): string[] {
  const { legalProfile, profileWarnings = [], addressCheck } = membership;
  const { registrationId, address, primaryContact, signatory, securityContact } = legalProfile ?? {};
  const part = (name: keyof (typeof texts)['en']['legal-profile']['parts']) => capital(say(language, `legal-profile.parts.${name}`));
  const rows: Row[] = [
    ...warningRows(profileWarnings, language),
    [part('registrationId'), registrationId],
    [part('address'), address && onOneLine(address)],
    ...(addressCheck ? addressRows(addressCheck, language) : []),
    ...choosing(membership, language),
    [
      part('primaryContact'),
      primaryContact?.firstName && reached([primaryContact.firstName, primaryContact.lastName].filter(Boolean).join(' '), primaryContact),
    ],
    [part('signatory'), signatory?.objectId],
    [part('securityContact'), securityContact && reached(securityContact.name, securityContact)],
  ];
  const lines = pairs(rows, paint);
  return lines.length > 0 ? [paint.strong(say(language, 'legal-profile.name')), ...indented(lines), ''] : [];
}
