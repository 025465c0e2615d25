import { z } from 'zod';
import { email } from './email.js';
import { language } from './primary-contact.js';
import { guest, once, roles } from './users.js';

/** Whom to ask in, and as what. */
export const invited = z.strictObject({ email, language, roles, guest });

/** Which invitation, as the membership numbers it. */
export const namedInvitation = z.strictObject({ invitation: z.int().min(1) });

/** The link of the mail, whole or only its last part. */
export const invitationLink = z.strictObject({
  link: z.string().trim().min(1).max(400).meta({ description: 'The link of the mail, whole or only its last part.' }),
});

/** The invitation as it is kept. */
export const invitedIn = ({ roles: given, guest: isGuest, ...person }: z.output<typeof invited>) => ({
  ...person,
  roles: once(given),
  ...(isGuest && { guest: isGuest }),
});
