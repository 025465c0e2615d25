import { table } from './cells.js';

const begins = 'AccountRequested, TenantLinked, LegalProfileSubmitted, EmailVerificationRequested, AgreementOffered';

/** The way in as a whole, in every state. */
export const accountCreation = table(['requestAccount', 'withdrawAccount', 'activateMembership', 'expireAccount', 'closeAccount'], {
  requested: ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'mail bounced': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'contact reminded': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'code mistyped once': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'challenge void': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'enrolment denied': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'address denied': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'mail resent': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'contact replaced': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'signed before the e-mail is verified': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'e-mail verified': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'domain the same': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'domain another': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'review escalated': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'review escalated twice': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  rejected: ['-', 'AccountWithdrawn', '-', '-', 'AccountClosed'],
  authorised: ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'signatory reminded': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'signed, under review': ['-', 'AccountWithdrawn', '-', '-', '-'],
  'contact replaced under review': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'contact replaced, all else done': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  active: ['-', 'membership-active', '-', '-', '-'],
  'second year': ['-', 'membership-active', '-', '-', '-'],
  'join requested': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'join declined': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'joined before the review': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
  'join requested of a member': ['-', 'membership-active', '-', '-', '-'],
  expired: [begins, 'membership-over', '-', '-', '-'],
  withdrawn: [begins, '-', '-', '-', '-'],
  'closed by the signatory': [begins, 'membership-over', '-', '-', '-'],
  'closed after rejection': [begins, 'membership-over', '-', '-', '-'],
  'begun again': ['-', 'AccountWithdrawn', '-', 'AccountExpired', '-'],
});
