import { z } from 'zod';
import { catalogue } from '../../events/catalogue.js';
import type { Actor, Envelope, RecordedEvent } from '../../events/recorded-event.js';
import { eventUpcasts, type EventUpcasts } from './event-upcasts.js';
import { asText, derivedHeaders, membershipStreams, type ReceivedMessage, type StatedEvent, type StreamKind } from './event-wire.js';

type Membership = Pick<Envelope, 'membershipId'>;

/** Which place in which stream a message claims. */
export type PlaceIn<Identity extends object> = Identity & Pick<Envelope, 'sequence'>;

/** Which place in which membership's stream a message claims. */
export type Place = PlaceIn<Membership>;

/** What a message of these streams turned out to be; `place` is absent where not even that can be read. */
export type ReadingOf<Identity extends object, Event> =
  | { readonly outcome: 'event'; readonly event: Event; readonly contentHash: string }
  | { readonly outcome: 'unknown-type'; readonly event: StatedEvent<Identity>; readonly contentHash: string }
  | { readonly outcome: 'unknown-version' | 'malformed'; readonly reason: string; readonly place?: PlaceIn<Identity> };

/** The same of a membership's. */
export type Reading = ReadingOf<Membership, RecordedEvent>;

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const actor = z
  .string()
  .regex(/^(partner|contact|service|support|process):./s)
  .transform((text) => ({ kind: text.slice(0, text.indexOf(':')), id: text.slice(text.indexOf(':') + 1) }) as Actor);

const messageOf = (noun: string) =>
  z.object({
    key: z.string().min(1),
    value: json,
    headers: z.object({
      'content-type': z.string().startsWith('application/json'),
      ce_specversion: z.literal('1.0'),
      ce_id: z.string(),
      ce_source: z.string(),
      ce_type: z.string().regex(new RegExp(`^${noun}\\.[A-Z][A-Za-z]{0,99}\\.v[1-9]\\d{0,4}$`)),
      ce_time: z.iso.datetime(),
      ce_sequence: z.string().regex(/^(?!0+$)\d{10}$/),
      ce_contenthash: z.string().regex(/^[0-9a-f]{64}$/),
      ce_actor: actor,
      ce_reasoncode: z.string().optional(),
      ce_correlationid: z.string().min(1),
      ce_causationid: z.string().min(1),
      traceparent: z.string().optional(),
    }),
  });

/** The event that a message holds, if its attributes fit each other. */
const wireOf = <Identity extends object>(streams: StreamKind<Identity>) =>
  messageOf(streams.noun).transform(({ key, value, headers }, context) => {
    const [, type = '', version = ''] = /^\w+\.(\w+)\.v(\d+)$/.exec(headers.ce_type) ?? [];
    const event: StatedEvent<Identity> = {
      type,
      data: value,
      ...streams.identify(key),
      sequence: Number(headers.ce_sequence),
      version: Number(version),
      occurredAt: headers.ce_time,
      actor: headers.ce_actor,
      causationId: headers.ce_causationid,
      correlationId: headers.ce_correlationid,
      ...(headers.ce_reasoncode && { reason: headers.ce_reasoncode }),
      ...(headers.traceparent && { traceparent: headers.traceparent }),
    };
    const mustBe = derivedHeaders(streams, event);
    for (const [name, expected] of Object.entries(mustBe))
      if (headers[name as keyof typeof mustBe] !== expected)
        context.addIssue({ code: 'custom', path: ['headers', name], message: 'does not fit the event' });
    return { event, contentHash: headers.ce_contenthash };
  });

type Definitions = Readonly<Record<string, { readonly version: number; readonly data: z.ZodType }>>;

/** What the events of some streams are defined by; every version below the defined one needs its upcast. */
export interface Definition<Identity extends object> {
  readonly streams: StreamKind<Identity>;
  readonly definitions: Definitions;
  readonly upcasts: EventUpcasts<string>;
}

/** A reader for the given definitions; `Event` is what they add up to. */
export function readerFor<Identity extends object, Event>({ streams, definitions, upcasts }: Definition<Identity>) {
  const wire = wireOf(streams);
  const placeOf = ({ key, headers }: ReturnType<typeof asText>): { place?: PlaceIn<Identity> } => {
    const sequence = Number(headers['ce_sequence']);
    return key && Number.isSafeInteger(sequence) && sequence > 0 ? { place: { ...streams.identify(key), sequence } } : {};
  };
  return (message: ReceivedMessage): ReadingOf<Identity, Event> => {
    const text = asText(message);
    const parsed = wire.safeParse(text);
    if (!parsed.success) return { outcome: 'malformed', reason: reasonOf(parsed.error), ...placeOf(text) };
    const { event, contentHash } = parsed.data;
    const definition = Object.hasOwn(definitions, event.type) ? definitions[event.type] : undefined;
    if (!definition) return { outcome: 'unknown-type', event, contentHash };
    const current = raise(event, definition.version, upcasts[event.type] ?? {});
    if (!current) return { outcome: 'unknown-version', reason: `${event.type} version ${event.version} is not known`, ...placeOf(text) };
    const data = definition.data.safeParse(current.data);
    if (!data.success) return { outcome: 'malformed', reason: reasonOf(data.error), ...placeOf(text) };
    return { outcome: 'event', event: { ...current, data: data.data } as Event, contentHash };
  };
}

/** A reader of memberships by other definitions than today's. */
export const readerOf = (definitions: Definitions, upcasts: EventUpcasts<string>): ((message: ReceivedMessage) => Reading) =>
  readerFor<Membership, RecordedEvent>({ streams: membershipStreams, definitions, upcasts });

/** What a message of the log says, in the current version of its type. */
export const fromWire = readerOf(catalogue, eventUpcasts);

function raise<Event extends StatedEvent<object>>(
  event: Event,
  to: number,
  steps: Readonly<Record<number, (data: unknown) => unknown>>,
): Event | undefined {
  if (event.version === to) return event;
  const step = event.version < to ? steps[event.version] : undefined;
  return step && raise({ ...event, version: event.version + 1, data: step(event.data) }, to, steps);
}

const reasonOf = ({ issues }: z.ZodError): string => issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
