import { z } from 'zod';
import { rejection } from '../../shared/input/vetting.js';
import { commandForm } from './command-form.js';

/** Support says Yes. */
export const authorizeVetting = commandForm({
  type: 'authorizeVetting',
  summary: 'Authorise the company; also takes back a rejection.',
  fields: z.strictObject({}),
  refusals: ['vetting-not-open', 'membership-over', 'membership-suspended', 'membership-active'],
  data: () => undefined,
});

/** Support says No. */
export const rejectVetting = commandForm({
  type: 'rejectVetting',
  summary: 'Reject the company for a reason that it can mend until a deadline.',
  fields: rejection,
  refusals: ['vetting-not-open', 'vetting-already-decided', 'membership-over', 'membership-suspended', 'membership-active'],
  data: (no) => no,
});
