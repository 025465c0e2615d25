import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, language } from './shapes.js';

/** Opens a challenge; its number is the sequence of this event, so it is never used twice. */
export const EmailVerificationRequested = defineEvent({
  type: 'EmailVerificationRequested',
  version: 1,
  summary: 'The primary contact was asked to prove control of the mailbox; earlier links and codes are void.',
  data: z.object({
    occasion: z.enum(['enrolment', 'resend', 'contact-replaced', 'reopened']),
    email: z.email(),
    language,
    deadline: instant,
    remindersOn: z.array(instant),
  }),
});

/** The mail is on its way; reminder 0 is the mail itself. */
export const VerificationEmailSent = defineEvent({
  type: 'VerificationEmailSent',
  version: 1,
  summary: 'The verification mail, or a reminder of it, was handed to the mail server, which took it.',
  data: z.object({ challenge: z.number().int(), reminder: z.number().int() }),
});

/** The mail server refused the mail for good. */
export const VerificationEmailBounced = defineEvent({
  type: 'VerificationEmailBounced',
  version: 1,
  summary: 'The verification mail could not be delivered; `smtpStatus` is the mail server’s answer.',
  data: z.object({ challenge: z.number().int(), smtpStatus: z.number().int() }),
});

/** A nudge while the link is still good. */
export const EmailVerificationReminded = defineEvent({
  type: 'EmailVerificationReminded',
  version: 1,
  summary: 'The primary contact was reminded to verify the e-mail address.',
  data: z.object({ challenge: z.number().int() }),
});

/** Counted, so that guessing ends. */
export const VerificationCodeRefused = defineEvent({
  type: 'VerificationCodeRefused',
  version: 1,
  summary: 'A wrong code was typed; with no tries left the challenge is void.',
  data: z.object({ challenge: z.number().int(), triesLeft: z.number().int() }),
});

/** Closes the e-mail gate. */
export const EmailVerified = defineEvent({
  type: 'EmailVerified',
  version: 1,
  summary: 'The primary contact confirmed the enrolment and the address, from the browser that asked for the mail or by the typed code.',
  data: z.object({ challenge: z.number().int(), email: z.email(), proof: z.enum(['browser', 'code']) }),
});

/** What an earlier request of the company reached, and nobody has to do again. */
export const EmailVerificationKept = defineEvent({
  type: 'EmailVerificationKept',
  version: 1,
  summary: 'The company began again with the same primary contact, who confirmed the address in an earlier request: that still counts.',
  data: z.object({ email: z.email(), verifiedAt: instant }),
});

/** A No to either question the mail asks. */
export const EmailDenied = defineEvent({
  type: 'EmailDenied',
  version: 1,
  summary: 'The primary contact answered No: did not enrol here, or this is not the company’s address.',
  data: z.object({ challenge: z.number().int(), answer: z.enum(['not-enrolled', 'not-company-address']) }),
});
