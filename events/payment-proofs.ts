import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, note, proofFlaws } from './shapes.js';
import { mediaTypes } from './vetting-documents.js';

const order = z.int().positive();
const hash = z.string().length(64);

/** The company shows that it has transferred the money. */
export const PaymentProofReceived = defineEvent({
  type: 'PaymentProofReceived',
  version: 1,
  summary: 'The company uploaded a proof of its wire transfer, named by the SHA-256 of its content; support looks at it by the deadline.',
  data: z.object({
    order,
    hash,
    mediaType: z.enum(mediaTypes),
    size: z.number().int(),
    name: z.string().optional(),
    deadline: instant,
  }),
});

/** It shows something else. */
export const PaymentProofRejected = defineEvent({
  type: 'PaymentProofRejected',
  version: 1,
  summary: 'Support looked at the proof of a wire transfer and it proves none; the order waits for the company again.',
  data: z.object({ order, hash, flaw: z.enum(proofFlaws), note: note.optional() }),
});

/** Nobody looked in time. */
export const PaymentProofEscalated = defineEvent({
  type: 'PaymentProofEscalated',
  version: 1,
  summary: 'Nobody of support looked at the proof of a wire transfer in time; it is one level higher now.',
  data: z.object({ order, hash, level: z.int().positive(), deadline: instant }),
});
