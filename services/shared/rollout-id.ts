import { createHash } from 'node:crypto';
import type { CommandMetadata } from '../../workflows/contract.js';

/** The id of the rollout that a command proposes: the same for the same caller and key, so that a repeated proposal is the one there is. */
export function rolloutIdOf({ idempotencyKey, commandId }: Pick<CommandMetadata, 'idempotencyKey' | 'commandId'>): string {
  const hash = createHash('sha256')
    .update(`rollout ${idempotencyKey ?? commandId}`)
    .digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
