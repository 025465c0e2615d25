import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { fromWire } from '../../services/shared/event-reading.js';
import type { WireMessage } from '../../services/shared/event-wire.js';

const folder = new URL('golden-events/', import.meta.url);

/** A message as it was once written to the log; its file is never changed. */
export interface GoldenEvent {
  /** `<Type>.v<version>` */
  readonly name: string;
  readonly message: WireMessage;
}

/** One message of every version of every event ever written, in the order of their sequences: the story of one company. */
export const goldenEvents: readonly GoldenEvent[] = readdirSync(folder)
  .map((file) => {
    const { value, ...message } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WireMessage & { value: unknown };
    return { name: file.replace('.json', ''), message: { ...message, value: JSON.stringify(value) } };
  })
  .sort((one, other) => sequenceOf(one) - sequenceOf(other));

/** The event that a message carries, as this release reads it. */
export function read(message: WireMessage): RecordedEvent {
  const reading = fromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
}

function sequenceOf({ message }: GoldenEvent): number {
  return Number(message.headers['ce_sequence']);
}
