import { z } from 'zod';
import type { MembershipView } from '../../shared/views.js';
import { statusAnswer, waitingAnswer } from './receipt-answer.js';

const text = z.string();
const instant = z.iso.datetime();

/** A membership in a list. */
export const membershipSummary = z.object({
  membershipId: z.guid(),
  status: statusAnswer,
  waitingOn: z.array(waitingAnswer),
  deadline: instant.nullable(),
  requestedAt: instant,
  updatedAt: instant,
  legalName: text.optional(),
  companyDomain: text.optional(),
  country: text.optional(),
  partnerId: text.optional(),
});

/** The membership as a line of a list; nothing in it needs hiding. */
export const summarizeMembership = ({ _id, state, ...view }: MembershipView): z.infer<typeof membershipSummary> =>
  membershipSummary.parse({ ...state.account, ...state.legalProfile, ...state.legalProfile?.address, ...view, membershipId: _id });
