import type { RecordedRolloutEvent } from '../../events/rollout-catalogue.js';
import type { WireMessage } from '../../services/shared/event-wire.js';
import { rolloutFromWire } from '../../services/shared/rollout-wire.js';
import { goldenMessagesIn } from './golden-messages.js';

const folder = new URL('golden-rollout-events/', import.meta.url);

/** One message of every version of every event of a rollout ever written, in the order of their sequences; their files are never changed. */
export const goldenRolloutEvents = goldenMessagesIn(folder);

/** The event that a message carries, as this release reads it. */
export function readRollout(message: WireMessage): RecordedRolloutEvent {
  const reading = rolloutFromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
}
