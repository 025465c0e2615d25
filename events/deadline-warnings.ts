import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant } from './shapes.js';

/** A word before it is too late. */
export const DeadlineReminded = defineEvent({
  type: 'DeadlineReminded',
  version: 1,
  summary: 'The named step is due soon, and whoever should know is told; what happens at `deadline` has not happened yet.',
  data: z.object({ step: z.string(), deadline: instant }),
});
