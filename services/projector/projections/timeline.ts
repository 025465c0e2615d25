import type { RecordedEvent } from '../../../events/recorded-event.js';
import type { UnknownEvent } from '../../shared/event-wire.js';
import type { TimelineEntry } from '../../shared/views.js';

/** An event of the timeline as it is kept; the hash tells a repetition from another event under the same sequence. */
export type TimelineDocument = TimelineEntry & { readonly contentHash: string };

/** The id of an event, and of everything that is kept about it. */
export const eventId = ({ membershipId, sequence }: Pick<RecordedEvent, 'membershipId' | 'sequence'>): string =>
  `${membershipId}:${sequence}`;

/** One event's entry. What a type unknown to this release says stays in the log until a release that knows it folds the log again. */
export const timelineDocument = (event: RecordedEvent | UnknownEvent, contentHash: string, known: boolean): TimelineDocument =>
  ({ ...event, data: known ? event.data : {}, _id: eventId(event), contentHash }) as TimelineDocument;
