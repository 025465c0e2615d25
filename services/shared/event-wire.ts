import { createHash } from 'node:crypto';
import type { RecordedEvent, StreamEnvelope } from '../../events/recorded-event.js';
import { canonicalJson } from './canonical-json.js';

/** Streams of one kind: where they lie, and how their messages are named. */
export interface StreamKind<Identity extends object> {
  readonly topic: string;
  /** Begins the type of every event. */
  readonly noun: string;
  /** Begins the source of every event. */
  readonly path: string;
  readonly keyOf: (identity: Identity) => string;
  readonly identify: (key: string) => Identity;
}

/** The log: every event of every membership, keyed by membership, kept for ever. */
export const eventsTopic = 'membership.events';

/** The streams of memberships. */
export const membershipStreams: StreamKind<{ readonly membershipId: string }> = {
  topic: eventsTopic,
  noun: 'membership',
  path: '/memberships/',
  keyOf: ({ membershipId }) => membershipId,
  identify: (membershipId) => ({ membershipId }),
};

/** What could not be folded, as it came, with the reason and the place it came from. */
export const deadLetterTopic = 'membership.events.dlq';

/** An event as CloudEvents 1.0 in Kafka's binary binding: attributes are headers, the value is the data alone. */
export interface WireMessage {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The text of a message as a client hands it over; header values may come as bytes. */
export interface ReceivedMessage {
  readonly key?: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
}

/** An event of any stream, whatever it says. */
export type StatedEvent<Identity extends object> = Identity & StreamEnvelope & { readonly type: string; readonly data: unknown };

/** An event of a type that this release does not know; its order is known, its meaning is not. */
export type UnknownEvent = StatedEvent<{ readonly membershipId: string }>;

/** SHA-256 of what an event says: two contents under one sequence never share it. */
export const contentHashOf = ({
  type,
  version,
  occurredAt,
  actor,
  data,
}: Pick<StatedEvent<object>, 'type' | 'version' | 'occurredAt' | 'actor' | 'data'>): string =>
  createHash('sha256')
    .update(canonicalJson({ type, version, time: occurredAt, actor: { kind: actor.kind, id: actor.id }, data }))
    .digest('hex');

const sequenceDigits = 10;

/** The attributes that follow from the event's place and from what it says. */
export const derivedHeaders = <Identity extends object>({ keyOf, path }: StreamKind<Identity>, event: StatedEvent<Identity>) => ({
  ce_id: `${keyOf(event)}:${event.sequence}`,
  ce_source: `${path}${keyOf(event)}`,
  ce_contenthash: contentHashOf(event),
});

/** How an event of these streams becomes a message; the same event always gives the same message. */
export const wireFor =
  <Identity extends object>(streams: StreamKind<Identity>) =>
  (event: StatedEvent<Identity>): WireMessage => {
    const { ce_id, ce_source, ce_contenthash } = derivedHeaders(streams, event);
    return {
      key: streams.keyOf(event),
      value: JSON.stringify(event.data),
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id,
        ce_source,
        ce_type: `${streams.noun}.${event.type}.v${event.version}`,
        ce_time: event.occurredAt,
        ce_sequence: String(event.sequence).padStart(sequenceDigits, '0'),
        ce_contenthash,
        ce_actor: `${event.actor.kind}:${event.actor.id}`,
        ...(event.reason && { ce_reasoncode: event.reason }),
        ce_correlationid: event.correlationId,
        ce_causationid: event.causationId,
        ...(event.traceparent && { traceparent: event.traceparent }),
      },
    };
  };

/** The message of an event of a membership. */
export const toWire: (event: RecordedEvent) => WireMessage = wireFor(membershipStreams);

/** A message's key, value and headers as text, so that it can be kept and read again later. */
export const asText = ({ key, value, headers = {} }: ReceivedMessage): WireMessage => ({
  key: String(key ?? ''),
  value: String(value ?? ''),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(Array.isArray(text) ? text[0] : text)])),
});
