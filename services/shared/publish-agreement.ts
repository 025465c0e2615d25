import { WithStartWorkflowOperation, WorkflowNotFoundError, type Client } from '@temporalio/client';
import current from '../../content/current.json' with { type: 'json' };
import { nothingPublished, type PublishingState } from '../../events/state/publishing.js';
import { taskQueue } from '../../workflows/contract.js';
import {
  agreementWorkflowType,
  networkAgreement,
  publishingMemo,
  publishingUpdates,
  publishingWorkflowId,
  type PublishingBeginning,
  type PublishingCommandType,
  type PublishingInput,
  type PublishingReceipt,
} from '../../workflows/contract-publishing.js';
import { currentIn } from '../../workflows/decisions/publishing.js';
import { currentPolicy } from './current-rules.js';
import { orRefused } from './membership-refused.js';
import { patience } from './temporal-client.js';

/** The rules that publishing an agreement goes by today. */
export const { publishingVersion } = current;

/** What an approver says. */
export interface SentPublishing<Type extends PublishingCommandType = PublishingCommandType> {
  readonly type: Type;
  readonly input: PublishingInput<Type>;
}

const workflowId = publishingWorkflowId(networkAgreement);

/** Sends a command about the agreement of the network; the first one begins its workflow. Throws `MembershipRefused`. */
export function sendPublishing<Type extends PublishingCommandType>(
  client: Client,
  { type, input }: SentPublishing<Type>,
): Promise<PublishingReceipt> {
  const beginning: PublishingBeginning = { agreementType: networkAgreement };
  return orRefused(() =>
    client.withDeadline(Date.now() + patience, () =>
      client.workflow.executeUpdateWithStart(publishingUpdates[type].definition, {
        startWorkflowOperation: new WithStartWorkflowOperation(agreementWorkflowType, {
          workflowId,
          taskQueue,
          args: [beginning],
          workflowIdConflictPolicy: 'USE_EXISTING',
          staticSummary: 'which agreement is published, and from when it is enforced',
        }),
        updateId: input.metadata.commandId,
        args: [input],
      }),
    ),
  );
}

/** What was published and is proposed, as the engine has it now; needs no worker, and nothing was where no workflow is. Throws `MembershipRefused` while nobody can say. */
export async function publishingNow(client: Client): Promise<PublishingState> {
  try {
    const { memo } = await orRefused(() =>
      client.withDeadline(Date.now() + patience, () => client.workflow.getHandle(workflowId).describe()),
    );
    return (memo?.[publishingMemo] as PublishingReceipt | undefined) ?? nothingPublished;
  } catch (error) {
    if (error instanceof Error && error.cause instanceof WorkflowNotFoundError) return nothingPublished;
    throw error;
  }
}

/** The version that whoever asks to join now is offered. */
export const currentAgreement = async (client: Client): Promise<string> =>
  currentIn(await publishingNow(client), currentPolicy.agreementVersion);
