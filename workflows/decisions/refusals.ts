/** Every answer No that the rules can give to a command; codes are stable, `content/texts` says each to people. */
export const refusalCodes = [
  'membership-over',
  'membership-active',
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
  'domain-not-asked',
  'too-many-domain-checks',
  'tenant-taken',
  'person-required',
  'already-in-account',
  'join-request-declined',
  'too-many-join-requests',
  'join-request-unknown',
  'administrator-required',
  'idempotency-key-reused',
] as const;

/** The code of a refusal. */
export type RefusalCode = (typeof refusalCodes)[number];
