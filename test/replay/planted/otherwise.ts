import { policies } from '../../../workflows/decisions/policy.js';

export * from '../../../workflows/index.js';

/** A defect that a release must never have: a published rule is another one now. */
Object.assign(policies['2026-01']!.vetting, { attempts: 9 });
