import { makeContinueAsNewFunc } from '@temporalio/workflow';
import type { Beginning } from './contract.js';
import { keepDeadlines } from './deadlines.js';
import { forLife } from './for-life.js';
import { Membership } from './membership.js';
import { keepPublishing } from './outbox.js';
import { tenant } from './steps/tenant.js';

/** One membership year: waits for the anniversary, then goes on as the next year's run, under the same id and with the sequence going on. */
export const renewal = forLife(async (beginning: Extract<Beginning, { carried: unknown }>): Promise<never> => {
  const membership = new Membership(beginning, keepPublishing, keepDeadlines, tenant);
  const year = membership.state.term?.anniversary;

  const record = await membership.until(({ term }) => term?.anniversary !== year);

  return continueAsRenewal({ carried: record });
});

/** The next run, with all that this one carries. */
export const continueAsRenewal: (beginning: Extract<Beginning, { carried: unknown }>) => Promise<never> = makeContinueAsNewFunc<
  typeof renewal
>({
  workflowType: 'renewal',
});
