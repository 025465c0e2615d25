import { z } from 'zod';
import { mergeAnswer, mergeAnswerIn, namedAccount } from '../../shared/input/merge.js';
import { Problem } from '../problems/problem.js';
import { commandForm } from './command-form.js';

const common = ['role-required', 'membership-not-active', 'membership-over', 'membership-suspended', 'account-merged'] as const;
const certain = ['merge-in-renewal', 'merge-orders-open', 'leaving-announced'] as const;

/** Another account is to become part of this one. */
export const inviteMerge = commandForm({
  type: 'inviteMerge',
  summary:
    'Ask another account of the company, by its partner id, to become part of this one. It answers until a deadline, then this one confirms; nothing changes before.',
  fields: namedAccount,
  refusals: ['merge-partner-unknown', 'merge-under-way', 'too-many-merge-asks', ...certain, ...common],
  async data({ partnerId }, asked) {
    const membershipId = await asked.membershipOf(partnerId);
    if (!membershipId) throw new Problem('merge-partner-unknown');
    return { membershipId, partnerId };
  },
});

/** Whether this account becomes part of the other one. */
export const answerMerge = commandForm({
  type: 'answerMerge',
  summary:
    'Accept or decline that this account becomes part of the one that asks; nothing changes before that one has confirmed, and a Yes can become a No until then. What was bought goes along and is not refunded after that.',
  fields: mergeAnswer,
  refusals: ['merge-not-offered', ...certain, ...common],
  data: mergeAnswerIn,
});

/** The last word. */
export const confirmMerge = commandForm({
  type: 'confirmMerge',
  summary:
    'Confirm, with the partner id of the other account, that it becomes part of this one, which cannot be taken back: its ids find this account, its levels run on here, the anniversary is the later of both, and its people stay with its own administrators.',
  fields: namedAccount,
  refusals: ['merge-not-accepted', 'merge-not-confirmed', ...certain, ...common],
  data: (named) => named,
});

/** Second thoughts. */
export const withdrawMerge = commandForm({
  type: 'withdrawMerge',
  summary: 'Take the question back that was asked of another account, as long as it was not confirmed; nothing has changed on either side.',
  fields: z.strictObject({}),
  refusals: ['merge-not-open', ...common],
  data: () => undefined,
});
