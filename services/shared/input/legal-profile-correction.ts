import { z } from 'zod';
import type { LegalProfile } from '../../../events/state/legal-profile.js';
import { profileFaults, type CountryRules } from '../../../workflows/decisions/profile-rules.js';
import { currentCountryRules } from '../current-rules.js';
import { asGiven, below, type FieldFault, type Given } from './field-faults.js';
import { phoneFaults, profileFields } from './profile-fields.js';
import { asKept, securityContact } from './security-contact.js';

const { legalName, registrationId, address, companyDomain, signatory } = profileFields;

/** What of a profile changes: whole fields, the address as one; null takes away what need not be there. Another contact is named elsewhere. */
export const correction = z.strictObject({
  legalName: legalName.optional(),
  registrationId: registrationId.nullable().optional(),
  address: address.optional(),
  companyDomain: companyDomain.optional(),
  signatory: signatory.nullable().optional().meta({ description: 'Null says that the signatory left and nobody else is named yet.' }),
  securityContact: securityContact.nullable().optional(),
  primaryContact: z
    .never({ error: () => 'contact-is-replaced' })
    .optional()
    .meta({ description: 'Is never corrected here; replace-primary-contact names another.' }),
});

const countryOf = (fields: unknown, profile: LegalProfile | undefined): unknown =>
  below(below(fields, 'address'), 'country') ?? profile?.address.country ?? '';

/** The profile as it would be: what is null is gone. */
const wouldBe = (profile: LegalProfile, fields: unknown): Given =>
  Object.fromEntries(Object.entries({ ...profile, ...asGiven(fields) }).filter(([, value]) => value !== null));

/** What the fields get wrong together, and together with the profile as it stands, under the rules it lives by; without a profile only the rules of the membership can tell. */
export const correctionFaults =
  (profile?: LegalProfile, rules: CountryRules = currentCountryRules) =>
  (fields: unknown): readonly FieldFault[] => [
    ...phoneFaults(fields, countryOf(fields, profile)),
    ...(profile ? profileFaults(wouldBe(profile, fields), rules) : []),
  ];

/** The correction as it is kept. */
export function correctionIn(
  profile: LegalProfile | undefined,
  { primaryContact: _, securityContact: guard, ...fields }: z.output<typeof correction>,
) {
  const country = String(countryOf(fields, profile));
  return { ...fields, ...(guard !== undefined && { securityContact: guard && asKept(guard, country) }) };
}
