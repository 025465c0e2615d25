import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { address, objectId, primaryContact } from './shapes.js';

/** Given with the request, so that no account exists without a company. */
export const LegalProfileSubmitted = defineEvent({
  type: 'LegalProfileSubmitted',
  version: 1,
  summary: 'The company gave its legal name, address, domain, primary contact and signatory.',
  data: z.object({ legalName: z.string(), address, companyDomain: z.string(), primaryContact, signatory: z.object({ objectId }) }),
});

/** The person to write to has changed; everything else stands. */
export const PrimaryContactReplaced = defineEvent({
  type: 'PrimaryContactReplaced',
  version: 1,
  summary: 'Another person became the primary contact; the e-mail address is to be verified anew.',
  data: z.object({ primaryContact }),
});
