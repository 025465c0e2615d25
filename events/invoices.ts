import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { price } from './price.js';
import { address, boughtLevel, instant, solutionArea } from './shapes.js';

/** All that stands on the paper, so that nothing else has to be known to write it again. */
const paper = z.object({
  number: z.string(),
  order: z.int().positive(),
  seller: z.string(),
  buyer: z.object({ legalName: z.string(), registrationId: z.string().optional(), address }),
  level: boughtLevel,
  area: solutionArea.optional(),
  price,
});

/** What was paid is put on paper. */
export const InvoiceIssued = defineEvent({
  type: 'InvoiceIssued',
  version: 1,
  summary:
    'What was paid for an order was invoiced under a number of the company’s own series, which has no gaps; `seller` is a version of the seller’s data, the buyer is the company as it now stands.',
  data: paper.extend({ paidAt: instant }),
});

/** It is taken back on paper. */
export const CreditNoteIssued = defineEvent({
  type: 'CreditNoteIssued',
  version: 1,
  summary: 'The named invoice was credited in full, since its order was refunded; the number is of the same series.',
  data: paper.extend({ credits: z.string() }),
});
