import { z } from 'zod';
import type { StuckReason } from '../../shared/views.js';

const stuckReasons = {
  any: 'any',
  'mail-bounced': 'mail-bounced',
  'code-void': 'code-void',
  'contact-denied': 'contact-denied',
  'review-late': 'review-late',
  'proof-late': 'proof-late',
  'money-owed': 'money-owed',
  'refund-late': 'refund-late',
  rejected: 'rejected',
  suspended: 'suspended',
  'letter-bounced': 'letter-bounced',
  'signer-missing': 'signer-missing',
  'domain-proof-missed': 'domain-proof-missed',
} as const satisfies { readonly [Reason in StuckReason]: Reason };

/** Why nobody will move a membership by himself. */
export const stuckReason = z.enum(stuckReasons);
