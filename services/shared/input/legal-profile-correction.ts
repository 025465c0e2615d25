import { z } from 'zod';
import type { LegalProfile } from '../../../events/state/legal-profile.js';
import { below, type FieldFault } from './field-faults.js';
import { phoneFaults, profileFields } from './profile-fields.js';
import { asKept, securityContact } from './security-contact.js';

const { legalName, registrationId, address, companyDomain, signatory } = profileFields;

/** What of a profile changes: whole fields, the address as one; null takes away what need not be there. Another contact is named elsewhere. */
export const correction = z.strictObject({
  legalName: legalName.optional(),
  registrationId: registrationId.nullable().optional(),
  address: address.optional(),
  companyDomain: companyDomain.optional(),
  signatory: signatory.optional(),
  securityContact: securityContact.nullable().optional(),
  primaryContact: z
    .never({ error: () => 'contact-is-replaced' })
    .optional()
    .meta({ description: 'Is never corrected here; replace-primary-contact names another.' }),
});

const countryOf = (fields: unknown, profile: LegalProfile | undefined): unknown =>
  below(below(fields, 'address'), 'country') ?? profile?.address.country ?? '';

/** What the fields get wrong together, and together with the profile as it stands. */
export const correctionFaults =
  (profile: LegalProfile | undefined) =>
  (fields: unknown): readonly FieldFault[] =>
    phoneFaults(fields, countryOf(fields, profile));

/** The correction as it is kept. */
export function correctionIn(
  profile: LegalProfile | undefined,
  { primaryContact: _, securityContact: guard, ...fields }: z.output<typeof correction>,
) {
  const country = String(countryOf(fields, profile));
  return { ...fields, ...(guard !== undefined && { securityContact: guard && asKept(guard, country) }) };
}
