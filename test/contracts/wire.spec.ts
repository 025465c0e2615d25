import { catalogue, type EventType } from '../../events/catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { fromWire } from '../../services/shared/event-reading.js';
import { contentHashOf, toWire, type WireMessage } from '../../services/shared/event-wire.js';
import { recorded } from '../support/given-when-then.js';
import { happened, requested } from '../support/sample-events.js';
import { goldenEvents } from './golden-events.js';

const read = (message: WireMessage): RecordedEvent => {
  const reading = fromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
};

describe('the wire', () => {
  const [, , , , , verified] = recorded([...requested, happened.verified()]);

  it('carries an event as CloudEvents 1.0 in the binary binding of Kafka', () => {
    const event = { ...verified!, reason: 'asked-by-phone', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
    expect(toWire(event)).toMatchInlineSnapshot(`
      {
        "headers": {
          "ce_actor": "service:issuer|service",
          "ce_causationid": "command-6",
          "ce_contenthash": "df479fbca2eb28e59c5003d9f7c7355e033e0af0a93032e4aa56cfe78e7595cd",
          "ce_correlationid": "correlation-1",
          "ce_id": "0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11:6",
          "ce_reasoncode": "asked-by-phone",
          "ce_sequence": "0000000006",
          "ce_source": "/memberships/0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11",
          "ce_specversion": "1.0",
          "ce_time": "2026-03-04T09:00:00.000Z",
          "ce_type": "membership.EmailVerified.v1",
          "content-type": "application/json",
          "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        },
        "key": "0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11",
        "value": "{"challenge":4,"email":"contact@hanbit.example","proof":"code"}",
      }
    `);
  });

  it('gives back what was put on it', () => {
    for (const event of recorded([...requested, happened.verified(), happened.withdrawn])) expect(read(toWire(event))).toEqual(event);
  });

  it('reads headers that come as bytes', () => {
    const { key, value, headers } = toWire(verified!);
    const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
    expect(fromWire({ key: Buffer.from(key), value: Buffer.from(value), headers: bytes })).toMatchObject({
      outcome: 'event',
      event: verified,
    });
  });

  it('has one hash for one content, whatever the order of its keys, and another for any other', () => {
    const { data, ...rest } = verified!;
    const turned = Object.fromEntries(Object.entries(data).reverse());
    expect(contentHashOf({ ...rest, data: turned })).toBe(contentHashOf(verified!));
    for (const change of [
      { type: 'EmailDenied' },
      { version: 2 },
      { occurredAt: '2026-03-04T09:00:00.001Z' },
      { actor: { kind: 'service', id: 'x' } },
      { data: {} },
    ])
      expect(contentHashOf({ ...verified!, ...change } as RecordedEvent)).not.toBe(contentHashOf(verified!));
  });

  const { key, headers, value } = toWire(verified!);
  const spoilt: Record<string, [Partial<WireMessage>, string]> = {
    'no JSON': [{ value: '{' }, 'value: is not JSON'],
    'no data': [{ value: '' }, 'value: is not JSON'],
    'other data than its hash says': [{ value: value.replace('4', '5') }, 'headers.ce_contenthash: does not fit the event'],
    'an id of another event': [{ headers: { ...headers, ce_id: `${key}:7` } }, 'headers.ce_id: does not fit the event'],
    'another key': [{ key: 'someone-else' }, 'headers.ce_id: does not fit the event; headers.ce_source: does not fit the event'],
    'a sequence that is none': [{ headers: { ...headers, ce_sequence: '0000000000' } }, expect.stringContaining('headers.ce_sequence')],
    'a time that is none': [{ headers: { ...headers, ce_time: 'yesterday' } }, expect.stringContaining('headers.ce_time')],
    'an actor of no kind': [{ headers: { ...headers, ce_actor: 'robot:1' } }, expect.stringContaining('headers.ce_actor')],
    'no headers': [{ headers: {} }, expect.stringContaining('headers.ce_type')],
  };

  it.each(Object.entries(spoilt))('refuses a message with %s and says why', (_, [change, reason]) => {
    expect(fromWire({ key, headers, value, ...change })).toMatchObject({ outcome: 'malformed', reason });
  });

  it('refuses data that do not fit their type, without telling them', () => {
    const message = toWire({ ...verified!, data: { challenge: 4, email: 'secret', proof: 'code' } } as RecordedEvent);
    const reading = fromWire(message);
    expect(reading).toMatchObject({ outcome: 'malformed', place: { sequence: 6 } });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });

  it('tells a type that it does not know, and a version that it does not know', () => {
    const changed = (change: object) => fromWire(toWire({ ...verified!, ...change }));
    expect(changed({ type: 'SomethingNewer' })).toMatchObject({ outcome: 'unknown-type', event: { type: 'SomethingNewer', sequence: 6 } });
    expect(changed({ version: 2 })).toMatchObject({ outcome: 'unknown-version', place: { sequence: 6 } });
  });
});

describe('every event ever written', () => {
  it.each(goldenEvents)('can still be read: $name', ({ message }) => expect(fromWire(message).outcome).toBe('event'));

  const current = goldenEvents.filter(
    ({ name }) => name === `${name.split('.')[0]}.v${catalogue[name.split('.')[0] as EventType].version}`,
  );
  it.each(current)('is written today as it was then: $name', ({ message }) => expect(toWire(read(message))).toEqual(message));
});
