import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { fromWire } from '../../services/shared/event-reading.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import type { WireMessage } from '../../services/shared/event-wire.js';
import type { MembershipView } from '../../services/shared/views.js';
import { goldenEvents } from './golden-events.js';

const read = (message: WireMessage): RecordedEvent => {
  const reading = fromWire(message);
  if (reading.outcome !== 'event') throw new Error(JSON.stringify(reading));
  return reading.event;
};

it('every event ever written still adds up to the same membership', () => {
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
      "34": "pending",
      "35": "pending",
      "36": "pending",
      "37": "pending",
      "38": "pending",
      "39": "pending",
      "4": "pending, email-verification contact",
      "40": "pending",
      "41": "pending, join administrator",
      "42": "pending",
      "43": "pending",
      "44": "pending",
      "45": "pending, tenant partner",
      "46": "pending, tenant partner",
      "47": "pending, tenant support",
      "48": "pending",
      "49": "pending",
      "5": "pending, email-verification contact, agreement-acceptance signatory",
      "50": "pending",
      "51": "pending, proposal support-approver",
      "52": "pending",
      "53": "pending, vetting support",
      "54": "pending",
      "55": "pending",
      "56": "pending",
      "57": "pending",
      "58": "pending",
      "59": "pending",
      "6": "pending, email-verification partner, agreement-acceptance signatory",
      "60": "pending",
      "61": "pending",
      "62": "pending, vetting support",
      "63": "pending, vetting support",
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
          "at": "2026-01-16T12:00:00.000Z",
          "hash": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
          "language": "ko",
          "legalName": "주식회사 한빛",
          "signatory": {
            "objectId": "b8d1c7e4-3c1a-4a8e-8f0b-2e9d53a6c922",
          },
        },
        "agreementVersion": "2026-01",
        "deadline": "2026-01-16T12:00:00.000Z",
        "reminders": 0,
        "remindersOn": [],
        "since": "2026-01-16T12:00:00.000Z",
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
        "completedAt": "2026-01-08T12:00:00.000Z",
        "deadline": "2026-01-12T09:00:00.000Z",
        "denial": "not-company-address",
        "email": "contact@hanbit.example",
        "failedAt": "2026-01-07T11:05:00.000Z",
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
      "proposals": [
        {
          "by": "https://issuer.example|subject-1",
          "command": "waiveStep",
          "deadline": "2027-01-21T09:00:00.000Z",
          "outcome": "lapsed",
          "proposal": 51,
          "since": "2027-01-20T09:00:00.000Z",
        },
      ],
      "signing": {
        "declined": {
          "at": "2026-03-13T10:00:00.000Z",
          "handOver": 58,
        },
        "handedOverAt": [
          "2026-03-12T10:00:00.000Z",
        ],
        "newerVersion": "2026-07",
        "signatorySince": "2026-03-13T10:00:00.000Z",
        "vacantSince": "2026-03-14T10:00:00.000Z",
      },
      "supportActs": [
        {
          "action": "extendDeadline",
          "sequence": 49,
        },
        {
          "action": "reopenStep",
          "sequence": 50,
        },
        {
          "action": "waiveStep",
          "sequence": 53,
        },
      ],
      "tenant": {
        "enroller": {
          "email": "global-administrator@hanbit.example",
          "objectId": "a3a6f2d0-8a07-4f53-9d0c-1f6be24f7c11",
        },
        "linkedBy": "service",
        "tenantId": "7c1f0b0e-52f4-4a3c-8d57-9a1be2c40f18",
      },
      "term": {
        "anchor": "2026-01-16",
        "anniversary": "2028-01-16",
        "since": "2027-01-16T00:00:00.000Z",
      },
      "users": {
        "5d0e6a1c-9f1b-4b7e-8a35-0c2f1e7d9b64": {
          "roles": [
            "report-viewer",
          ],
          "since": "2027-01-20T11:00:00.000Z",
        },
        "a3a6f2d0-8a07-4f53-9d0c-1f6be24f7c11": {
          "roles": [
            "admin-agent",
            "user-management-admin",
          ],
          "since": "2026-01-16T10:00:00.000Z",
        },
      },
      "vetting": {
        "attempts": 2,
        "current": {
          "comment": "The register shows the present name.",
          "deadline": "2027-01-27T09:00:00.000Z",
          "level": 0,
          "round": 1,
          "since": "2027-01-20T09:00:00.000Z",
          "status": "pending",
        },
        "documents": [
          {
            "at": "2027-01-20T09:00:00.000Z",
            "hash": "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc",
            "mediaType": "application/pdf",
            "name": "registration.pdf",
            "round": 1,
            "size": 120000,
          },
        ],
        "lastFinalized": {
          "at": "2026-01-16T09:00:00.000Z",
          "round": 1,
          "status": "authorized",
        },
      },
    }
  `);
});
