import { z } from 'zod';
import { statusAnswer, waitingAnswer } from '../memberships/receipt-answer.js';
import { stuckReason } from './stuck-reason.js';

const count = z.int();

/** How many memberships there are, by what support looks for. */
export const countsAnswer = z.object({
  statuses: z.array(z.object({ status: statusAnswer, count })).meta({ description: 'Every status that occurs.' }),
  waiting: z
    .array(z.object({ step: waitingAnswer.shape.step, owner: waitingAnswer.shape.owner, count }))
    .meta({ description: 'How many wait at each step for each owner; one membership may wait at several.' }),
  stuck: z.array(z.object({ reason: stuckReason, count })).meta({ description: 'How many nobody will move by himself, and why.' }),
  overdue: count.meta({
    description: 'How many wait for something whose deadline has passed: more than a handful means that a worker stands still.',
  }),
});
