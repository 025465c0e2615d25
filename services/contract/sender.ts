import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommandMetadata } from '../../workflows/contract.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { fails, InputInvalid, parseInput, type FieldError } from '../shared/input/field-errors.js';
import { reason as reasonCode } from '../shared/input/reason.js';
import { text } from '../shared/input/text.js';

/** Who sends a command without HTTP, and how. */
export interface Sender {
  /** The name of the backend service, as timelines show it to support. */
  readonly caller: string;
  /** Makes a repetition harmless: the same caller, command and key are one command; the key with another command is refused. */
  readonly idempotencyKey?: string;
  /** A stable code for why. */
  readonly reason?: string;
  readonly correlationId?: string;
  readonly traceparent?: string;
}

const trace = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

const checkedSender = z.strictObject({
  caller: text(1, 100),
  idempotencyKey: z.string().min(1, fails('not-a-key')).max(255, fails('not-a-key')).optional(),
  reason: reasonCode.optional(),
  correlationId: z.guid(fails('not-a-guid')).optional(),
  traceparent: z
    .string()
    .refine((given) => trace.test(given))
    .optional(),
});

/** A sender whose words are known to be usable. */
export type CheckedSender = z.output<typeof checkedSender>;

const atCommand = ({ pointer, ...error }: FieldError): FieldError => ({ ...error, pointer: pointer.replace(/^\/data(?=\/|$)/, '') });

/** What is sent and who sends it, checked together, so that every wrong field is named at once: those of the command by their own place, those of the sender below `/sender`. */
export function parseSent<Shape extends z.ZodRawShape>(shape: Shape, sent: { readonly [Name in keyof Shape | 'sender']: unknown }) {
  try {
    return parseInput(z.object({ ...shape, sender: checkedSender }), sent);
  } catch (error) {
    throw error instanceof InputInvalid ? new InputInvalid(error.errors.map(atCommand)) : error;
  }
}

const sha256 = (parts: readonly unknown[]): string => createHash('sha256').update(canonicalJson(parts)).digest('hex');

/** A sender's metadata; `said` is all that makes the command what it is. */
export function metadataOf(
  { caller, idempotencyKey: key, reason, correlationId, traceparent }: CheckedSender,
  said: readonly unknown[],
): CommandMetadata {
  return {
    commandId: key ? sha256(['contract', caller, key, ...said]) : randomUUID(),
    ...(key && { idempotencyKey: sha256(['contract', caller, key]) }),
    actor: { kind: 'service', id: `contract|${caller}` },
    correlationId: correlationId ?? randomUUID(),
    ...(reason && { reason }),
    ...(traceparent && { traceparent }),
  };
}
