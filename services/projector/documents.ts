import type { Place, Reading } from '../shared/event-reading.js';
import { eventsTopic, type ReceivedMessage } from '../shared/event-wire.js';

/** How the place of a message in the log begins; its offset follows. */
export const originPrefix = (partition: number, topic = eventsTopic): string => `${topic}[${partition}]@`;

/** A message with the place in the log it came from: `topic[partition]@offset`. */
export interface LogMessage {
  readonly origin: string;
  readonly message: ReceivedMessage;
}

/** A message and what it says. */
export interface ReadMessage extends LogMessage {
  readonly reading: Reading;
}

/** Why an event waits: one before it is missing, or it cannot be understood. */
export type ParkingReason = 'gap' | Poison;

/** Why a message can not be folded by this release. */
export type Poison = Exclude<Reading['outcome'], 'event' | 'unknown-type'> | 'unfoldable';

/** An event that waits for the ones before it, or for a release that can read it; only its membership waits with it. */
export interface ParkedEvent extends Place {
  /** `<membershipId>:<sequence>`. */
  readonly _id: string;
  readonly reason: ParkingReason;
  readonly detail: string;
  readonly origin: string;
  /** The message as JSON text, so that no header or key can clash with the store. */
  readonly message: string;
}

/** Two different events under one sequence: the first one counts, a person has to look. */
export interface Conflict extends Place {
  readonly _id: string;
  readonly keptHash: string;
  readonly refusedHash: string;
  readonly refusedType: string;
  readonly origin: string;
}

/** What goes to the dead-letter topic. */
export interface DeadLetter extends LogMessage {
  readonly reason: ParkingReason;
  readonly detail: string;
}
