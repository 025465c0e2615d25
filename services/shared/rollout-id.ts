import { createHash } from 'node:crypto';

/** The id of the rollout of that name, a GUID of version 8: proposed or begun twice under one name, it is the one there is. */
export function rolloutIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
