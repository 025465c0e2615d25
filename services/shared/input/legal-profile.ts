import { z } from 'zod';
import { profileFaults } from '../../../workflows/decisions/profile-rules.js';
import { currentCountryRules } from '../current-rules.js';
import { asGiven, below, judgedBy } from './field-faults.js';
import { primaryContact, withPhoneNumber } from './primary-contact.js';
import { phoneFaults, profileFields } from './profile-fields.js';
import { asKept, securityContact } from './security-contact.js';

const { legalName, registrationId, address, companyDomain, signatory } = profileFields;

const given = z.strictObject({
  legalName,
  registrationId: registrationId.optional(),
  address,
  companyDomain,
  primaryContact,
  signatory,
  securityContact: securityContact.optional(),
});

/** Who the company is, whom to write to, who may sign for it and whom to call; what hangs together is judged even while other fields are wrong. */
export const legalProfile = judgedBy(given, (profile) => [
  ...phoneFaults(profile, below(below(profile, 'address'), 'country')),
  ...profileFaults(asGiven(profile), currentCountryRules),
]).transform(({ primaryContact: contact, securityContact: guard, ...profile }) => ({
  ...profile,
  primaryContact: withPhoneNumber(contact, profile.address.country),
  ...(guard && { securityContact: asKept(guard, profile.address.country) }),
}));
