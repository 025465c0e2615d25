import type { Client } from '@temporalio/client';
import type { CommandData, CommandType, Receipt } from '../../workflows/contract.js';
import { parseInput } from '../shared/input/field-errors.js';
import { contactReplacement, replacementIn } from '../shared/input/primary-contact.js';
import { extension, extensionIn, reopening, reopeningIn, waiver, waiverIn } from '../shared/input/support.js';
import { sendCommand as send } from '../shared/send-command.js';
import { metadataOf, type Sender } from './sender.js';

/** What is asked: which membership, what, and what the command says. */
type Asked<Type extends CommandType> = readonly [membershipId: string, type: Type, data: CommandData<Type>];

/** What a service says in free text is checked like everywhere; a phone number comes in international form, since the company's country is not asked for here. */
const normalised: { readonly [Type in CommandType]?: (data: unknown) => unknown } = {
  replacePrimaryContact: (data) => replacementIn('', parseInput(contactReplacement, data)),
  extendDeadline: (data) => extensionIn(parseInput(extension, data)),
  reopenStep: (data) => reopeningIn(parseInput(reopening, data)),
  waiveStep: (data) => waiverIn(parseInput(waiver, data)),
};

/** Sends a command as a service and answers with its receipt. Throws `InputInvalid` with every wrong field, or `MembershipRefused`. */
export function sendCommand<Type extends CommandType>(
  client: Client,
  ...[membershipId, type, data, sender]: [...Asked<Type>, Sender]
): Promise<Receipt> {
  const said = normalised[type]?.(data) ?? data;
  const metadata = metadataOf(sender, [type, membershipId, said]);
  return send(client, { membershipId: membershipId.toLowerCase(), type, input: { data: said, metadata } as never });
}
