import { createHash } from 'node:crypto';
import { Company, mailsTo, type ReceivedMail } from '../support/company.js';
import { haveBeenMember } from '../support/earlier-member.js';
import { from } from '../support/membership.js';
import { pdf } from '../support/sample-pdf.js';
import { Caller, endpoints, eventually, tokenOf } from '../support/system.js';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const reason = 'transfer-checked';
const supporter = 'support-agent@tenure.example';

interface Order {
  readonly order: number;
  readonly status: string;
  readonly reference: string;
  readonly payTo?: { readonly iban: string };
  readonly price: { readonly total: number; readonly currency: string };
  readonly proofs?: readonly { readonly hash: string; readonly rejected?: { readonly flaw: string } }[];
  readonly returns?: readonly { readonly amount: number; readonly refund?: string }[];
}

/** A member that ordered an Action Pack by wire transfer so many days ago. */
async function orderedBefore(days: number): Promise<Company> {
  const company = await Company.from('en');
  const data = { level: 'action-pack', method: 'wire', employees: 12 } as const;
  await haveBeenMember(company, daysAgo(days + 1), '2026-01', [
    { at: daysAgo(days), command: { type: 'placeOrder', data, metadata: from('partner') } },
  ]);
  return company;
}

const read = async (company: Company) => (await company.administrator.get(company.path)).body;

/** The order, once it is as the company waits for it. */
const orderOnce = (company: Company, is: (order: Order) => unknown): Promise<Order> =>
  eventually(async () => {
    const [order] = ((await read(company))['orders'] ?? []) as readonly Order[];
    return order && is(order) ? order : undefined;
  });

/** The newest mail of that kind to whoever administers the company. */
const letter = (company: Company, kind: string): Promise<ReceivedMail> =>
  eventually(async () => {
    const mails = await mailsTo(`global-administrator@${company.domain}`);
    return mails.findLast(({ messageId }) => messageId.includes(company.id) && messageId.replace('<', '').startsWith(`${kind}-`));
  });

const withToken = async (company: Company, account: string, path: string, init: RequestInit = {}) =>
  fetch(`${endpoints.api}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${await tokenOf(account, account === supporter ? undefined : company.id)}`, ...init.headers },
  });

const uploadProof = (company: Company, content: Buffer) =>
  withToken(company, `global-administrator@${company.domain}`, `${company.path}/orders/1/proofs?name=transfer.pdf`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { 'content-type': 'application/pdf' },
  });

const waitOfOrder = async (company: Company) =>
  ((await read(company))['waitingOn'] as readonly { readonly step: string; readonly owner: string }[]).find(({ step }) => step === 'order');

const asSupport = async (company: Company, command: string, body: object) =>
  (await Caller.signedIn(supporter)).post(`/v1/support/memberships/${company.id}/${command}`, { reason, ...body });

it('pays an Action Pack by wire transfer: proved, refused, proved again, confirmed, and invoiced', async () => {
  const company = await orderedBefore(12);
  const { price, reference, payTo } = await orderOnce(company, ({ status }) => status === 'open');
  const { text } = await letter(company, 'order-placed');
  for (const said of [reference, payTo!.iban.replaceAll(/(.{4})(?=.)/g, '$1 '), 'GBP 456.00']) expect(text).toContain(said);

  const half = Buffer.concat([pdf, Buffer.from('% half of it')]);
  expect((await uploadProof(company, half)).status).toBe(201);
  const { proofs } = await orderOnce(company, (order) => order.proofs?.length === 1);
  expect(await waitOfOrder(company)).toMatchObject({ owner: 'support' });
  const asTheBankWritesIt = reference.replaceAll(/(.{4})(?=.)/g, '$1 ').toLowerCase();
  const found = await (await Caller.signedIn(supporter)).get(`/v1/support/orders?reference=${encodeURIComponent(asTheBankWritesIt)}`);
  expect(found.body['orders']).toMatchObject([
    { membershipId: company.id, order: 1, signs: ['proof-waits'], price: { total: price.total } },
  ]);
  const hash = createHash('sha256').update(half).digest('hex');
  expect(proofs![0]!.hash).toBe(hash);
  const file = await withToken(company, supporter, `/v1/support/memberships/${company.id}/documents/${hash}`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(half);

  expect(await asSupport(company, 'reject-payment-proof', { order: 1, hash, flaw: 'another-amount' })).toMatchObject({ status: 200 });
  expect((await letter(company, 'proof-rejected')).text).toContain('the transfer is of another amount');
  await orderOnce(company, (order) => order.proofs?.[0]?.rejected);
  expect(await waitOfOrder(company)).toMatchObject({ owner: 'partner' });

  expect((await uploadProof(company, pdf)).status).toBe(201);
  const seen = { order: 1, payment: 'BANK-1', amount: price.total, currency: price.currency, receivedAt: daysAgo(11) };
  expect(await asSupport(company, 'confirm-payment', seen)).toMatchObject({ status: 200 });
  await orderOnce(company, ({ status }) => status === 'paid');
  expect((await read(company))['levels']).toMatchObject({ holdings: [{ level: 'action-pack' }] });
  expect((await letter(company, 'level-begun')).subject).toContain('Action Pack');

  const { number } = await eventually(async () => {
    const { body } = await company.administrator.get(`${company.path}/invoices`);
    return (body['invoices'] as readonly { readonly number: string }[])[0];
  });
  expect((await company.administrator.get(`${company.path}/invoices/${number}`)).body).toMatchObject({
    kind: 'invoice',
    buyer: { legalName: 'Harbour Ltd' },
    lines: [{ level: 'action-pack', unitPrice: 38_000, period: { from: seen.receivedAt, until: expect.any(String) } }],
    payments: [{ method: 'wire', reference: 'BANK-1', amount: price.total, receivedAt: seen.receivedAt }],
    taxPercent: 20,
    total: 45_600,
    currency: 'GBP',
  });
  const asPdf = async () => {
    const paper = await withToken(company, `global-administrator@${company.domain}`, `${company.path}/invoices/${number}/pdf`);
    return Buffer.from(await paper.arrayBuffer());
  };
  const [paper, again] = [await asPdf(), await asPdf()];
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.equals(again)).toBe(true);
  const about = await letter(company, 'invoice-issued');
  expect(about.subject).toContain(number);
  expect(about.text).toContain(`${company.path}/invoices/${number}/pdf`);
});

