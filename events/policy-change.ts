import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { changedRules, instant, movableDates, renewalYear, standingRules } from './shapes.js';

/** Other rules for a membership that runs. */
export const PolicyChanged = defineEvent({
  type: 'PolicyChanged',
  version: 1,
  summary:
    'The membership lives by other rules. `renewal`: how a year promised anew is renewed, null where it goes on by itself; `stands`: what any other keeps; `unusedPayment` had been received.',
  data: z.object({
    from: z.string(),
    to: z.string(),
    dates: z.array(
      z.object({ what: z.enum(movableDates), before: z.union([z.iso.date(), instant]), after: z.union([z.iso.date(), instant]) }),
    ),
    rules: changedRules.optional(),
    renewal: renewalYear.nullable().optional(),
    stands: standingRules.optional(),
    unusedPayment: z.string().optional(),
  }),
});
