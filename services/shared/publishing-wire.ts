import { publishingCatalogue, type PublishingIdentity, type RecordedPublishingEvent } from '../../events/publishing-catalogue.js';
import { readerFor } from './event-reading.js';
import type { StreamKind } from './event-wire.js';

/** The streams of published agreements, one for each kind of agreement. */
export const publishingStreams: StreamKind<PublishingIdentity> = {
  topic: 'agreement.events',
  noun: 'agreement',
  path: '/agreements/',
  keyOf: ({ agreementType }) => agreementType,
  identify: (agreementType) => ({ agreementType }),
};

/** What a message of the log of agreements says. */
export const publishingFromWire = readerFor<PublishingIdentity, RecordedPublishingEvent>({
  streams: publishingStreams,
  definitions: publishingCatalogue,
  upcasts: {},
});
