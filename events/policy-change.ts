import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, movableDates, renewalYear } from './shapes.js';

/** Other rules for a membership that runs. */
export const PolicyChanged = defineEvent({
  type: 'PolicyChanged',
  version: 1,
  summary:
    'The membership lives by another version of the rules; moved dates are named, all others stand. `renewal` is how a year that is promised anew can be renewed, null where it goes on by itself.',
  data: z.object({
    from: z.string(),
    to: z.string(),
    dates: z.array(
      z.object({ what: z.enum(movableDates), before: z.union([z.iso.date(), instant]), after: z.union([z.iso.date(), instant]) }),
    ),
    renewal: renewalYear.nullable().optional(),
  }),
});
