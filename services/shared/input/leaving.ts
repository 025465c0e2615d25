import { z } from 'zod';
import { leavingGrounds } from '../../../events/shapes.js';
import { text } from './text.js';

/** That the company leaves: which membership, typed to confirm, why, and when. */
export const leave = z.strictObject({
  membership: text(1, 100).meta({ description: 'To confirm, the partner id or the id of the membership, as it is shown.' }),
  why: z.enum(leavingGrounds),
  on: z.enum(['now', 'year-end']).default('year-end').meta({
    description: '`year-end`: it keeps what it has until its year ends, and can stay after all until then; `now`: it ends at once.',
  }),
});
