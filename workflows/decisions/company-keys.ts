import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LegalProfile } from '../../events/state/legal-profile.js';
import type { CountryRules } from './profile-rules.js';

const length = 24;

const hashed = (kind: 'domain' | 'registration' | 'name', ...parts: readonly string[]): string =>
  `${kind}:${bytesToHex(sha256(utf8ToBytes(parts.join('\n')))).slice(0, length)}`;

/** By what another membership of the same company is recognised: hashes of its domain, of its registration id and of its name in its country. */
export const companyKeysOf = (
  { companyDomain, registrationId, legalName, address }: LegalProfile,
  rules: CountryRules,
): readonly string[] => [
  hashed('domain', companyDomain),
  ...(registrationId ? [hashed('registration', address.country, registrationId)] : []),
  hashed('name', address.country, plainName(legalName, rules)),
];

/** A name as companies are told apart by it: without case, punctuation and legal form; a name that is nothing else stays whole. */
export function plainName(legalName: string, { legalForms }: CountryRules): string {
  const words = legalName
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const own = words.filter((word) => !legalForms.words.includes(word)).join('');
  return withoutAffix(own, legalForms.affixes) || words.join('');
}

function withoutAffix(name: string, affixes: readonly string[]): string {
  const before = affixes.find((affix) => name.startsWith(affix));
  const rest = before ? name.slice(before.length) : name;
  const after = affixes.find((affix) => rest.endsWith(affix));
  return after ? rest.slice(0, -after.length) : rest;
}
