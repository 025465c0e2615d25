import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { extendableSteps, instant, note, reopenableSteps, waivableSteps } from './shapes.js';

const status = z.object({ status: z.string() });

/** More time, by hand. */
export const DeadlineExtended = defineEvent({
  type: 'DeadlineExtended',
  version: 1,
  summary: 'Support gave an open step more time: `before` is the deadline it had, `after` the one it has now.',
  data: z.object({ step: z.enum(extendableSteps), before: instant, after: instant, note: note.optional() }),
});

/** What was answered is asked anew. */
export const StepReopened = defineEvent({
  type: 'StepReopened',
  version: 1,
  summary: 'Support opened a step again, whose answer no longer counts; it is asked anew.',
  data: z.object({ step: z.enum(reopenableSteps), before: status, after: status, note: note.optional() }),
});

/** A gate that counts as passed and says so. */
export const StepWaived = defineEvent({
  type: 'StepWaived',
  version: 1,
  summary: 'Two people of support waived a step: it counts as passed, for good or until the named instant.',
  data: z.object({ step: z.enum(waivableSteps), before: status, after: status, until: instant.optional(), note: note.optional() }),
});

/** An exception that was made for a time is over. */
export const WaiverEnded = defineEvent({
  type: 'WaiverEnded',
  version: 1,
  summary: 'The time for which a step was waived is over; the step is open again.',
  data: z.object({ step: z.enum(waivableSteps) }),
});
