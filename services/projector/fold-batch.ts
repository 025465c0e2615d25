import { fromWire, type Place } from '../shared/event-reading.js';
import type { LogMessage, ReadMessage } from './documents.js';
import { MembershipFold, type Known } from './membership-fold.js';

/** Reads every message once. */
export const read = (messages: readonly LogMessage[]): readonly ReadMessage[] =>
  messages.map((message) => ({ ...message, reading: fromWire(message.message) }));

/** Whose sequence a message claims to be; none where that cannot be read. */
export function placesOf({ reading }: ReadMessage): readonly Place[] {
  if ('event' in reading) return [reading.event];
  return reading.place ? [reading.place] : [];
}

/** Folds messages by membership; what belongs to no membership that can be told comes first. Pure. */
export function foldBatch(
  messages: readonly ReadMessage[],
  revisited: readonly string[],
  knownOf: (membershipId: string) => Known,
): readonly MembershipFold[] {
  const folds = new Map(revisited.map((membershipId) => [membershipId, new MembershipFold(knownOf(membershipId))]));
  const homeless = new MembershipFold({ parked: [], hashes: new Map() });
  for (const message of messages) {
    const membershipId = placesOf(message)[0]?.membershipId;
    if (membershipId && !folds.has(membershipId)) folds.set(membershipId, new MembershipFold(knownOf(membershipId)));
    (folds.get(membershipId ?? '') ?? homeless).take(message);
  }
  return [homeless, ...folds.values()];
}
