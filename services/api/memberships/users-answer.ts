import { z } from 'zod';

const text = z.string();
const instant = z.iso.datetime();

/** The people of an account as they are shown. */
export const usersAnswer = z
  .record(
    text,
    z.object({
      roles: z.array(text),
      email: text.optional(),
      language: text.optional(),
      since: instant,
    }),
  )
  .meta({ description: 'The people of the account, by object id.' });
