import { presentInvoices } from '../../services/api/invoices/invoice-answer.js';
import { askedOnce } from '../../services/api/invoices/invoice-fonts.js';
import { presentOrders } from '../../services/api/orders/orders-answer.js';
import { recordAfter, today } from '../support/given-when-then.js';
import { happened, prices } from '../support/sample-events.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { goldenPapers, goldenPapersOf } from './papers.js';
import { objectIds, ours, type Role } from './people.js';
import { pendingView } from './views.js';

const [invoice, creditNote] = goldenPapers.all;
const number = invoice!.data.number;
const period = { from: '2029-08-15T07:30:00.000Z', until: '2030-08-15T07:30:00.000Z' };
const path = `/v1/memberships/${ours}/invoices`;

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.memberships.entries.push(...goldenPapersOf(ours));
});
afterAll(() => api.stop());
beforeEach(() => void api.memberships.views.set(ours, pendingView()));

const pdf = async (language: string, as: Role = 'administrator') => {
  const headers = { authorization: `Bearer ${await api.tokenOf(as)}`, 'accept-language': language };
  const response = await fetch(`${api.url}${path}/${number}/pdf`, { headers });
  return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
};

describe('the papers of a membership', () => {
  it('are listed in short, and each says what takes it back or what it takes back', async () =>
    expect(await api.get(path, { as: 'administrator' })).toMatchObject({
      status: 200,
      body: {
        invoices: [
          { number, kind: 'invoice', total: 180_000, currency: 'GBP', creditedBy: creditNote!.data.number },
          { number: creditNote!.data.number, kind: 'credit-note', credits: number },
        ],
      },
    }));

  it('are private, each and the list of them', async () => {
    for (const address of [path, `${path}/${number}`])
      expect((await api.get(address, { as: 'administrator' })).headers.get('cache-control')).toBe('private, no-cache');
  });

  it('say all that stands on them, in the language of the reader', async () => {
    const { status, body } = await api.get(`${path}/${number}`, { as: 'supportReader', headers: { 'accept-language': 'ko' } });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        partnerId: '7K2M-9QXD-1ABC-D',
        seller: { name: 'Sample Partner Network Ltd', taxId: 'GB000000000' },
        buyer: { legalName: 'Harbour Ltd', address: { city: 'Bristol', country: 'GB' } },
        lines: [{ description: expect.stringContaining('실버'), quantity: 1, unitPrice: 150_000, amount: 150_000, period }],
        net: 150_000,
        taxPercent: 20,
        tax: 30_000,
        total: 180_000,
        paidAt: expect.any(String),
        payments: [{ method: 'card', reference: 'PAY-2029-0002', amount: 180_000, receivedAt: period.from }],
      },
    });
    expect(body['seller']).not.toHaveProperty('accounts');
  });

  it('have no number that was never given', async () => {
    for (const other of [`${number}1`, 'nonsense', '..%2F'])
      expect((await api.get(`${path}/${other}`, { as: 'administrator' })).status).toBe(404);
  });

  it('are not for a person of the company who may not buy', async () => {
    const refused = { status: 403, body: { code: 'role-required' } };
    expect(await api.get(path, { as: 'member' })).toMatchObject(refused);
    expect((await pdf('en', 'member')).status).toBe(403);
    const view = pendingView();
    const buyer = { roles: ['partner-admin'], since: '2026-03-01T00:00:00.000Z' } as const;
    api.memberships.views.set(ours, { ...view, state: { ...view.state, users: { [objectIds.member]: buyer } } });
    expect((await api.get(path, { as: 'member' })).status).toBe(200);
  });
});

describe('a paper as PDF', () => {
  it('has the same bytes each time, and others in the other language', async () => {
    const [one, again, korean] = [await pdf('en'), await pdf('en'), await pdf('ko')];
    expect(one.content.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(one.content.equals(again.content)).toBe(true);
    expect(korean.content.equals(one.content)).toBe(false);
    expect(Object.fromEntries(korean.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-language': 'ko',
      'content-disposition': `attachment; filename="${number}-ko.pdf"`,
    });
  });

  it('has the date of the event and the fonts that write both languages within', async () => {
    const content = (await pdf('ko')).content.toString('latin1');
    const shown = ['(D:20300925090000Z)', '+NotoSansKR-Regular', '+NotoSansKR-Bold'].filter((said) => content.includes(said));
    expect(shown).toHaveLength(3);
  });
});

it('reads its fonts once, and again where they could not be read', async () => {
  let asked = 0;
  const fonts = askedOnce(async () => {
    asked += 1;
    if (asked === 1) throw new Error('too many open files');
    return 'fonts';
  });
  await expect(fonts()).rejects.toThrow('too many open files');
  expect([await fonts(), await fonts(), asked]).toEqual(['fonts', 'fonts', 2]);
});

it('are announced in the list, each of an order that is paid and has none yet', () => {
  const { state } = recordAfter([...states['order placed'], happened.paid(1, prices['action-pack'], today)]);
  expect(presentInvoices([], state)).toEqual({ invoices: [], due: [{ order: 1, invoiceDue: '2026-03-14T09:00:00.000Z' }] });
  expect(presentInvoices([], recordAfter(states['order placed']).state).due).toEqual([]);
});

it('are promised with a day by the order that is paid and has none yet, and by no other', () => {
  const placed = states['order placed'];
  const orderAfter = (...more: Parameters<typeof recordAfter>[0]) => presentOrders(recordAfter([...placed, ...more]).state)!.at(-1)!;
  expect(orderAfter()).not.toHaveProperty('invoiceDue');
  const { price } = orderAfter();
  const paid = happened.paid(1, price, today);
  expect(Date.parse(orderAfter(paid).invoiceDue!) - Date.parse(today)).toBe(10 * 86_400_000);
  expect(orderAfter(paid, happened.invoiced())).not.toHaveProperty('invoiceDue');
});
