import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, note, renewalYear } from './shapes.js';

/** The stream's first event, and the first of each new beginning. */
export const AccountRequested = defineEvent({
  type: 'AccountRequested',
  version: 1,
  summary: 'A company asked to join under the rules of the named policy version.',
  data: z.object({ policyVersion: z.string(), agreementVersion: z.string().optional() }),
});

/** The way in, left by choice. */
export const AccountWithdrawn = defineEvent({
  type: 'AccountWithdrawn',
  version: 1,
  summary: 'The request to join was withdrawn before the membership became active.',
  data: z.object({}),
});

/** The way in, closed by time. */
export const AccountExpired = defineEvent({
  type: 'AccountExpired',
  version: 1,
  summary: 'A step was not completed in time and the request is over; the company may ask again.',
  data: z.object({ unfinishedStep: z.string() }),
});

/** The way in, closed by a decision. */
export const AccountClosed = defineEvent({
  type: 'AccountClosed',
  version: 1,
  summary:
    'The account was closed: the agreement was declined, it was suspended for too long, or two people of support decided so; `unusedPayment` had been received for its next year.',
  data: z.object({
    cause: z.enum(['agreement-declined', 'vetting-rejected', 'suspended-too-long', 'by-support']),
    note: note.optional(),
    unusedPayment: z.string().optional(),
  }),
});

/** Held, not ended: what was reached stands, and the way back is open until the deadline. */
export const AccountSuspended = defineEvent({
  type: 'AccountSuspended',
  version: 1,
  summary:
    'The account was suspended, because a rejection was not mended in time or support said so; it is closed unless it is reinstated by the deadline.',
  data: z.object({ cause: z.enum(['vetting-rejected', 'by-support', 'waiver-ended']), deadline: instant }),
});

/** The way back. */
export const AccountReinstated = defineEvent({
  type: 'AccountReinstated',
  version: 1,
  summary: 'Support reinstated the suspended account; it goes on where it stood, and every open step has until then at least.',
  data: z.object({ resumeBy: instant }),
});

/** The end of the way in. */
export const MembershipActivated = defineEvent({
  type: 'MembershipActivated',
  version: 1,
  summary:
    'Every step is complete; the membership has its partner id and runs to its anniversary. `renewal` says how the year can be renewed; without it the years go on by themselves.',
  data: z.object({ partnerId: z.string(), anchor: z.iso.date(), anniversary: z.iso.date(), renewal: renewalYear.optional() }),
});
