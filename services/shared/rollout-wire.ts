import { rolloutCatalogue, type RecordedRolloutEvent } from '../../events/rollout-catalogue.js';
import type { StreamKind } from './event-wire.js';
import { readerFor, type ReadingOf } from './event-reading.js';

/** Names a rollout. */
export interface RolloutIdentity {
  readonly rolloutId: string;
}

/** The streams of rollouts. */
export const rolloutStreams: StreamKind<RolloutIdentity> = {
  topic: 'rollout.events',
  noun: 'rollout',
  path: '/rollouts/',
  keyOf: ({ rolloutId }) => rolloutId,
  identify: (rolloutId) => ({ rolloutId }),
};

/** What could not be folded of them. */
export const rolloutDeadLetterTopic = 'rollout.events.dlq';

/** What a message of a rollout turned out to be. */
export type RolloutReading = ReadingOf<RolloutIdentity, RecordedRolloutEvent>;

/** What a message of the log of rollouts says. */
export const rolloutFromWire = readerFor<RolloutIdentity, RecordedRolloutEvent>({
  streams: rolloutStreams,
  definitions: rolloutCatalogue,
  upcasts: {},
});
