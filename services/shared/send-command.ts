import type { Client } from '@temporalio/client';
import {
  previewCommand as preview,
  updates,
  workflowId,
  type Command,
  type CommandInput,
  type CommandType,
  type Preview,
  type Receipt,
} from '../../workflows/contract.js';
import { orRefused } from './membership-refused.js';
import { patience } from './temporal-client.js';

/** A command to one membership, complete with who asks. */
export interface SentCommand<Type extends CommandType = CommandType> {
  readonly membershipId: string;
  readonly type: Type;
  readonly input: CommandInput<Type>;
}

/** Sends a command and answers with its receipt; the command's id makes a repetition harmless. Throws `MembershipRefused`. */
export const sendCommand = <Type extends CommandType>(client: Client, { membershipId, type, input }: SentCommand<Type>): Promise<Receipt> =>
  orRefused(() =>
    client.withDeadline(Date.now() + patience, () =>
      client.workflow.getHandle(workflowId(membershipId)).executeUpdate<Receipt, [CommandInput<Type>], Type>(updates[type].definition, {
        updateId: input.metadata.commandId,
        args: [input],
      }),
    ),
  );

/** Asks what a command would bring about now; changes nothing. Throws `MembershipRefused` when nobody can say. */
export const previewCommand = <Type extends CommandType>(
  client: Client,
  { membershipId, type, input }: SentCommand<Type>,
): Promise<Preview> => {
  const request = { command: { ...input, type } as unknown as Command, at: new Date().toISOString() };
  return orRefused(() =>
    client.withDeadline(Date.now() + patience, () => client.workflow.getHandle(workflowId(membershipId)).query(preview, request)),
  );
};
