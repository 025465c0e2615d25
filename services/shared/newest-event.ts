import type { Client } from '@temporalio/client';
import { getMembership, workflowId } from '../../workflows/contract.js';
import { orRefused } from './membership-refused.js';
import { patience } from './temporal-client.js';

/** The sequence of the newest event, decided or published, by the membership's own word; throws while nobody can say. */
export const newestEvent = async (client: Client, membershipId: string): Promise<number> =>
  (
    await orRefused(() =>
      client.withDeadline(Date.now() + patience, () => client.workflow.getHandle(workflowId(membershipId)).query(getMembership)),
    )
  ).sequence;
