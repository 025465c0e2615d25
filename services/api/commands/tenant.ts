import { z } from 'zod';
import { commandForm } from './command-form.js';

/** The company has published its record, or support helps it. */
export const checkDomainNow = commandForm({
  type: 'checkDomainNow',
  summary: 'Look at once for the DNS record that proves a new tenant’s domain; after a missed deadline the proof is asked for anew.',
  fields: z.strictObject({}),
  refusals: ['role-required', 'domain-not-asked', 'too-many-domain-checks', 'membership-over', 'membership-suspended'],
  data: () => undefined,
});
