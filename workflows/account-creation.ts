import type { Beginning } from './contract.js';
import { keepDeadlines } from './deadlines.js';
import { forLife } from './for-life.js';
import { Membership } from './membership.js';
import { nextRun } from './next-run.js';
import { keepNotifying } from './notices.js';
import { keepPublishing } from './outbox.js';
import { addressCheck } from './steps/address-check.js';
import { emailVerification } from './steps/email-verification.js';
import { vetting } from './steps/vetting.js';

/** From "we would like to join" to an active membership, which `renewal` then keeps; after an end it sleeps until somebody begins again. */
export const accountCreation = forLife(async (beginning: Beginning): Promise<never> => {
  const membership = new Membership(beginning, keepPublishing, keepDeadlines, keepNotifying, emailVerification, vetting, addressCheck);

  return nextRun(await membership.until(({ account }) => account?.status === 'active'));
});
