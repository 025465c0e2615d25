import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommandMetadata } from '../../workflows/contract.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { fails, parseInput } from '../shared/input/field-errors.js';
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

const correlation = z.guid(fails('not-a-guid'));
const callerName = text(1, 100);

const sha256 = (parts: readonly unknown[]): string => createHash('sha256').update(canonicalJson(parts)).digest('hex');

/** A sender's metadata; `said` is all that makes the command what it is. */
export function metadataOf(
  { caller, idempotencyKey: key, reason, correlationId, traceparent }: Sender,
  said: readonly unknown[],
): CommandMetadata {
  return {
    commandId: key ? sha256(['contract', caller, key, ...said]) : randomUUID(),
    ...(key && { idempotencyKey: sha256(['contract', caller, key]) }),
    actor: { kind: 'service', id: `contract|${parseInput(callerName, caller)}` },
    correlationId: parseInput(correlation, correlationId ?? randomUUID()),
    ...(reason && { reason: parseInput(reasonCode, reason) }),
    ...(traceparent && { traceparent }),
  };
}
