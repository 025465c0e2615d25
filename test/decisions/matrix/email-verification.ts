import { table } from './cells.js';

const verifies = 'EmailVerified, VettingOpened';
const asks = 'EmailVerificationRequested';
const replaces = 'PrimaryContactReplaced, EmailVerificationRequested';
const reminds = 'EmailVerificationReminded';
const bounces = 'VerificationEmailBounced';

/** The e-mail gate, in every state. */
export const emailVerification = table(
  [
    'requestEmailVerification',
    'verifyEmail',
    'denyEmail',
    'resendVerificationEmail',
    'replacePrimaryContact',
    'remindOfEmailVerification',
    'recordBouncedEmail',
  ],
  {
    requested: ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'mail bounced': ['-', verifies, 'EmailDenied', asks, replaces, '-', '-'],
    'contact reminded': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'code mistyped once': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'challenge void': ['-', 'challenge-void', 'challenge-void', asks, replaces, '-', '-'],
    'enrolment denied': ['-', 'email-already-denied', '-', 'email-already-denied', replaces, '-', '-'],
    'address denied': ['-', 'email-already-denied', '-', 'email-already-denied', replaces, '-', '-'],
    'mail resent': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'contact replaced': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'signed before the e-mail is verified': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'e-mail verified': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'domain the same': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'domain another': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'review escalated': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'review escalated twice': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    rejected: ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    authorised: ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'signatory reminded': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'signed, under review': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', '-'],
    'contact replaced under review': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    'contact replaced, all else done': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
    active: ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    'second year': ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    'join requested': [
      '-',
      'EmailVerified, VettingOpened',
      'EmailDenied',
      'EmailVerificationRequested',
      'PrimaryContactReplaced, EmailVerificationRequested',
      'EmailVerificationReminded',
      'VerificationEmailBounced',
    ],
    'join declined': [
      '-',
      'EmailVerified, VettingOpened',
      'EmailDenied',
      'EmailVerificationRequested',
      'PrimaryContactReplaced, EmailVerificationRequested',
      'EmailVerificationReminded',
      'VerificationEmailBounced',
    ],
    'joined before the review': [
      '-',
      '-',
      'email-already-verified',
      'email-already-verified',
      'PrimaryContactReplaced, EmailVerificationRequested',
      '-',
      '-',
    ],
    'join requested of a member': ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    expired: ['-', 'link-expired', 'link-expired', 'membership-over', 'membership-over', '-', '-'],
    withdrawn: ['-', 'membership-over', 'membership-over', 'membership-over', 'membership-over', '-', '-'],
    'closed by the signatory': ['-', 'membership-over', 'membership-over', 'membership-over', 'membership-over', '-', '-'],
    'closed after rejection': ['-', '-', 'email-already-verified', 'membership-over', 'membership-over', '-', '-'],
    'begun again': ['-', verifies, 'EmailDenied', asks, replaces, reminds, bounces],
  },
);
