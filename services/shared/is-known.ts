import type { Client } from '@temporalio/client';
import { tenantClaimType, workflowId } from '../../workflows/contract.js';
import { MembershipRefused, orRefused } from './membership-refused.js';
import { patience } from './temporal-client.js';

/** Whether the engine has a membership of that id, however it stands; a tenant of another account has none. Needs no worker. */
export async function isKnown(client: Client, membershipId: string): Promise<boolean> {
  try {
    const { type } = await orRefused(() =>
      client.withDeadline(Date.now() + patience, () => client.workflow.getHandle(workflowId(membershipId)).describe()),
    );
    return type !== tenantClaimType;
  } catch (error) {
    if (error instanceof MembershipRefused && error.code === 'not-found') return false;
    throw error;
  }
}
