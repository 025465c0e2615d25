import { Refused } from './decision.js';
import type { CommandMetadata } from './index.js';
import type { Receipt } from './receipt.js';

/** A command that was answered, and the answer. */
export interface RememberedCommand extends Omit<Receipt, 'membershipId'> {
  readonly commandId: string;
  readonly idempotencyKey?: string;
}

const remembered = 20;

/** The answer already given to this command; refuses a key that came with another command before. */
export function recall(
  recent: readonly RememberedCommand[],
  { commandId, idempotencyKey }: CommandMetadata,
): Omit<Receipt, 'membershipId'> | undefined {
  const known = recent.find((command) => command.commandId === commandId);
  if (known) return { sequence: known.sequence, status: known.status, waitingOn: known.waitingOn };
  if (idempotencyKey && recent.some((command) => command.idempotencyKey === idempotencyKey)) throw new Refused('idempotency-key-reused');
  return undefined;
}

/** Keeps the newest answers, for repetitions that come after the engine has forgotten its own ids. */
export const remember = (
  recent: readonly RememberedCommand[],
  { commandId, idempotencyKey }: CommandMetadata,
  { sequence, status, waitingOn }: Receipt,
): readonly RememberedCommand[] =>
  [...recent, { commandId, ...(idempotencyKey && { idempotencyKey }), sequence, status, waitingOn }].slice(-remembered);
