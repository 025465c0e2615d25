import type { RecordedPublishingEvent } from '../events/publishing-catalogue.js';
import type { Ports } from './ports.js';

/** Puts what was proposed and published on its log, in order. */
export const logPublishing =
  ({ publishingLog }: Pick<Ports, 'publishingLog'>) =>
  (events: readonly RecordedPublishingEvent[]): Promise<void> =>
    publishingLog.append(events);
