import type { Client } from '@temporalio/client';
import {
  getRollout,
  rolloutType,
  rolloutUpdates,
  rolloutWorkflowId,
  type RolloutCommandInput,
  type RolloutReceipt,
  type RolloutRequest,
  type RolloutUpdateType,
} from '../../workflows/contract-rollout.js';
import { MembershipRefused, orRefused } from './membership-refused.js';
import { startOnce } from './start-once.js';
import { patience } from './temporal-client.js';

/** A command to one rollout. */
export interface SentRolloutCommand {
  readonly rolloutId: string;
  readonly type: RolloutUpdateType;
  readonly input: RolloutCommandInput;
}

/** What became of a proposal. */
export interface ProposedRollout {
  readonly rolloutId: string;
  /** Whether it had been proposed before; nothing was changed then. */
  readonly alreadyProposed: boolean;
  /** From here on the rollout can be read. */
  readonly sequence: number;
}

const within = <Answer>(client: Client, ask: () => Promise<Answer>): Promise<Answer> =>
  orRefused(() => client.withDeadline(Date.now() + patience, ask));

/** Begins a rollout, or finds the one that the same key began; the key with another body is refused. Throws `MembershipRefused`. */
export async function startRollout(client: Client, request: RolloutRequest): Promise<ProposedRollout> {
  const { rolloutId, metadata } = request;
  const alreadyProposed = !(await begins(client, request));
  if (alreadyProposed && (await commandOf(client, rolloutId)) !== metadata.commandId) throw new MembershipRefused('idempotency-key-reused');
  return { rolloutId, alreadyProposed, sequence: 1 };
}

const begins = (client: Client, request: RolloutRequest): Promise<boolean> => {
  const { rolloutId, proposal, metadata } = request;
  return within(client, () =>
    startOnce(client, {
      type: rolloutType,
      workflowId: rolloutWorkflowId(rolloutId),
      argument: { request },
      memo: { commandId: metadata.commandId },
      summary: `rollout of ${proposal.kind} ${proposal.target}`,
    }),
  );
};

const describe = (client: Client, rolloutId: string) =>
  within(client, () => client.workflow.getHandle(rolloutWorkflowId(rolloutId)).describe());

const commandOf = async (client: Client, rolloutId: string): Promise<unknown> => (await describe(client, rolloutId)).memo?.['commandId'];

/** Sends a command about a rollout and answers with its receipt; what is over takes none. Throws `MembershipRefused`. */
export async function sendToRollout(client: Client, { rolloutId, type, input }: SentRolloutCommand): Promise<RolloutReceipt> {
  const handle = client.workflow.getHandle(rolloutWorkflowId(rolloutId));
  try {
    return await within(client, () =>
      handle.executeUpdate(rolloutUpdates[type].definition, { updateId: input.metadata.commandId, args: [input] }),
    );
  } catch (error) {
    if (!(error instanceof MembershipRefused) || error.code !== 'not-found') throw error;
    const { phase } = await within(client, () => handle.query(getRollout));
    throw new MembershipRefused('rollout-over', { phase });
  }
}

/** Whether the engine has a rollout of that id. */
export async function isKnownRollout(client: Client, rolloutId: string): Promise<boolean> {
  try {
    await describe(client, rolloutId);
    return true;
  } catch (error) {
    if (error instanceof MembershipRefused && error.code === 'not-found') return false;
    throw error;
  }
}
