/** What a round of review finds out by itself: the outcome that each finding stands for, by check. */
export const checkFindings = {
  'email-domain': { 'domain-same': 'passed', 'domain-different': 'failed', 'domain-not-registrable': 'failed' },
  mailbox: { 'mailbox-personal': 'passed', 'mailbox-free': 'failed', 'mailbox-role': 'failed' },
  'company-name': {
    'name-plain': 'passed',
    'top-level-domain': 'warning',
    'repeated-character': 'warning',
    'spaced-characters': 'warning',
  },
  'duplicate-company': {
    'no-other-company': 'passed',
    'same-domain': 'warning',
    'same-registration': 'warning',
    'same-name': 'warning',
    'others-unknown': 'unknown',
  },
  employment: {
    'contact-known': 'passed',
    'contact-on-company-domain': 'passed',
    'contact-on-tenant-domain': 'passed',
    'contact-elsewhere': 'warning',
  },
  authority: {
    'administrator-signed-in': 'passed',
    'named-by-service': 'passed',
    'tenant-proved': 'passed',
    'tenant-unproved': 'unknown',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, CheckOutcome>>>>;

/** How a check ends; only a person decides what follows. */
export const checkOutcomes = ['passed', 'failed', 'warning', 'unknown'] as const;

/** One of them. */
export type CheckOutcome = (typeof checkOutcomes)[number];

/** The name of a check. */
export type VettingCheck = keyof typeof checkFindings;

type FindingsOf<Check> = Check extends VettingCheck ? keyof (typeof checkFindings)[Check] : never;

/** The code of a finding. */
export type CheckFinding = FindingsOf<VettingCheck>;

/** Every check, in the order in which a reviewer reads them. */
export const vettingChecks = Object.keys(checkFindings) as VettingCheck[];

/** Every code that a check can find. */
export const findingCodes = Object.values(checkFindings).flatMap((findings) => Object.keys(findings)) as CheckFinding[];
