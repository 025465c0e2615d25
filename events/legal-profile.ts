import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { address, nameWarnings, objectId, primaryContact, securityContact } from './shapes.js';

const signatory = z.object({ objectId });
const warnings = z.array(z.enum(nameWarnings)).optional();
const replaced = z.object({
  legalName: z.string().optional(),
  registrationId: z.string().nullable().optional(),
  address: address.optional(),
  companyDomain: z.string().optional(),
});

/** Given with the request, so that no account exists without a company. */
export const LegalProfileSubmitted = defineEvent({
  type: 'LegalProfileSubmitted',
  version: 1,
  summary: 'The company gave its legal name, address, domain, primary contact and signatory.',
  data: z.object({
    legalName: z.string(),
    registrationId: z.string().optional(),
    address,
    companyDomain: z.string(),
    primaryContact,
    signatory,
    securityContact: securityContact.optional(),
    warnings,
  }),
});

/** What the company gave was not right, or is no longer. */
export const LegalProfileCorrected = defineEvent({
  type: 'LegalProfileCorrected',
  version: 1,
  summary:
    'The company’s profile was corrected: the named fields are these now, null where one was taken away; `warnings` are about the name, `before` is what a member’s reviewed parts were.',
  data: z.object({
    legalName: z.string().optional(),
    registrationId: z.string().nullable().optional(),
    address: address.optional(),
    companyDomain: z.string().optional(),
    signatory: signatory.optional(),
    securityContact: securityContact.nullable().optional(),
    warnings,
    before: replaced.optional(),
  }),
});

/** The person to write to has changed; everything else stands. */
export const PrimaryContactReplaced = defineEvent({
  type: 'PrimaryContactReplaced',
  version: 1,
  summary:
    'Another person became the primary contact: on the way in the address is to be verified anew, a member’s is; `before` is whom a member had, `unreviewed` that its rules review no contact.',
  data: z.object({ primaryContact, before: primaryContact.optional(), unreviewed: z.literal(true).optional() }),
});
