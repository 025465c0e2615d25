import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, membershipLevel } from './shapes.js';

/** A word before it is too late. */
export const DeadlineReminded = defineEvent({
  type: 'DeadlineReminded',
  version: 1,
  summary:
    'The named step is due soon, or the named level or what comes with it ends soon, and whoever should know is told; what happens at `deadline` has not happened yet.',
  data: z.object({ step: z.string(), deadline: instant, level: membershipLevel.optional() }),
});
