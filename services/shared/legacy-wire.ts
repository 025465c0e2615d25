import { legacyCatalogue, type LegacyStreamId, type RecordedLegacyEvent } from '../../events/legacy-catalogue.js';
import { readerFor } from './event-reading.js';
import type { StreamKind } from './event-wire.js';

/** Names a record of the old membership centre, or an import of several. */
export interface LegacyIdentity {
  readonly streamId: LegacyStreamId;
}

/** The stream of a record, by its partner id. */
export const recordStream = (partnerId: string): LegacyStreamId => `records/${partnerId}`;

/** The stream of an import. */
export const importStream = (importId: string): LegacyStreamId => `imports/${importId}`;

/** The streams of records and of imports; each is ordered by itself. */
export const legacyStreams: StreamKind<LegacyIdentity> = {
  topic: 'legacy.events',
  noun: 'legacy',
  path: '/legacy/',
  keyOf: ({ streamId }) => streamId,
  identify: (streamId) => ({ streamId: streamId as LegacyStreamId }),
};

/** What could not be folded of them. */
export const legacyDeadLetterTopic = 'legacy.events.dlq';

/** What a message of that log says. */
export const legacyFromWire = readerFor<LegacyIdentity, RecordedLegacyEvent>({
  streams: legacyStreams,
  definitions: legacyCatalogue,
  upcasts: {},
});
