import { keepDeadlines } from './deadlines.js';
import type { Companion } from './membership.js';
import { keepWriting } from './letters.js';
import { keepPublishing } from './publish-events.js';
import { addressCheck } from './steps/address-check.js';
import { emailVerification } from './steps/email-verification.js';
import { legacyMove } from './steps/legacy-move.js';
import { merge } from './steps/merge.js';
import { payments } from './steps/payments.js';
import { tenant } from './steps/tenant.js';
import { tenantAddition } from './steps/tenant-addition.js';
import { vetting } from './steps/vetting.js';

/** What accompanies every run, whichever it is: a membership may begin again while an earlier run still waits for a late letter. */
export const companions: readonly Companion[] = [
  keepPublishing,
  keepDeadlines,
  keepWriting,
  emailVerification,
  vetting,
  addressCheck,
  tenant,
  tenantAddition,
  legacyMove,
  merge,
  payments,
];
