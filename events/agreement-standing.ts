import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, objectId, reacceptanceGrounds, signingCapacities } from './shapes.js';

/** What was accepted stays what it is; from the deadline it is not enough any more. */
export const AgreementReacceptanceAsked = defineEvent({
  type: 'AgreementReacceptanceAsked',
  version: 1,
  summary:
    'The company, whose acceptance stands, was asked to accept the named version; from the deadline nothing new is bought without it.',
  data: z.object({
    agreementVersion: z.string(),
    ground: z.enum(reacceptanceGrounds),
    deadline: instant,
    remindersOn: z.array(instant),
    supersedes: z.string().optional(),
  }),
});

/** A nudge, before the date and after it. */
export const AgreementReacceptanceReminded = defineEvent({
  type: 'AgreementReacceptanceReminded',
  version: 1,
  summary: 'The company was reminded that the agreement is to be accepted again.',
  data: z.object({ agreementVersion: z.string(), remindAgainOn: instant.optional() }),
});

/** A No that ends nothing. */
export const AgreementReacceptanceDeclined = defineEvent({
  type: 'AgreementReacceptanceDeclined',
  version: 1,
  summary:
    'The signatory declined to accept the agreement again; the membership goes on, without purchases from the deadline, and it may still be accepted.',
  data: z.object({ agreementVersion: z.string(), signatory: z.object({ objectId }), capacity: z.enum(signingCapacities) }),
});

/** A block of what is new, never the end of what there is. */
export const AgreementEnforced = defineEvent({
  type: 'AgreementEnforced',
  version: 1,
  summary: 'The date came and the named version was not accepted: nothing new is bought until it is. What the company has stays.',
  data: z.object({ agreementVersion: z.string(), remindAgainOn: instant }),
});

/** With the very acceptance that was missing. */
export const AgreementBlockLifted = defineEvent({
  type: 'AgreementBlockLifted',
  version: 1,
  summary: 'The agreement was accepted again, and purchases that had been blocked for its sake are open.',
  data: z.object({ agreementVersion: z.string(), blockedSince: instant }),
});
