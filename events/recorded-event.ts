import type { EventType, MembershipEvent } from './catalogue.js';

/** Who gave a command; `id` is opaque: issuer and subject of a person or service, the challenge of a contact, the process itself. */
export interface Actor {
  readonly kind: 'partner' | 'contact' | 'service' | 'support' | 'process';
  readonly id: string;
}

/** Who stated an event of any stream, when, in which order, and because of what. */
export interface StreamEnvelope {
  /** 1, 2, 3 … without gaps per stream, across runs. */
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

/** The same of a membership, whose life is one stream. */
export interface Envelope extends StreamEnvelope {
  readonly membershipId: string;
}

/** An event as it stands in the log. */
export type RecordedEvent<Type extends EventType = EventType> = { [T in Type]: MembershipEvent<T> & Envelope }[Type];
