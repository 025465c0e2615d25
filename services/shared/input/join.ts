import { z } from 'zod';
import { role } from '../../../events/shapes.js';
import { email } from './email.js';
import { language } from './primary-contact.js';
import { guid } from './text.js';

/** Whom to write to about the answer, and how; without an address, the one of the token. */
export const joinRequest = z.strictObject({ email: email.optional(), language });

/** Who asked, and what the administrators say; without roles, the least one. */
export const joinAnswer = z.strictObject({
  objectId: guid,
  answer: z.enum(['accept', 'decline']),
  roles: z.array(role).min(1).max(role.options.length).optional(),
});
