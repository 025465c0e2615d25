import type { Client } from '@temporalio/client';
import type { CommandData, CommandType, Receipt } from '../../workflows/contract.js';
import { sendCommand as send } from '../shared/send-command.js';
import { metadataOf, type Sender } from './sender.js';

/** What is asked: which membership, what, and what the command says. */
type Asked<Type extends CommandType> = readonly [membershipId: string, type: Type, data: CommandData<Type>];

/** Sends a command as a service and answers with its receipt; its data is taken as it is, already normalised. Throws `MembershipRefused`. */
export function sendCommand<Type extends CommandType>(
  client: Client,
  ...[membershipId, type, data, sender]: [...Asked<Type>, Sender]
): Promise<Receipt> {
  const metadata = metadataOf(sender, [type, membershipId, data]);
  return send(client, { membershipId: membershipId.toLowerCase(), type, input: { data, metadata } as never });
}
