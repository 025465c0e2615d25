import { receivedRow } from '../../services/cli/printing/order-receipt.js';
import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

async function shown(body: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...pending, ...body } });
  const { code, out } = await tenure(['show', pending.membershipId, '--api', api.address, '--language', language], {
    TENURE_TOKEN: 'a.b.c',
  });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

const [since, until] = ['2026-01-02T03:04:05.000Z', '2026-02-01T03:04:05.000Z'];
const price = { currency: 'KRW', list: 560_000, net: 560_000, taxPercent: 10, tax: 56_000, total: 616_000 };
const wire = { order: 1, level: 'action-pack', method: 'wire', status: 'open', price, expiresAt: until, reference: 'RF12ABC001' };
const silver = { order: 2, level: 'silver', area: 'cloud-platform', method: 'card', price, expiresAt: until };

it('shows what is to be paid, until when, and what to write into the transfer', async () => {
  expect(await shown({ orders: [wire] })).toContain(
    '  Order 1  Action Pack · KRW 616,000, of which KRW 56,000 tax · by wire transfer · waits for its payment · to be paid by 2026-02-01 03:04:05 UTC · to be written into the transfer: RF12ABC001',
  );
  const korean = await shown({ orders: [wire] }, 'ko');
  for (const part of ['주문 1번', '계좌 이체', 'RF12ABC001', '세금']) expect(korean).toContain(part);
});

it('shows the account to pay to, what became of the newest proof, and which is looked at next', async () => {
  const payTo = { holder: 'Sample Ltd', bank: 'Sample Bank', bic: 'SMPLDEFFXXX', iban: 'DE50000000000123456789' };
  const proof = { at: since, deadline: until, hash: 'a1b2' };
  expect(await shown({ orders: [{ ...wire, payTo, proofs: [proof] }] })).toContain(
    'to be transferred to Sample Ltd, DE50 0000 0000 0123 4567 89, Sample Bank, BIC SMPLDEFFXXX · to be written into the transfer: RF12ABC001 · a proof came 2026-01-02 03:04:05 UTC; support looks at it by 2026-02-01 03:04:05 UTC · its file a1b2',
  );
  const refused = { ...proof, rejected: { flaw: 'another-amount', note: 'Half of it.' } };
  expect(await shown({ orders: [{ ...wire, proofs: [proof, { ...refused, hash: 'c3d4' }] }] })).toContain(
    'the proof was refused: the transfer is of another amount; Half of it. · its file c3d4 · a proof came 2026-01-02 03:04:05 UTC; support looks at it by 2026-02-01 03:04:05 UTC · its file a1b2',
  );
});

it('shows what a card is waiting for', async () => {
  const declined = { decline: 'funds', retryFrom: since };
  expect(await shown({ orders: [{ ...silver, status: 'open', declined }] })).toContain(
    'declined: the account does not cover it; the same card from 2026-01-02 03:04:05 UTC, another one earlier',
  );
  expect(await shown({ orders: [{ ...silver, status: 'open', declined, charge: { attempt: 2, since } }] })).toMatch(
    /a card is being charged, since 2026-01-02 03:04:05 UTC$/m,
  );
});

it('names the payments, as those who keep money need them', async () => {
  const parts = [{ payment: 'BANK-1', amount: 400_000, receivedAt: since }];
  const returns = [
    { payment: 'BANK-2', method: 'wire', amount: 1_000, currency: 'KRW', since, attempt: 1 },
    { payment: 'BANK-3', method: 'wire', amount: 2_000, currency: 'KRW', since, attempt: 1, refund: 'R-1', wentBack: true },
  ];
  const proofs = [{ mediaType: 'application/pdf', size: 1, at: since, deadline: until, level: 0, answeredAt: until }];
  const out = await shown({ orders: [{ ...wire, parts, returns, proofs, outstanding: 216_000 }] });
  for (const said of [
    'KRW 400,000 (BANK-1) came 2026-01-02 03:04:05 UTC',
    'KRW 216,000 still to be paid',
    'KRW 1,000 (BANK-2) is to go back',
    'KRW 2,000 (BANK-3, R-1) went back',
    'support looked at the proof 2026-02-01 03:04:05 UTC',
  ])
    expect(out).toContain(said);
  expect(out).not.toContain('a proof came');
  expect(await shown({ orders: [{ ...wire, parts, returns, proofs }] }, 'ko')).toContain('BANK-3, R-1');
});

it('shows money that is to go back, went back, or could not', async () => {
  const money = { amount: 616_000, currency: 'KRW' };
  const returns = [money, { ...money, wentBack: true }, { ...money, failedAt: since }];
  expect(await shown({ orders: [{ ...silver, status: 'refunded', paid: { receivedAt: since }, returns }] })).toContain(
    'refunded · paid 2026-01-02 03:04:05 UTC · KRW 616,000 is to go back · KRW 616,000 went back · KRW 616,000 could not go back; support has it tried again',
  );
});

it.each([
  ['en', 'to be invoiced by 2026-02-01 03:04:05 UTC'],
  ['ko', '까지 청구서 발행'],
])('says by when an order that is paid is invoiced: %s', async (language, said) => {
  const paid = { ...silver, status: 'paid', paid: { receivedAt: since } };
  expect(await shown({ orders: [{ ...paid, invoiceDue: until }] }, language)).toContain(said);
  expect(await shown({ orders: [{ ...paid, invoice: 'RJG4TWHF4RJWT-2026-001' }] }, language)).not.toContain(said);
});

it('names the papers of an order', async () => {
  const papers = { invoice: 'RJG4TWHF4RJWT-2026-001', creditNote: 'RJG4TWHF4RJWT-2026-002' };
  expect(await shown({ orders: [{ ...silver, status: 'refunded', ...papers }] })).toContain(
    'refunded · invoice RJG4TWHF4RJWT-2026-001 · credit note RJG4TWHF4RJWT-2026-002',
  );
});

it('shows the levels that are had, and since when one is at risk', async () => {
  const holdings = [{ level: 'silver', area: 'cloud-platform', since, until, order: 2, atRiskSince: since }];
  expect(await shown({ levels: { competencies: {}, overrides: {}, holdings } })).toMatch(
    /^ {2}Silver[^,]*, cloud platform {2}until 2026-02-01 03:04:05 UTC · at risk since 2026-01-02 03:04:05 UTC/m,
  );
});

it('says nothing where nothing was ever ordered', async () => expect(await shown({})).not.toMatch(/^(Orders|Levels)$/m));

it('says in a receipt what came, as money in words, and what is still to be paid', () => {
  const received = { order: 1, amount: 56, currency: 'GBP', outstanding: 45_544 };
  expect(receivedRow(received, 'en')).toEqual(['Order 1', 'GBP 0.56 received · GBP 455.44 still to be paid']);
  expect(receivedRow({ ...received, outstanding: 0 }, 'ko')).toEqual(['주문 1번', '받은 금액 GBP 0.56']);
  expect(receivedRow(undefined, 'en')).toEqual(['', undefined]);
});
