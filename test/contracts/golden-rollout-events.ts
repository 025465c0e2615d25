import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedRolloutEvent } from '../../events/rollout-catalogue.js';
import type { WireMessage } from '../../services/shared/event-wire.js';
import { rolloutFromWire } from '../../services/shared/rollout-wire.js';

const folder = new URL('golden-rollout-events/', import.meta.url);

/** One message of every version of every event of a rollout ever written, in the order of their sequences; their files are never changed. */
export const goldenRolloutEvents: readonly { readonly name: string; readonly message: WireMessage }[] = readdirSync(folder)
  .map((file) => {
    const { value, ...message } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WireMessage & { value: unknown };
    return { name: file.replace('.json', ''), message: { ...message, value: JSON.stringify(value) } };
  })
  .sort((one, other) => Number(one.message.headers['ce_sequence']) - Number(other.message.headers['ce_sequence']));

/** The event that a message carries, as this release reads it. */
export function readRollout(message: WireMessage): RecordedRolloutEvent {
  const reading = rolloutFromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
}
