import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import type { UpdateDefinition } from '@temporalio/common';
import { getTenantClaim, previewCommand, releaseTenant, updates, type TenantClaim } from './contract.js';
import { forLife } from './for-life.js';

interface Refusable {
  readonly definition: UpdateDefinition<unknown>;
  readonly description: string;
}

const code = 'tenant-in-account';

/**
 * Stands where the membership of a tenant would stand that belongs to another account, and only answers whose it is: the engine refuses a second owner.
 * Sleeps without a timer; a refused command leaves nothing in its history, so that it may stand for ever. Ends when its account lets go of it.
 */
export const tenantClaim = forLife(async (claim: TenantClaim): Promise<void> => {
  let isReleased = false;
  const { account, owner, since } = claim;
  const details = { account, owner, since };
  const refuse = (): never => {
    throw ApplicationFailure.nonRetryable(code, code, details);
  };
  setHandler(getTenantClaim, () => claim, { description: 'Whose the tenant is, and since when.' });
  setHandler(previewCommand, () => ({ refused: code, details }), { description: 'What a command would be answered with.' });
  setHandler(
    releaseTenant,
    (from) => {
      isReleased ||= from === account;
    },
    { description: 'The account lets go of the tenant.' },
  );
  for (const { definition, description } of Object.values<object>(updates) as readonly Refusable[])
    setHandler(definition, refuse, { validator: refuse, description });
  await condition(() => isReleased);
});
