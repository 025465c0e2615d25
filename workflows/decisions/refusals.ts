/** Every answer No that the rules can give to a command; codes are stable, `content/texts` says each to people. */
export const refusalCodes = [
  'membership-over',
  'membership-active',
  'membership-suspended',
  'not-suspended',
  'link-superseded',
  'link-expired',
  'challenge-void',
  'code-required',
  'email-already-verified',
  'email-already-denied',
  'too-many-mails',
  'contact-unchanged',
  'agreement-not-offered',
  'agreement-outdated',
  'agreement-text-differs',
  'agreement-already-accepted',
  'signatory-required',
  'vetting-not-open',
  'vetting-already-decided',
  'step-not-open',
  'step-not-answered',
  'deadline-out-of-range',
  'second-person-required',
  'already-proposed',
  'proposal-unknown',
  'proposal-lapsed',
  'proposal-decided',
  'idempotency-key-reused',
] as const;

/** The code of a refusal. */
export type RefusalCode = (typeof refusalCodes)[number];