it('takes back by two what was typed wrong, tells the company where to pay, and has the transfer confirmed as it came', async () => {
  const company = await orderedBefore(3);
  const { price, reference, payTo } = await orderOnce(company, ({ status }) => status === 'open');
  const seen = (amount: number) => ({ order: 1, payment: 'BANK-3', amount, currency: price.currency, receivedAt: daysAgo(2) });
  const typed = await asSupport(company, 'confirm-payment', seen(456));
  expect(typed.body['received']).toEqual({ order: 1, amount: 456, currency: 'GBP', outstanding: price.total - 456 });
  expect(await asSupport(company, 'confirm-payment', seen(price.total))).toMatchObject({
    status: 409,
    body: { code: 'payment-amount-differs', next: expect.stringContaining('retractPayment') },
  });

  const proposal = await asSupport(company, 'retract-payment', { order: 1, payment: 'BANK-3' });
  const approval = { proposal: proposal.body['sequence'], reason: 'seen-and-agreed' };
  expect(await asSupport(company, 'approve-proposal', approval)).toMatchObject({ status: 403 });
  const approver = await Caller.signedIn('support-approver@tenure.example');
  expect(await approver.post(`/v1/support/memberships/${company.id}/approve-proposal`, approval)).toMatchObject({ status: 200 });
  await company.happened('PaymentRetracted');
  const { text } = await letter(company, 'payment-retracted');
  for (const said of ['GBP 4.56', reference, payTo!.iban.replaceAll(/(.{4})(?=.)/g, '$1 '), 'GBP 456.00']) expect(text).toContain(said);

  expect(await asSupport(company, 'confirm-payment', seen(price.total))).toMatchObject({
    status: 200,
    body: { received: { outstanding: 0 } },
  });
  expect(await orderOnce(company, ({ status }) => status === 'paid')).toMatchObject({ order: 1 });
});

it('sends back what is paid late, and the company orders anew', async () => {
  const company = await orderedBefore(31);
  const { price } = await orderOnce(company, ({ status }) => status === 'expired');
  expect((await letter(company, 'order-expired')).text).toContain('it is sent back, or used for another order');
  expect(await uploadProof(company, pdf)).toMatchObject({ status: 409 });

  const seen = { order: 1, payment: 'BANK-9', amount: price.total, currency: price.currency, receivedAt: daysAgo(0.01) };
  expect(await asSupport(company, 'confirm-payment', seen)).toMatchObject({ status: 200 });
  expect(await orderOnce(company, ({ returns }) => returns)).toMatchObject({ status: 'expired', returns: [{ amount: price.total }] });
  expect((await letter(company, 'surplus-payment')).text).toContain('GBP 456.00');

  await asSupport(company, 'confirm-refund', { order: 1, payment: 'BANK-9', refund: 'BANK-10' });
  await orderOnce(company, ({ returns }) => returns?.[0]?.refund === 'BANK-10');
  expect((await letter(company, 'refund-paid')).text).toContain('BANK-10');
  expect(await read(company)).not.toMatchObject({ levels: { holdings: [{}] } });
  const wish = { level: 'action-pack', method: 'wire', employees: 12 };
  expect(await company.command('place-order', wish)).toMatchObject({ status: 200 });
});
