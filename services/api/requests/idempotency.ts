import { createHash, randomUUID } from 'node:crypto';
import type { CommandMetadata } from '../../../workflows/contract.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { InputInvalid } from '../../shared/input/field-errors.js';
import type { Caller } from '../access/caller.js';
import type { ApiRequest } from './api-request.js';

/** How the parts that make a command what it is become its id. */
export type Digest = (parts: readonly string[]) => string;

const sha256: Digest = (parts) => createHash('sha256').update(canonicalJson(parts)).digest('hex');
const traceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

function keyOf(request: ApiRequest): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || (key.length > 0 && key.length <= 255)) return key;
  throw new InputInvalid([{ pointer: '/headers/idempotency-key', code: 'not-a-key' }]);
}

/** What else belongs to a command. */
export interface CommandManner {
  readonly reason?: string | undefined;
  readonly digest?: Digest | undefined;
  /** What the command says, where the body is not JSON. */
  readonly said?: unknown;
}

const saidIn = (request: ApiRequest, said: unknown): string => canonicalJson(said ?? request.body ?? {});

/** Who asks, and under which id: the same caller, address, key and body have the same id; without a key each request has its own. */
export function metadataOf(
  request: ApiRequest,
  caller: Caller,
  { reason, digest = sha256, said: body }: CommandManner = {},
): CommandMetadata {
  const key = keyOf(request);
  const said = key && [caller.actor.id, `${request.method} ${request.path.toLowerCase()}`, key, saidIn(request, body)];
  const trace = request.get('traceparent') ?? '';
  return {
    commandId: said ? digest(said) : randomUUID(),
    ...(key && { idempotencyKey: sha256([caller.actor.id, key]) }),
    actor: caller.actor,
    correlationId: request.correlationId,
    ...(reason && { reason }),
    ...(traceparent.test(trace) && { traceparent: trace }),
  };
}
