import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
let folder: string;
beforeAll(async () => {
  api = await ApiInTheSmall.open();
  folder = await mkdtemp(join(tmpdir(), 'tenure-invoices-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const id = '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11';
const number = '7K2M9QXD1ABCD-2026-001';
const run = (...words: string[]) => tenure(['invoices', id, ...words, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });
const inShort = {
  number,
  kind: 'invoice',
  order: 1,
  issuedAt: '2026-03-14T09:00:00.000Z',
  currency: 'GBP',
  total: 180_000,
  creditedBy: '7K2M9QXD1ABCD-2026-002',
};
const invoice = {
  ...inShort,
  seller: { name: 'Sample Partner Network Ltd' },
  buyer: { legalName: 'Harbour Ltd' },
  lines: [
    {
      description: 'Silver competency',
      quantity: 1,
      amount: 150_000,
      period: { from: '2026-03-04T09:00:00.000Z', until: '2027-03-04T09:00:00.000Z' },
    },
  ],
  payments: [{ method: 'wire', reference: 'BANK-1', amount: 180_000, receivedAt: '2026-03-04T09:00:00.000Z' }],
  net: 150_000,
  taxPercent: 20,
  tax: 30_000,
};

it('lists what was put on paper, and what takes it back', async () => {
  api.answers({ body: { invoices: [inShort] } });
  const { code, out } = await run();
  expect(code).toBe(0);
  for (const said of [number, 'invoice', '1,800.00', 'order 1', 'taken back by 7K2M9QXD1ABCD-2026-002']) expect(out).toContain(said);
  api.answers({ body: { invoices: [] } });
  expect((await run()).out).toContain('Nothing was invoiced yet.');
  api.answers({ body: { invoices: [], due: [{ order: 2, invoiceDue: '2026-03-14T09:00:00.000Z' }] } });
  expect((await run()).out).toContain('Order 2 is to be invoiced by 2026-03-14 09:00:00 UTC.');
});

it('prints one, from whom to whom, for what and for how long, how it was paid, and how to have it as a PDF', async () => {
  api.answers({ body: invoice });
  const { out } = await run(number);
  for (const said of ['Sample Partner Network Ltd', 'Harbour Ltd', '1 × Silver competency', '(20 %)', `--save ${number}.pdf`])
    expect(out).toContain(said);
  for (const said of ['2026-03-04 to 2027-03-04', /Paid +Wire transfer · BANK-1/u]) expect(out).toMatch(said);
  const { creditedBy: _, ...rest } = invoice;
  api.answers({ body: { ...rest, kind: 'credit-note', credits: number } });
  expect((await run(number)).out).toMatch(/Given back +Wire transfer · BANK-1/u);
  expect(api.received[0]?.url).toBe(`/v1/memberships/${id}/invoices/${number}`);
});

it.each([
  ['en', 'Written to'],
  ['ko', '저장했습니다'],
])('writes the PDF to a file, in the language that is chosen: %s', async (language, said) => {
  const file = join(folder, `${language}.pdf`);
  api.answers({ body: `%PDF-1.7 ${language}`, headers: { 'content-type': 'application/pdf' } });
  const { code, out } = await run(number, '--save', file, '--language', language);
  expect(code).toBe(0);
  expect(out).toContain(said);
  expect(api.received[0]).toMatchObject({ url: `/v1/memberships/${id}/invoices/${number}/pdf`, headers: { 'accept-language': language } });
  expect(await readFile(file, 'utf8')).toBe(`%PDF-1.7 ${language}`);

  api.answers({ body: 'another', headers: { 'content-type': 'application/pdf' } });
  const again = await run(number, '--save', file, '--language', language);
  expect(again.code).not.toBe(0);
  expect(await readFile(file, 'utf8')).toBe(`%PDF-1.7 ${language}`);
});

it('writes nothing where there is no such paper, and saves none without a number', async () => {
  const file = join(folder, 'nothing.pdf');
  const problem = { code: 'not-found', title: 'Not found', detail: 'There is nothing here.', next: 'Check the number.' };
  api.answers({ status: 404, body: { ...problem, status: 404, correlationId: id } });
  expect((await run(number, '--save', file)).code).not.toBe(0);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
  expect((await run('--save', file)).err).toContain('--save needs the number');
});
