import type { EventType, MembershipEvent } from './catalogue.js';

/** Who gave a command; `id` is opaque: issuer and subject of a person or service, the challenge of a contact, the process itself. */
export interface Actor {
  readonly kind: 'partner' | 'contact' | 'service' | 'support' | 'process';
  readonly id: string;
}

/** Who stated an event, when, in which order, and because of what. */
export interface Envelope {
  readonly membershipId: string;
  /** 1, 2, 3 … without gaps per membership, across runs. */
  readonly sequence: number;
  readonly version: number;
  readonly occurredAt: string;
  readonly actor: Actor;
  /** The id of the command that led here. */
  readonly causationId: string;
  readonly correlationId: string;
  /** A stable code for why a person did it. */
  readonly reason?: string;
  readonly traceparent?: string;
}

/** An event as it stands in the log. */
export type RecordedEvent<Type extends EventType = EventType> = { [T in Type]: MembershipEvent<T> & Envelope }[Type];
