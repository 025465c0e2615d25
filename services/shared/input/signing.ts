import { z } from 'zod';
import { workEmail } from './email.js';
import { language } from './primary-contact.js';
import { guid, text } from './text.js';

/** Who is to sign: the mail with the link goes there; with an object id nobody else can use it. */
export const handOver = z.strictObject({
  to: z.strictObject({
    firstName: text(1, 50),
    lastName: text(1, 50),
    email: workEmail,
    language,
    objectId: guid.optional().meta({ description: 'In the company’s directory, where it is known; then only that person can sign.' }),
  }),
});

/** The hand-over as it is kept. */
export const handOverIn = ({ to: { objectId, ...person } }: z.output<typeof handOver>) => ({
  to: { ...person, ...(objectId && { objectId }) },
});
