import { table } from './cells.js';

const reviews = 'LegalProfileCorrected, VettingOpened';

/** The profile, in every state. */
export const legalProfile = table(['correctLegalProfile'], {
  requested: ['LegalProfileCorrected'],
  'mail bounced': ['LegalProfileCorrected'],
  'contact reminded': ['LegalProfileCorrected'],
  'code mistyped once': ['LegalProfileCorrected'],
  'challenge void': ['LegalProfileCorrected'],
  'enrolment denied': ['LegalProfileCorrected'],
  'address denied': ['LegalProfileCorrected'],
  'mail resent': ['LegalProfileCorrected'],
  'contact replaced': ['LegalProfileCorrected'],
  'signed before the e-mail is verified': ['LegalProfileCorrected'],
  'e-mail verified': [reviews],
  'domain the same': [reviews],
  'domain another': [reviews],
  'review escalated': [reviews],
  'review escalated twice': [reviews],
  rejected: [reviews],
  authorised: [reviews],
  'signatory reminded': [reviews],
  'signed, under review': [reviews],
  'profile corrected under review': [reviews],
  'address given': ['LegalProfileCorrected'],
  'address suggested': ['LegalProfileCorrected'],
  'contact replaced under review': ['LegalProfileCorrected'],
  'contact replaced, all else done': ['LegalProfileCorrected'],
  active: ['membership-active'],
  'second year': ['membership-active'],
  expired: ['membership-over'],
  withdrawn: ['membership-over'],
  'closed by the signatory': ['membership-over'],
  'closed after rejection': ['membership-over'],
  'begun again': ['LegalProfileCorrected'],
});
