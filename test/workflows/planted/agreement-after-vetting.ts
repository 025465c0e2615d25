import { policies, type Policy } from '../../../workflows/decisions/policy.js';

export * from '../../../workflows/index.js';

/** Rules that no release has: the agreement waits for the review. */
(policies as Record<string, Policy>)['after-vetting'] = { ...policies['2026-01']!, version: 'after-vetting', agreementAfterVetting: true };
