import { z } from 'zod';
import { companyEmail } from './email.js';
import { phoneNumberIn } from './phone.js';
import { text } from './text.js';

/** Whom to call at any hour; the mailbox may be one that several people read. */
export const securityContact = z.strictObject({ name: text(1, 100), email: companyEmail, phoneNumber: text(1, 50) });

/** The contact as it is kept: the number as E.164, once it was judged. */
export const asKept = (contact: z.output<typeof securityContact>, country: string): z.output<typeof securityContact> => ({
  ...contact,
  phoneNumber: phoneNumberIn(country, contact.phoneNumber) ?? contact.phoneNumber,
});
