import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import type { MembershipView } from '../../services/shared/views.js';
import { goldenEvents, read } from './golden-events.js';

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
      "64": "pending, vetting support",
      "65": "pending, vetting support",
      "66": "pending, vetting support",
      "67": "pending, vetting support",
      "68": "pending, vetting support",
      "7": "pending, email-verification partner, agreement-acceptance signatory",
      "8": "pending, email-verification partner, agreement-acceptance signatory",
      "9": "pending, email-verification partner, agreement-acceptance signatory",
    }
  `);
  expect(stages.at(-1)!.state).toMatchSnapshot();
});
