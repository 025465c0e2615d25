import { z } from 'zod';
import { commandForm } from './command-form.js';

/** The company leaves the way in. */
export const withdrawAccount = commandForm({
  type: 'withdrawAccount',
  summary: 'Withdraw the request to join, at any point before the membership is active.',
  fields: z.strictObject({}),
  refusals: ['membership-active', 'membership-over'],
  data: () => undefined,
});
