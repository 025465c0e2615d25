import { table } from './cells.js';

const verifies = 'EmailVerified, VettingOpened';
const asks = 'EmailVerificationRequested';
const replaces = 'PrimaryContactReplaced, EmailVerificationRequested';
const reminds = 'EmailVerificationReminded';

/** The e-mail gate, in every state. */
export const emailVerification = table(
  [
    'requestEmailVerification',
    'verifyEmail',
    'denyEmail',
    'resendVerificationEmail',
    'replacePrimaryContact',
    'remindOfEmailVerification',
    'recordVerificationEmail',
  ],
  {
    requested: ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'mail bounced': ['-', verifies, 'EmailDenied', asks, replaces, '-', 'VerificationEmailSent'],
    'contact reminded': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'code mistyped once': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'challenge void': ['-', 'challenge-void', 'challenge-void', asks, replaces, '-', 'VerificationEmailSent'],
    'enrolment denied': ['-', 'email-already-denied', '-', 'email-already-denied', replaces, '-', 'VerificationEmailSent'],
    'address denied': ['-', 'email-already-denied', '-', 'email-already-denied', replaces, '-', 'VerificationEmailSent'],
    'mail resent': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'contact replaced': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'signed before the e-mail is verified': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'e-mail verified': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'domain the same': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'domain another': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'review escalated': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'review escalated twice': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    rejected: ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    authorised: ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'signatory reminded': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'signed, under review': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'contact replaced under review': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'contact replaced, all else done': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    active: ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    'second year': ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    expired: ['-', 'link-expired', 'link-expired', 'membership-over', 'membership-over', '-', '-'],
    suspended: ['-', '-', 'email-already-verified', 'membership-suspended', 'membership-suspended', '-', '-'],
    reinstated: ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'suspended while active': ['-', '-', 'email-already-verified', 'membership-suspended', 'membership-suspended', '-', '-'],
    'deadline extended': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'e-mail asked anew': ['-', 'EmailVerified', 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
    'review waived': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'review waived for a time': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'active by a waiver for a time': ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    'closing proposed': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'closing proposed while active': ['-', '-', 'email-already-verified', 'membership-active', 'membership-active', '-', '-'],
    'proposal lapsed': ['-', '-', 'email-already-verified', 'email-already-verified', replaces, '-', 'VerificationEmailSent'],
    'closed by support': ['-', '-', 'email-already-verified', 'membership-over', 'membership-over', '-', '-'],
    withdrawn: ['-', 'membership-over', 'membership-over', 'membership-over', 'membership-over', '-', '-'],
    'closed by the signatory': ['-', 'membership-over', 'membership-over', 'membership-over', 'membership-over', '-', '-'],
    'closed after suspension': ['-', '-', 'email-already-verified', 'membership-over', 'membership-over', '-', '-'],
    'begun again': ['-', verifies, 'EmailDenied', asks, replaces, reminds, 'VerificationEmailSent'],
  },
);
