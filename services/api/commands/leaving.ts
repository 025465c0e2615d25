import { z } from 'zod';
import { leave } from '../../shared/input/leaving.js';
import { commandForm } from './command-form.js';

const common = ['role-required', 'membership-not-active', 'membership-over', 'membership-suspended'] as const;

/** The member goes. */
export const leaveMembership = commandForm({
  type: 'leaveMembership',
  summary:
    'End the membership: when its year ends, until when it can be taken back, or at once; one that is held and whose year and window are over ends at once.',
  fields: leave,
  refusals: ['leaving-not-confirmed', ...common],
  data: (said) => said,
});

/** The member stays after all. */
export const stayMember = commandForm({
  type: 'stayMember',
  summary: 'Take back that the company leaves, before its year ends.',
  fields: z.strictObject({}),
  refusals: common,
  data: () => undefined,
});
