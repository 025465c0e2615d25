import type { RecordedLegacyEvent } from '../../events/legacy-catalogue.js';
import type { WireMessage } from '../../services/shared/event-wire.js';
import { legacyFromWire } from '../../services/shared/legacy-wire.js';
import { goldenMessagesIn } from './golden-messages.js';

const folder = new URL('golden-legacy-events/', import.meta.url);

/** One message of every version of every event of a legacy record or import ever written; their files are never changed. */
export const goldenLegacyEvents = goldenMessagesIn(folder);

/** The event that a message carries, as this release reads it. */
export function readLegacy(message: WireMessage): RecordedLegacyEvent {
  const reading = legacyFromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
}
