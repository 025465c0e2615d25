import type { Consequence, Promised } from '../../events/waiting.js';

/** What falls due at one midnight for very many memberships. */
const spreadable: readonly Consequence[] = ['beginMembershipYear', 'openRenewal', 'remindOfRenewal', 'lapseMembership', 'expireRenewal'];

/** A number between 0 and 1 that is always the same for one membership, and as good as random across them: FNV-1a over its id. */
export function shareOf(membershipId: string): number {
  let hash = 0x811c9dc5;
  for (const character of membershipId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}

/**
 * When the process looks at a promise by itself, in milliseconds: at its instant, or a while later where a million others are due then too.
 * What the promise means never moves: whoever comes before has it kept first.
 */
export function looksAt({ at, then }: Promised, membershipId: string, spreadMinutes: number): number {
  const spread = spreadable.includes(then) ? Math.floor(shareOf(membershipId) * spreadMinutes * 60_000) : 0;
  return Date.parse(at) + spread;
}
