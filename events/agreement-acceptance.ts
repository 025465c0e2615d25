import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, language, objectId, signingCapacities } from './shapes.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Absent in what was written before there were several. */
const capacity = z.enum(signingCapacities).optional();

const signature = z.object({
  agreementVersion: z.string(),
  language,
  hash: sha256,
  signatory: z.object({ objectId }),
  capacity,
  legalName: z.string(),
});

/** Opens the agreement gate. */
export const AgreementOffered = defineEvent({
  type: 'AgreementOffered',
  version: 1,
  summary: 'The signatory was asked to accept the named agreement version.',
  data: z.object({ agreementVersion: z.string(), deadline: instant, remindersOn: z.array(instant) }),
});

/** An open offer that nobody has to answer any more; the newer one follows at once. */
export const AgreementSuperseded = defineEvent({
  type: 'AgreementSuperseded',
  version: 1,
  summary: 'The open offer was superseded by a newer version of the agreement, which is offered with a deadline of its own.',
  data: z.object({ agreementVersion: z.string(), supersededBy: z.string() }),
});

/** A nudge while the offer stands. */
export const AgreementReminded = defineEvent({
  type: 'AgreementReminded',
  version: 1,
  summary: 'The company was reminded that the agreement waits for its signatory.',
  data: z.object({ agreementVersion: z.string() }),
});

/** Closes the agreement gate: who signed, for whom, which text. */
export const AgreementAccepted = defineEvent({
  type: 'AgreementAccepted',
  version: 1,
  summary: 'The signatory accepted exactly this text on behalf of the company.',
  data: signature,
});

/** What an earlier request of the company reached, and nobody has to do again. */
export const AgreementAcceptanceKept = defineEvent({
  type: 'AgreementAcceptanceKept',
  version: 1,
  summary:
    'The company began again, and this text, which was accepted for it in an earlier request, is the one still on offer: that still counts.',
  data: signature.extend({ acceptedAt: instant }),
});

/** A way out. */
export const AgreementDeclined = defineEvent({
  type: 'AgreementDeclined',
  version: 1,
  summary: 'The signatory declined the agreement.',
  data: z.object({ agreementVersion: z.string(), signatory: z.object({ objectId }), capacity }),
});
