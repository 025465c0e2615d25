import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import current from '../../content/current.json' with { type: 'json' };
import { accountCreationType, taskQueue, workflowId, type AccountRequest } from '../../workflows/contract.js';
import { MembershipRefused, orRefused } from './membership-refused.js';
import { sendCommand } from './send-command.js';
import { patience } from './temporal-client.js';

/** The rules that a membership requested today lives by. */
export const { policyVersion } = current;

/** What became of a request to join. */
export interface Started {
  readonly membershipId: string;
  /** Whether a request was running, or a membership alive, already; nothing was changed then. */
  readonly alreadyRequested: boolean;
  /** From here on the request can be read. */
  readonly sequence: number;
}

const membershipStatus = defineSearchAttributeKey('MembershipStatus', 'KEYWORD');
const ended = ['expired', 'withdrawn', 'closed'];

/** Begins a membership. However often and from wherever it is called at once, one membership begins and every answer names it; one that ended is begun again. Throws `MembershipRefused`. */
export async function startMembership(client: Client, request: AccountRequest): Promise<Started> {
  const isNew = await begin(client, request);
  return isNew ? { membershipId: request.membershipId, alreadyRequested: false, sequence: 1 } : askAgain(client, request);
}

async function begin(client: Client, request: AccountRequest): Promise<boolean> {
  const { actor, correlationId } = request.metadata;
  try {
    await orRefused(() =>
      client.withDeadline(Date.now() + patience, () =>
        client.workflow.start(accountCreationType, {
          workflowId: workflowId(request.membershipId),
          taskQueue,
          args: [{ request }],
          workflowIdConflictPolicy: 'FAIL',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          staticSummary: 'membership of a directory tenant',
          staticDetails: `Asked for by a ${actor.kind}, under policy ${request.data.policyVersion}; correlation ${correlationId}.`,
        }),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

async function askAgain(client: Client, { membershipId, data, metadata }: AccountRequest): Promise<Started> {
  try {
    const hadEnded = ended.includes((await statusOf(client, membershipId)) ?? 'unknown');
    const receipt = await sendCommand(client, { membershipId, type: 'requestAccount', input: { data, metadata } });
    return { membershipId, alreadyRequested: !hadEnded, sequence: hadEnded ? receipt.sequence : 1 };
  } catch (error) {
    const isGone = error instanceof MembershipRefused && error.code === 'not-found';
    throw isGone ? new MembershipRefused('membership-over', { status: 'closed' }) : error;
  }
}

/** How the membership stands, as it is written beside its history; needs no worker. */
const statusOf = (client: Client, membershipId: string): Promise<string | undefined> =>
  orRefused(async () => {
    const description = await client.withDeadline(Date.now() + patience, () =>
      client.workflow.getHandle(workflowId(membershipId)).describe(),
    );
    return description.typedSearchAttributes.get(membershipStatus);
  });
