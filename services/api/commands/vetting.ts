import { z } from 'zod';
import { appeal, documentRequest, rejection, resubmission } from '../../shared/input/vetting.js';
import { commandForm } from './command-form.js';

const closed = ['vetting-not-open', 'membership-over', 'membership-suspended', 'membership-active'] as const;
const nothing = z.strictObject({});

/** Support says Yes. */
export const authorizeVetting = commandForm({
  type: 'authorizeVetting',
  summary: 'Authorise the company; also takes back a rejection.',
  fields: nothing,
  refusals: [...closed, 'review-claimed'],
  data: () => undefined,
});

/** Support says No. */
export const rejectVetting = commandForm({
  type: 'rejectVetting',
  summary: 'Reject the company for a reason that it can mend until a deadline.',
  fields: rejection,
  refusals: [...closed, 'vetting-already-decided', 'review-claimed'],
  data: (no) => no,
});

/** The company has mended what was found. */
export const resubmitVetting = commandForm({
  type: 'resubmitVetting',
  summary: 'Ask for another look after mending what a rejection named; attemptsLeft says how often that is possible.',
  fields: resubmission,
  refusals: ['role-required', ...closed, 'vetting-not-rejected', 'no-attempts-left'],
  data: ({ comment }) => ({ ...(comment && { comment }) }),
});

/** The company says that the No is wrong. */
export const appealVetting = commandForm({
  type: 'appealVetting',
  summary: 'Ask for another look because a rejection is wrong, saying why; it counts as an attempt.',
  fields: appeal,
  refusals: ['role-required', ...closed, 'vetting-not-rejected', 'no-attempts-left'],
  data: (why) => why,
});

/** Support needs a document. */
export const requestDocument = commandForm({
  type: 'requestDocument',
  summary: 'Ask the company for a document; it is waited for until a deadline, after which the review goes on without it.',
  fields: documentRequest,
  refusals: [...closed, 'vetting-already-decided', 'review-claimed', 'document-already-requested'],
  data: ({ document, note }) => ({ document, ...(note && { note }) }),
});

/** A reviewer takes the review. */
export const claimReview = commandForm({
  type: 'claimReview',
  summary: 'Take the review, so that nobody else but a support approver decides it until the claim lapses.',
  fields: nothing,
  refusals: [...closed, 'vetting-already-decided', 'review-claimed'],
  data: () => undefined,
});

/** A reviewer gives the review back. */
export const releaseReview = commandForm({
  type: 'releaseReview',
  summary: 'Give the review back to all reviewers.',
  fields: nothing,
  refusals: [...closed, 'vetting-already-decided', 'review-claimed'],
  data: () => undefined,
});
