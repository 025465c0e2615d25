import type { Client } from '@temporalio/client';
import type { z } from 'zod';
import type { AccountRequestData, CommandData, PeoplesCommandType, Receipt } from '../../workflows/contract.js';
import { InputInvalid } from '../shared/input/field-errors.js';
import { guid } from '../shared/input/text.js';
import { sendCommand as send } from '../shared/send-command.js';
import { commandData } from './command-data.js';
import { metadataOf, parseSent, type Sender } from './sender.js';

/** What is asked: which membership, what, and what the command says. */
type Asked<Type extends PeoplesCommandType> = readonly [membershipId: string, type: Type, data: CommandData<Type>];

/** A request is about the membership that it is sent to. */
function assertOwnTenant(membershipId: string, type: PeoplesCommandType, data: unknown): void {
  if (type !== 'requestAccount' || (data as AccountRequestData).tenant.tenantId === membershipId) return;
  throw new InputInvalid([{ pointer: '/tenant/tenantId', code: 'not-allowed', allowed: [membershipId] }]);
}

/** Sends a command as a service and answers with its receipt. Throws `InputInvalid` with every wrong field, or `MembershipRefused`. */
export async function sendCommand<Type extends PeoplesCommandType>(
  client: Client,
  ...[to, type, said, sender]: [...Asked<Type>, Sender]
): Promise<Receipt> {
  const schema: z.ZodType = commandData[type];
  const sent = parseSent({ membershipId: guid, data: schema }, { membershipId: to, data: said, sender });
  const { membershipId, data } = sent;
  assertOwnTenant(membershipId, type, data);
  const metadata = metadataOf(sent.sender, [type, membershipId, data]);
  return send(client, { membershipId, type, input: { data, metadata } as never });
}
