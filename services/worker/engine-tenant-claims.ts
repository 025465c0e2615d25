import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client, type WorkflowHandle } from '@temporalio/client';
import type { TenantClaim, TenantClaims, TenantFound } from '../../activities/ports.js';
import { releaseTenant, taskQueue, tenantClaimType, workflowId } from '../../workflows/contract.js';

type Workflows = Pick<Client, 'workflow'>;

/** Less than an attempt may take, so that nothing is still on its way when the next one begins. */
const patience = 10_000;

async function isBegun({ workflow }: Workflows, claim: TenantClaim, workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE') {
  const { account, owner, since } = claim;
  try {
    await workflow.start(tenantClaimType, {
      workflowId: workflowId(claim.tenantId),
      taskQueue,
      args: [claim],
      memo: { account, owner, since },
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy,
      staticSummary: 'claim of a further tenant',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

/** What stands under the tenant's id. */
async function standing({ workflow }: Workflows, tenantId: string) {
  const { type, status, memo = {} } = await workflow.getHandle(workflowId(tenantId)).describe();
  return { isClaim: type === tenantClaimType, isRunning: status.name === 'RUNNING', memo: memo as Partial<TenantClaim> };
}

/** A claim that was let go leaves the tenant free; a membership, however it ended, keeps its tenant, which may begin it again. */
async function claimed(client: Workflows, claim: TenantClaim): Promise<TenantFound> {
  if (await isBegun(client, claim, 'REJECT_DUPLICATE')) return { outcome: 'claimed' };
  const { isClaim, isRunning, memo } = await standing(client, claim.tenantId);
  if (!isClaim) return { outcome: 'taken', takenBy: 'membership' };
  if (!isRunning) {
    if (await isBegun(client, claim, 'ALLOW_DUPLICATE')) return { outcome: 'claimed' };
    throw new Error('Somebody else was faster; the next attempt says who.');
  }
  return memo.account === claim.account
    ? { outcome: 'claimed' }
    : { outcome: 'taken', takenBy: 'account', ...(memo.owner && { owner: memo.owner }) };
}

const orGone = async (ask: () => Promise<unknown>): Promise<void> => {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
};

async function letGo(handle: WorkflowHandle, account: string): Promise<void> {
  await handle.signal(releaseTenant, account);
  await handle.result();
}

/** Claims are workflows of their own under the id that the tenant's membership would have. */
export const engineTenantClaims = (client: Pick<Client, 'workflow' | 'withDeadline'>): TenantClaims => ({
  claim: (claim) => client.withDeadline(Date.now() + patience, () => claimed(client, claim)),
  release: ({ tenantId, account }) =>
    client.withDeadline(Date.now() + patience, () =>
      orGone(async () => {
        const { isClaim, isRunning, memo } = await standing(client, tenantId);
        if (isClaim && isRunning && memo.account === account) await letGo(client.workflow.getHandle(workflowId(tenantId)), account);
      }),
    ),
});
