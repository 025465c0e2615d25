import { hashOf } from '../../services/shared/documents/document-names.js';
import { sellers } from '../../services/shared/sellers.js';
import type { Receipt } from '../../workflows/contract.js';
import { recordAfter } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { proofDeadline } from '../support/sample-orders.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { pdf } from './files.js';
import { ours, type Role } from './people.js';
import { pendingView } from './views.js';

const hash = hashOf(pdf);
const receivedAt = '2026-03-05T09:00:00.000Z';
const standing: Receipt = { membershipId: ours, sequence: 7, status: 'active', waitingOn: [] };
const received = happened.proofReceived(1, { hash, size: pdf.length });
const path = `/v1/memberships/${ours}/orders`;

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  const view = pendingView();
  const { tenant, legalProfile } = view.state;
  const state = { ...recordAfter([...states['order placed'], received]).state, tenant: tenant!, legalProfile: legalProfile! };
  api.memberships.views.set(ours, { ...view, status: 'active', state });
  api.commands.sent.length = 0;
  api.commands.foreseen = { events: [received], before: standing, after: standing };
  api.commands.receipt = { sequence: 7, status: 'active', waitingOn: [], receivedAt };
});

async function upload(order: string, as: Role = 'administrator', content = pdf) {
  const response = await fetch(`${api.url}${path}/${order}/proofs?name=transfer.pdf`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { authorization: `Bearer ${await api.tokenOf(as)}`, 'content-type': 'application/pdf' },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const ordersFor = async (as: Role) => (await api.get(`/v1/memberships/${ours}`, { as })).body['orders'] as readonly object[];

it('takes a proof for the order that the address names, and answers with a receipt', async () => {
  const document = { hash, mediaType: 'application/pdf', size: pdf.length };
  expect(await upload('1')).toMatchObject({ status: 201, body: { document: { ...document, receivedAt } } });
  expect(api.commands.sent).toMatchObject([
    { type: 'submitPaymentProof', input: { data: { ...document, order: 1, name: 'transfer.pdf' } } },
  ]);
  expect(await api.documents.get(ours, hash)).toEqual(pdf);
});

it('refuses a proof that support refused before, says why, and stores nothing', async () => {
  api.commands.foreseen = { refused: 'proof-refused', details: { order: 1, flaw: 'unreadable' } };
  const other = Buffer.concat([pdf, Buffer.from('% refused')]);
  const answer = await upload('1', 'administrator', other);
  expect(answer).toMatchObject({ status: 409, body: { code: 'proof-refused', detail: expect.stringContaining('cannot be read') } });
  expect(await api.documents.get(ours, hashOf(other))).toBeUndefined();
});

it('says whose order it is and who may pay before it says what is wrong with the file', async () => {
  const empty = Buffer.alloc(0);
  expect(await upload('1', 'administrator', empty)).toMatchObject({ status: 422, body: { code: 'document-empty' } });
  api.commands.foreseen = { refused: 'order-unknown', details: {} };
  expect((await upload('9', 'administrator', empty)).body).toMatchObject({ code: 'order-unknown' });
});

it('has no order of another name than a number', async () => {
  for (const order of ['0', 'one', '1.5']) expect(await upload(order)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect(api.commands.sent).toEqual([]);
});

it('gives the file to support by the hash that the order names', async () => {
  await api.documents.put(ours, hash, pdf);
  const headers = { authorization: `Bearer ${await api.tokenOf('supportAgent')}` };
  const response = await fetch(`${api.url}/v1/support/memberships/${ours}/documents/${hash}`, { headers });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
});

it('shows whoever may buy the account to pay to and the proofs, and eyes that only look no file', async () => {
  expect(await ordersFor('administrator')).toMatchObject([
    { payTo: sellers['2026-01']!.accounts['KRW'], proofs: [{ hash, at: expect.any(String), deadline: proofDeadline, level: 0 }] },
  ]);
  const [seen] = (await ordersFor('supportReader')) as readonly { readonly proofs: readonly object[] }[];
  expect(seen!.proofs).toHaveLength(1);
  expect(JSON.stringify(seen!.proofs)).not.toMatch(new RegExp(`${hash}|transfer`));
});
