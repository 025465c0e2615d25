import type { Status } from '../../events/state/account-creation.js';
import { Refused } from './decision.js';
import type { CommandMetadata, CommandType } from './index.js';
import type { Receipt } from './receipt.js';

type Answer = Omit<Receipt, 'membershipId' | 'mailAsked' | 'isOver'>;

/** A command that was answered, and the answer. */
export interface RememberedCommand extends Answer {
  readonly commandId: string;
  readonly idempotencyKey?: string;
}

const remembered = 20;

/** The answer already given to this command; refuses a key that came with another command before. */
export function recall(
  recent: readonly RememberedCommand[],
  { commandId, idempotencyKey }: CommandMetadata,
): RememberedCommand | undefined {
  const known = recent.find((command) => command.commandId === commandId);
  if (!known && idempotencyKey && recent.some((command) => command.idempotencyKey === idempotencyKey))
    throw new Refused('idempotency-key-reused');
  return known;
}

const lives = (status?: Status): boolean => status === 'pending' || status === 'active';

/** The answer once more; a request that has ended since, or was begun anew by another command, is not said to begin now. */
export function repeated(
  known: RememberedCommand,
  type: CommandType,
  { recent, status }: { readonly recent: readonly RememberedCommand[]; readonly status: Status | undefined },
): Omit<Receipt, 'membershipId'> {
  const { commandId, idempotencyKey: _, began, ...answer } = known;
  if (type !== 'requestAccount') return answer;
  const newest = recent.filter((command) => command.began).at(-1);
  const isOver = !lives(status) || (began && newest?.commandId !== commandId);
  return { ...answer, ...(isOver ? { isOver } : began && { began }) };
}

/** Keeps the newest answers, for repetitions that come after the engine has forgotten its own ids. */
export const remember = (
  recent: readonly RememberedCommand[],
  { commandId, idempotencyKey }: CommandMetadata,
  answer: Answer,
): readonly RememberedCommand[] => [...recent, { commandId, ...(idempotencyKey && { idempotencyKey }), ...answer }].slice(-remembered);
