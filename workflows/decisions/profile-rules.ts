import countries202601 from '../../content/countries/2026-01.json' with { type: 'json' };
import type { NameWarning } from '../../events/state/profile-warnings.js';
import type { Policy } from './policy.js';

interface Length {
  readonly min: number;
  readonly max: number;
}

type Measured = 'legalName' | 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'postalCode' | 'registrationId';

/** What a profile must be like, by the country of the company's address. */
export interface CountryRules {
  readonly lengths: Readonly<Record<Measured, Length>>;
  readonly registrationIdDemanded: readonly string[];
  /** Forms of a registration id in capitals and digits: exact only where that is publicly certain. */
  readonly registrationIdForms: Readonly<Record<string, string | undefined>>;
  readonly registrationIdElsewhere: string;
  readonly scriptsEverywhere: readonly string[];
  /** The countries in which a script is at home. */
  readonly scriptsAtHome: Readonly<Record<string, readonly string[]>>;
  /** The countries whose addresses are looked up. */
  readonly addressesLookedUp: readonly string[];
  /** What after a dot makes a name look like an address on the web. */
  readonly topLevelDomains: readonly string[];
  /** What of a name says only what kind of company it is, as words of their own and as written together with the name. */
  readonly legalForms: { readonly words: readonly string[]; readonly affixes: readonly string[] };
}

/** Every version a policy may name; versions are only ever added. */
const versions: Readonly<Record<string, CountryRules>> = { '2026-01': countries202601 };

/** The rules that a policy names; an unknown version is a bug of the deployment. */
export function countryRulesOf({ countriesVersion }: Pick<Policy, 'countriesVersion'>): CountryRules {
  const rules = versions[countriesVersion];
  if (!rules) throw new Error(`There are no country rules ${countriesVersion}.`);
  return rules;
}

/** What is wrong with a part of a profile in its country. */
export interface ProfileFault {
  readonly path: readonly string[];
  readonly code: 'registration-id-required' | 'not-a-registration-id' | 'script-not-accepted';
}

/** The parts that a country judges; at the edge any of them may still be anything. */
export interface JudgedProfile {
  readonly legalName?: unknown;
  readonly registrationId?: unknown;
  readonly address?: unknown;
}

const written = ['addressLine1', 'addressLine2', 'city', 'state'];

const partsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** All that a profile gets wrong in its country; nothing while the country itself is not known. */
export function profileFaults({ legalName, registrationId, address }: JudgedProfile, rules: CountryRules): readonly ProfileFault[] {
  const { country, ...lines } = partsOf(address);
  if (typeof country !== 'string') return [];
  const isForeign = foreignTo(country, rules);
  return [
    ...(isForeign(legalName) ? [{ path: ['legalName'], code: 'script-not-accepted' } as const] : []),
    ...written.filter((line) => isForeign(lines[line])).map((line) => ({ path: ['address', line], code: 'script-not-accepted' }) as const),
    ...registrationFaults(registrationId, country, rules),
  ];
}

function foreignTo(country: string, { scriptsEverywhere, scriptsAtHome }: CountryRules): (text: unknown) => boolean {
  const atHome = Object.keys(scriptsAtHome).filter((script) => scriptsAtHome[script]!.includes(country));
  const accepted = [...scriptsEverywhere, ...atHome].map((script) => `\\p{scx=${script}}`).join('');
  const onlyAccepted = new RegExp(`^[\\P{L}${accepted}\\p{sc=Common}\\p{sc=Inherited}]*$`, 'u');
  return (text) => typeof text === 'string' && !onlyAccepted.test(text);
}

function registrationFaults(id: unknown, country: string, rules: CountryRules): readonly ProfileFault[] {
  const path = ['registrationId'];
  if (id === undefined) return rules.registrationIdDemanded.includes(country) ? [{ path, code: 'registration-id-required' }] : [];
  const form = new RegExp(rules.registrationIdForms[country] ?? rules.registrationIdElsewhere, 'u');
  return typeof id === 'string' && !form.test(id) ? [{ path, code: 'not-a-registration-id' }] : [];
}

/** What looks odd about a legal name and may still be right; it is told, and the review sees it. */
export function nameWarningsOf(legalName: string, { topLevelDomains }: CountryRules): readonly NameWarning[] {
  const signs: readonly (readonly [NameWarning, RegExp])[] = [
    ['top-level-domain', new RegExp(`[\\p{L}\\p{N}]\\.(?:${topLevelDomains.join('|')})(?![\\p{L}\\p{N}.])`, 'iu')],
    ['repeated-character', /([\p{L}\p{N}])\1\1/iu],
    ['spaced-characters', /(?<!\S)[\p{L}\p{N}](?:\s[\p{L}\p{N}])+(?!\S)/u],
  ];
  return signs.filter(([, sign]) => sign.test(legalName)).map(([warning]) => warning);
}
