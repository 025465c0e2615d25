import { z } from 'zod';

const text = z.string();
const instant = z.iso.datetime();

/** The invitations that nobody has answered yet, as they are shown. */
export const invitationsAnswer = z
  .record(
    text,
    z.object({
      email: text,
      language: text,
      roles: z.array(text),
      guest: z.literal(true).optional(),
      since: instant,
      deadline: instant,
      bounced: z.object({ at: instant, smtpStatus: z.int() }).optional(),
    }),
  )
  .meta({ description: 'The invitations that nobody has answered yet, by their number; `bounced` where the mail came back.' });
