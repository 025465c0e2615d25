import { createHash } from 'node:crypto';
import type { Envelope, RecordedEvent } from '../../events/recorded-event.js';
import { canonicalJson } from './canonical-json.js';

/** The log: every event of every membership, keyed by membership, kept for ever. */
export const eventsTopic = 'membership.events';

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

/** An event of a type that this release does not know; its order is known, its meaning is not. */
export type UnknownEvent = Envelope & { readonly type: string; readonly data: unknown };

/** SHA-256 of what an event says: two contents under one sequence never share it. */
export const contentHashOf = ({
  type,
  version,
  occurredAt,
  actor,
  data,
}: Pick<UnknownEvent, 'type' | 'version' | 'occurredAt' | 'actor' | 'data'>): string =>
  createHash('sha256')
    .update(canonicalJson({ type, version, time: occurredAt, actor: { kind: actor.kind, id: actor.id }, data }))
    .digest('hex');

const sequenceDigits = 10;

/** The message of an event; the same event always gives the same message. */
export const toWire = (event: RecordedEvent): WireMessage => ({
  key: event.membershipId,
  value: JSON.stringify(event.data),
  headers: {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: `${event.membershipId}:${event.sequence}`,
    ce_source: `/memberships/${event.membershipId}`,
    ce_type: `membership.${event.type}.v${event.version}`,
    ce_time: event.occurredAt,
    ce_sequence: String(event.sequence).padStart(sequenceDigits, '0'),
    ce_contenthash: contentHashOf(event),
    ce_actor: `${event.actor.kind}:${event.actor.id}`,
    ...(event.reason && { ce_reasoncode: event.reason }),
    ce_correlationid: event.correlationId,
    ce_causationid: event.causationId,
    ...(event.traceparent && { traceparent: event.traceparent }),
  },
});

/** A message's key, value and headers as text, so that it can be kept and read again later. */
export const asText = ({ key, value, headers = {} }: ReceivedMessage): WireMessage => ({
  key: String(key ?? ''),
  value: String(value ?? ''),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(Array.isArray(text) ? text[0] : text)])),
});
