import { catalogue, type EventType } from '../../events/catalogue.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { fromWire } from '../../services/shared/event-reading.js';
import { contentHashOf, toWire, type WireMessage } from '../../services/shared/event-wire.js';
import type { MembershipView } from '../../services/shared/views.js';
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

  it('still adds up to the same membership', () => {
    const stages = goldenEvents
      .map(({ message }) => read(message))
      .reduce<MembershipView[]>((views, event) => [...views, membershipDetail(views.at(-1), event)], []);
    expect(stages.at(-1)!.sequence).toBe(goldenEvents.length);
    expect(
      Object.fromEntries(
        stages.map(({ sequence, status, waitingOn }) => [
          sequence,
          [status, ...waitingOn.map(({ step, owner }) => `${step} ${owner}`)].join(', '),
        ]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "1": "pending",
        "10": "pending, email-verification partner, agreement-acceptance signatory",
        "11": "pending, agreement-acceptance signatory",
        "12": "pending, vetting support, agreement-acceptance signatory",
        "13": "pending, vetting support, agreement-acceptance signatory",
        "14": "pending, vetting support, agreement-acceptance signatory",
        "15": "pending, vetting support-approver, agreement-acceptance signatory",
        "16": "pending, agreement-acceptance signatory, vetting partner",
        "17": "pending, agreement-acceptance signatory",
        "18": "pending",
        "19": "pending",
        "2": "pending",
        "20": "active, renewal process",
        "21": "active, renewal process",
        "22": "active, renewal process",
        "23": "closed",
        "24": "expired",
        "25": "withdrawn",
        "26": "withdrawn",
        "27": "withdrawn",
        "28": "withdrawn",
        "29": "suspended, suspension support",
        "3": "pending",
        "30": "pending",
        "31": "pending",
        "32": "pending",
        "33": "pending",
        "34": "pending, join administrator",
        "35": "pending",
        "36": "pending",
        "37": "pending",
        "38": "pending, tenant partner",
        "39": "pending, tenant partner",
        "4": "pending, email-verification contact",
        "40": "pending, tenant support",
        "41": "pending",
        "5": "pending, email-verification contact, agreement-acceptance signatory",
        "6": "pending, email-verification partner, agreement-acceptance signatory",
        "7": "pending, email-verification partner, agreement-acceptance signatory",
        "8": "pending, email-verification partner, agreement-acceptance signatory",
        "9": "pending, email-verification partner, agreement-acceptance signatory",
      }
    `);
    expect(stages.at(-1)!.state).toMatchInlineSnapshot(`
      {
        "account": {
          "endedAt": "2027-01-19T09:00:00.000Z",
          "endedBy": "email-verification",
          "partnerId": "7Q2M-9D4K-X0AB-5",
          "policyVersion": "2026-01",
          "reinstatedAt": "2027-01-20T09:00:00.000Z",
          "requestedAt": "2026-01-05T09:00:00.000Z",
          "status": "pending",
        },
        "addressCheck": {
          "choice": "suggestion",
          "given": 3,
          "result": "interaction-required",
          "suggestions": [
            {
              "addressLine1": "1 Quay St",
              "city": "Bristol",
              "country": "GB",
              "postalCode": "BS1 1AA",
            },
          ],
        },
        "agreementAcceptance": {
          "accepted": {
            "agreementVersion": "2026-01",
            "at": "2026-01-16T10:00:00.000Z",
            "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
            "language": "ko",
            "legalName": "주식회사 한빛",
            "signatory": {
              "objectId": "b8d1c7e4-3c1a-4a8e-8f0b-2e9d53a6c922",
            },
          },
          "agreementVersion": "2026-01",
          "deadline": "2026-02-04T09:00:00.000Z",
          "declinedAt": "2027-01-17T09:00:00.000Z",
          "reminders": 1,
          "remindersOn": [
            "2026-01-12T09:00:00.000Z",
            "2026-01-26T09:00:00.000Z",
          ],
          "since": "2026-01-05T09:00:00.000Z",
        },
        "domainProof": {
          "checksAskedAt": [
            "2027-02-04T10:00:00.000Z",
          ],
          "completedAt": "2027-03-07T09:00:00.000Z",
          "deadline": "2027-03-20T09:00:00.000Z",
          "domain": "hanbit.example",
          "level": 1,
          "lookingSince": "2027-02-04T10:00:00.000Z",
          "looks": {
            "atMostEveryMinutes": 60,
            "firstAfterMinutes": 1,
          },
          "outcome": "proved",
          "since": "2027-03-06T09:00:00.000Z",
        },
        "emailVerification": {
          "begunBy": "command-4",
          "challenge": 4,
          "completedAt": "2026-01-07T12:00:00.000Z",
          "deadline": "2026-01-12T09:00:00.000Z",
          "denial": "not-company-address",
          "email": "contact@hanbit.example",
          "language": "ko",
          "lettersSent": 1,
          "mailsAskedAt": [
            "2026-01-05T09:00:00.000Z",
          ],
          "outcome": "verified",
          "reminders": 1,
          "remindersOn": [
            "2026-01-07T09:00:00.000Z",
            "2026-01-10T09:00:00.000Z",
          ],
          "since": "2026-01-05T09:00:00.000Z",
          "triesLeft": 4,
        },
        "joinRequests": {},
        "legalProfile": {
          "address": {
            "addressLine1": "1 Quay St",
            "city": "Bristol",
            "country": "GB",
            "postalCode": "BS1 1AA",
          },
          "companyDomain": "hanbit.co.kr",
          "legalName": "한빛 주식회사",
          "primaryContact": {
            "email": "partners@hanbit.example",
            "firstName": "Second",
            "language": "en",
            "lastName": "Contact",
          },
          "securityContact": {
            "email": "security@hanbit.example",
            "name": "Security desk",
            "phoneNumber": "+82212345678",
          },
          "signatory": {
            "objectId": "b8d1c7e4-3c1a-4a8e-8f0b-2e9d53a6c923",
          },
        },
        "notices": {
          "account-suspended/2027-01-20T09:00:00.000Z": {
            "at": "2027-01-20T09:00:00.000Z",
            "smtpStatus": 550,
          },
          "agreement-reminder/2026-01-05T09:00:00.000Z/1": {
            "at": "2027-01-20T09:00:00.000Z",
          },
        },
        "tenant": {
          "enroller": {
            "email": "global-administrator@hanbit.example",
            "objectId": "a3a6f2d0-8a07-4f53-9d0c-1f6be24f7c11",
          },
          "tenantId": "7c1f0b0e-52f4-4a3c-8d57-9a1be2c40f18",
        },
        "term": {
          "anchor": "2026-01-16",
          "anniversary": "2028-01-16",
          "since": "2027-01-16T00:00:00.000Z",
        },
        "users": {
          "5d0e6a1c-9f1b-4b7e-8a35-0c2f1e7d9b64": [
            "report-viewer",
          ],
          "a3a6f2d0-8a07-4f53-9d0c-1f6be24f7c11": [
            "admin-agent",
            "user-management-admin",
          ],
        },
        "vetting": {
          "changed": [
            "legalName",
            "registrationId",
            "address",
            "companyDomain",
          ],
          "deadline": "2026-02-14T09:00:00.000Z",
          "level": 1,
          "rejection": "company-details-differ",
          "round": 1,
          "since": "2026-01-15T09:00:00.000Z",
          "status": "authorized",
          "superseded": true,
        },
      }
    `);
  });
});
