import { z } from 'zod';
import { commandForm } from './command-form.js';

/** The company leaves the way in. */
export const withdrawAccount = commandForm({
  type: 'withdrawAccount',
  summary: 'Withdraw the request to join, at any point before the membership is active.',
  fields: z.strictObject({}),
  refusals: ['role-required', 'membership-active', 'membership-over', 'membership-suspended'],
  data: () => undefined,
});

/** Support holds the account. */
export const suspendMembership = commandForm({
  type: 'suspendMembership',
  summary: 'Hold a request or a membership: nothing goes on, nothing is lost, and it is closed unless it is reinstated in time.',
  fields: z.strictObject({}),
  refusals: ['membership-over'],
  data: () => undefined,
});

/** Support lets it go on. */
export const reinstateMembership = commandForm({
  type: 'reinstateMembership',
  summary: 'Let a suspended account go on where it stood, with new time for every open step.',
  fields: z.strictObject({}),
  refusals: ['not-suspended'],
  data: () => undefined,
});
