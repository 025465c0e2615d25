import { makeContinueAsNewFunc } from '@temporalio/workflow';
import type { Beginning } from './contract.js';
import { keepDeadlines } from './deadlines.js';
import { forLife } from './for-life.js';
import { Membership } from './membership.js';
import { keepPublishing } from './outbox.js';
import { continueAsRenewal } from './renewal.js';
import { agreementAcceptance } from './steps/agreement-acceptance.js';
import { emailVerification } from './steps/email-verification.js';
import { tenant } from './steps/tenant.js';
import { vetting } from './steps/vetting.js';

/** From "we would like to join" to an active membership, which `renewal` then keeps; after an end it sleeps until somebody begins again. */
export const accountCreation = forLife(async (beginning: Beginning): Promise<never> => {
  const membership = new Membership(beginning, keepPublishing, keepDeadlines, emailVerification, vetting, agreementAcceptance, tenant);

  const record = await membership.until(({ account }) => account?.status === 'active');

  return record.state.account?.status === 'active'
    ? continueAsRenewal({ carried: record })
    : continueAsAccountCreation({ carried: record });
});

const continueAsAccountCreation = makeContinueAsNewFunc<typeof accountCreation>({ workflowType: 'accountCreation' });
