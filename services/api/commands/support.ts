import {
  extension,
  extensionFaults,
  extensionIn,
  justNoted,
  namedProposal,
  notedIn,
  reopening,
  reopeningIn,
  waiver,
  waiverIn,
} from '../../shared/input/support.js';
import { commandForm } from './command-form.js';

const onlyPending = ['membership-over', 'membership-suspended', 'membership-active'] as const;
const onlyProposed = 'Proposed only: another person of support carries it out within a day.';

/** More time for a step. */
export const extendDeadline = commandForm({
  type: 'extendDeadline',
  summary: 'Give an open step more time, by days or until an instant, within the bounds of the policy.',
  fields: extension,
  refusals: ['step-not-open', 'deadline-out-of-range', 'membership-over'],
  faults: async () => extensionFaults,
  data: extensionIn,
});

/** The next level now. */
export const escalateReview = commandForm({
  type: 'escalateReview',
  summary: 'Take an undecided review to the next level of support without waiting for it to be late.',
  fields: justNoted,
  refusals: ['vetting-not-open', 'vetting-already-decided', ...onlyPending],
  data: notedIn,
});

/** A step asked anew. */
export const reopenStep = commandForm({
  type: 'reopenStep',
  summary: 'Have a step asked anew, whose answer no longer counts: the e-mail, the review or the agreement.',
  fields: reopening,
  refusals: ['step-not-answered', 'too-many-mails', ...onlyPending],
  data: reopeningIn,
});

/** A review that counts as passed. */
export const waiveStep = commandForm({
  type: 'waiveStep',
  summary: `Let an open review count as passed, for good or until an instant. ${onlyProposed}`,
  fields: waiver,
  refusals: ['step-not-open', 'deadline-out-of-range', 'already-proposed', ...onlyPending],
  data: waiverIn,
});

/** The end of any account. */
export const closeMembership = commandForm({
  type: 'closeMembership',
  summary: `Close an account that is not over. ${onlyProposed}`,
  fields: justNoted,
  refusals: ['already-proposed', 'membership-over'],
  data: notedIn,
});

/** The second person's Yes. */
export const approveProposal = commandForm({
  type: 'approveProposal',
  summary: 'Carry out what a colleague proposed, on the membership as it now stands; what the rules refuse by now is refused as such.',
  fields: namedProposal,
  refusals: [
    ...['second-person-required', 'proposal-unknown', 'proposal-lapsed', 'proposal-decided'],
    ...['step-not-open', 'deadline-out-of-range', 'contact-unchanged', 'too-many-mails', 'legacy-record-elsewhere', 'account-merged'],
    ...onlyPending,
  ] as const,
  data: (named) => named,
});

/** A No, or second thoughts. */
export const declineProposal = commandForm({
  type: 'declineProposal',
  summary: 'Decline what a colleague proposed, or take back what you proposed yourself.',
  fields: namedProposal,
  refusals: ['proposal-unknown', 'proposal-lapsed', 'proposal-decided'],
  data: (named) => named,
});
