import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, note, rejectionReasons } from './shapes.js';

const round = z.number().int();

/** Opens a round of review. */
export const VettingOpened = defineEvent({
  type: 'VettingOpened',
  version: 1,
  summary: 'The review of the company began, to be decided by the deadline.',
  data: z.object({ round, deadline: instant }),
});

/** What the public suffix list says of the verified address. */
export const CompanyDomainChecked = defineEvent({
  type: 'CompanyDomainChecked',
  version: 1,
  summary: 'The verified address was compared with the company’s domain, by registrable domain.',
  data: z.object({ round, outcome: z.enum(['same', 'different', 'not-registrable']), emailDomain: z.string(), companyDomain: z.string() }),
});

/** Nobody decided in time, or support did not want to wait. */
export const VettingEscalated = defineEvent({
  type: 'VettingEscalated',
  version: 1,
  summary: 'The review went to the next level of support, because it was late or by hand; `before` is where it stood.',
  data: z.object({
    round,
    level: z.number().int(),
    deadline: instant,
    before: z.object({ level: z.number().int(), deadline: instant }).optional(),
    note: note.optional(),
  }),
});

/** Closes the vetting gate. */
export const VettingAuthorized = defineEvent({
  type: 'VettingAuthorized',
  version: 1,
  summary: 'Support authorised the company.',
  data: z.object({ round }),
});

/** A No with a reason and a way on. */
export const VettingRejected = defineEvent({
  type: 'VettingRejected',
  version: 1,
  summary: 'Support rejected the company for the named reason; it may be mended until the deadline.',
  data: z.object({ round, rejection: z.enum(rejectionReasons), deadline: instant }),
});
