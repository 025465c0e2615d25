import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** Another year. */
export const MembershipYearBegan = defineEvent({
  type: 'MembershipYearBegan',
  version: 1,
  summary: 'The anniversary came and the membership runs to the next one.',
  data: z.object({ anniversary: z.iso.date() }),
});
