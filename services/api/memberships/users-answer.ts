import { z } from 'zod';

const text = z.string();
const instant = z.iso.datetime();

/** What each of them wants to be written, as it is shown. */
export const letterPreferencesAnswer = z
  .record(text, z.object({ leaveOut: z.array(text), language: text.optional() }))
  .meta({ description: 'Which letters a person leaves out, and in which language the others are, by object id.' });

/** The people of an account as they are shown. */
export const usersAnswer = z
  .record(
    text,
    z.object({
      roles: z.array(text),
      email: text.optional(),
      language: text.optional(),
      guest: z.literal(true).optional(),
      tenantId: z.guid().optional().meta({ description: 'Of a person of a further tenant: which.' }),
      since: instant,
    }),
  )
  .meta({ description: 'The people of the account, by object id.' });
