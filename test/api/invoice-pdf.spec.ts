import PDFDocument from 'pdfkit';
import { presentInvoice, type Papers } from '../../services/api/invoices/invoice-answer.js';
import { invoicePdf } from '../../services/api/invoices/invoice-pdf.js';
import type { Language } from '../../services/shared/texts.js';
import { on, today, type Happened } from '../support/given-when-then.js';
import { happened, prices } from '../support/sample-events.js';
import { states } from '../support/states.js';
import { goldenPapers, papersAfter } from './papers.js';

interface Written {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the paper says, box by box, from the first on. */
async function writtenOn(papers: Papers, place: number, language: Language): Promise<Written[]> {
  const written: Written[] = [];
  let page = 1;
  const prototype = PDFDocument.prototype as PDFKit.PDFDocument;
  const methodOf = (name: 'text' | 'addPage') => Reflect.get(prototype, name) as (...said: unknown[]) => PDFKit.PDFDocument;
  const [text, addPage] = [methodOf('text'), methodOf('addPage')];
  Object.assign(prototype, {
    text(this: PDFKit.PDFDocument, ...said: [string, number, number, { readonly width: number }]) {
      const [words, left, top, { width }] = said;
      Reflect.apply(text, this, said);
      written.push({ text: words, page, left, right: left + width, top, bottom: this.y });
      return this;
    },
    addPage(this: PDFKit.PDFDocument, ...said: []) {
      if (written.length > 0) page += 1;
      return Reflect.apply(addPage, this, said);
    },
  });
  try {
    await invoicePdf(presentInvoice(papers.all[place]!, papers, language), language);
  } finally {
    Object.assign(prototype, { text, addPage });
  }
  return written;
}

const meet = (one: Written, other: Written): boolean =>
  one.page === other.page &&
  one.left < other.right - 0.5 &&
  other.left < one.right - 0.5 &&
  one.top < other.bottom - 0.5 &&
  other.top < one.bottom - 0.5;

const overlapping = (written: readonly Written[]) =>
  written.flatMap((one, index) => written.slice(index + 1).flatMap((other) => (meet(one, other) ? [[one.text, other.text]] : [])));

const longName = 'Harbour and Sons and Daughters '.repeat(6).trim();

/** A company of a long name that paid in so many parts, each under a long reference. */
function paidInParts(count: number): Papers {
  const { total } = prices['action-pack'];
  const parts = Array.from({ length: count }, (_, index) => ({ payment: `BANK-${'REFERENCE-'.repeat(3)}${index}`, amount: 1_000 }));
  const papers = papersAfter([
    happened.actionPackOrdered(1),
    ...parts.map(({ payment, amount }) => happened.partPaid(1, payment, amount)),
    happened.paid(1, { ...prices['action-pack'], total: total - count * 1_000 }, '2026-03-04T09:00:00.000Z'),
    happened.reached(1, 'action-pack'),
    happened.invoiced(1, 'action-pack'),
  ]);
  const [paper] = papers.all as [Papers['all'][number]];
  const named = { ...paper, data: { ...paper.data, buyer: { ...paper.data.buyer, legalName: longName } } } as typeof paper;
  return { ...papers, all: [named] };
}

it('says in English what was bought, for how long, by whom, and how it was paid', async () => {
  const texts = (await writtenOn(goldenPapers, 0, 'en')).map(({ text }) => text);
  expect(texts).toMatchInlineSnapshot(`
    [
      "Sample Partner Network Ltd",
      "Invoice",
      "Billed to",
      "Harbour Ltd",
      "1 Quay Street",
      "Bristol, BS1 4XE",
      "United Kingdom",
      "Registration id 01234567",
      "Number",
      "7K2M9QXD1ABCD-2030-001",
      "Date",
      "25 September 2030",
      "Paid on",
      "15 September 2030",
      "Order",
      "1",
      "Partner id",
      "7K2M-9QXD-1ABC-D",
      "Description",
      "Quantity",
      "Unit price",
      "Amount",
      "Membership level Silver, cloud platform
    15 August 2029 to 15 August 2030",
      "1",
      "GBP 1,500.00",
      "GBP 1,500.00",
      "Net amount",
      "GBP 1,500.00",
      "Tax, 20 %",
      "GBP 300.00",
      "Total",
      "GBP 1,800.00",
      "Paid in full on 15 September 2030. Nothing is to be paid.",
      "Paid by",
      "Reference",
      "Paid on",
      "Amount",
      "Card",
      "PAY-2029-0002",
      "15 August 2029",
      "GBP 1,800.00",
      "Sample Partner Network Ltd · 1 Sample Street · London, EC1A 0AA · United Kingdom",
      "Registration id 00000000 · Tax id GB000000000",
    ]
  `);
});

it('says the same in Korean', async () => {
  const texts = (await writtenOn(goldenPapers, 0, 'ko')).map(({ text }) => text);
  expect(texts).toMatchInlineSnapshot(`
    [
      "Sample Partner Network Ltd",
      "청구서",
      "청구 대상",
      "Harbour Ltd",
      "1 Quay Street",
      "Bristol, BS1 4XE",
      "영국",
      "등록 번호 01234567",
      "번호",
      "7K2M9QXD1ABCD-2030-001",
      "발행일",
      "2030년 9월 25일",
      "결제일",
      "2030년 9월 15일",
      "주문 번호",
      "1",
      "파트너 ID",
      "7K2M-9QXD-1ABC-D",
      "내역",
      "수량",
      "단가",
      "금액",
      "멤버십 레벨 실버, 클라우드 플랫폼
    2029년 8월 15일부터 2030년 8월 15일까지",
      "1",
      "GBP 1,500.00",
      "GBP 1,500.00",
      "공급가액",
      "GBP 1,500.00",
      "세금 20%",
      "GBP 300.00",
      "합계",
      "GBP 1,800.00",
      "2030년 9월 15일에 전액 결제되었습니다. 결제할 금액이 없습니다.",
      "결제 방법",
      "결제 번호",
      "결제일",
      "금액",
      "카드",
      "PAY-2029-0002",
      "2029년 8월 15일",
      "GBP 1,800.00",
      "Sample Partner Network Ltd · 1 Sample Street · London, EC1A 0AA · 영국",
      "등록 번호 00000000 · 세금 등록 번호 GB000000000",
    ]
  `);
});

it('says on a credit note which period is taken back, and what is given back', async () => {
  const texts = (await writtenOn(goldenPapers, 1, 'en')).map(({ text }) => text);
  expect(texts).toMatchInlineSnapshot(`
    [
      "Sample Partner Network Ltd",
      "Credit note",
      "Credited to",
      "Harbour Ltd",
      "1 Quay Street",
      "Bristol, BS1 4XE",
      "United Kingdom",
      "Registration id 01234567",
      "Number",
      "7K2M9QXD1ABCD-2030-002",
      "Date",
      "10 October 2030",
      "Credits invoice",
      "7K2M9QXD1ABCD-2030-001",
      "Order",
      "1",
      "Partner id",
      "7K2M-9QXD-1ABC-D",
      "Description",
      "Quantity",
      "Unit price",
      "Amount",
      "Membership level Silver, cloud platform
    15 August 2029 to 15 August 2030",
      "1",
      "GBP 1,500.00",
      "GBP 1,500.00",
      "Net amount",
      "GBP 1,500.00",
      "Tax, 20 %",
      "GBP 300.00",
      "Total",
      "GBP 1,800.00",
      "This credit note takes back invoice 7K2M9QXD1ABCD-2030-001 in full.",
      "To be given back",
      "Reference",
      "Paid on",
      "Amount",
      "Card",
      "PAY-2029-0002",
      "15 August 2029",
      "GBP 1,800.00",
      "Sample Partner Network Ltd · 1 Sample Street · London, EC1A 0AA · United Kingdom",
      "Registration id 00000000 · Tax id GB000000000",
    ]
  `);
});

it.each([
  ['an invoice in English', goldenPapers, 0, 'en'],
  ['an invoice in Korean', goldenPapers, 0, 'ko'],
  ['a credit note', goldenPapers, 1, 'ko'],
  ['a long name, and parts on a page of their own', paidInParts(14), 0, 'en'],
] as const)('writes nothing over anything else, nor beyond the page: %s', async (_, papers, place, language) => {
  const written = await writtenOn(papers, place, language);
  expect(overlapping(written)).toEqual([]);
  expect(written.filter(({ bottom }) => bottom > 842 - 48)).toEqual([]);
});

it('names every part that was paid, each on its line, in the order in which they came', async () => {
  const papers = paidInParts(14);
  const written = await writtenOn(papers, 0, 'en');
  expect(written.filter(({ text }) => text === 'Wire transfer')).toHaveLength(15);
  expect(new Set(written.map(({ page }) => page))).toEqual(new Set([1, 2]));
});

it('is of the year that follows where the next one was paid early, and of the year from the payment where the one before was given back', () => {
  const until = '2027-03-04T09:00:00.000Z';
  const early = '2027-02-10T09:00:00.000Z';
  const next = happened.competencyOrdered(2, 'silver');
  const renewal = { ...next, data: { ...next.data, renews: { order: 1, until } } };
  const paidAnew = (nextUntil: string) => [
    on(early, happened.paid(2, prices.silver, early)),
    on(early, happened.reached(2, 'silver', nextUntil)),
    happened.invoiced(2, 'silver', early),
  ];
  const periodOf = (papers: Papers) => presentInvoice(papers.all[0]!, papers, 'en').lines[0]!.period;
  const silver = [...states['level reached'], on(early, renewal)];
  const following = [...silver, ...paidAnew('2028-03-03T09:00:00.000Z')];
  expect(periodOf(papersAfter(following))).toEqual({ from: until, until: '2028-03-03T09:00:00.000Z' });
  expect(periodOf(papersAfter([...following, happened.refunded(1, prices.silver)]))).toEqual(periodOf(papersAfter(following)));
  const alone = [...silver, happened.refunded(1, prices.silver), ...paidAnew('2028-02-10T09:00:00.000Z')];
  expect(periodOf(papersAfter(alone))).toEqual({ from: early, until: '2028-02-10T09:00:00.000Z' });
});

it('says of money that came for another order how it came', () => {
  const card = happened.competencyOrdered(1, 'silver');
  const ordered = happened.competencyOrdered(2, 'silver');
  const wire = { ...ordered, data: { ...ordered.data, method: 'wire' as const } };
  const used = { order: 1, to: 2, payment: 'pi_1_1', amount: 20_000, currency: 'KRW' } as const;
  const rest = { ...happened.paid(2, prices.silver, today).data, amount: prices.silver.total - used.amount };
  const events: readonly Happened[] = [
    ...[...states.active, card, wire, { type: 'SurplusApplied', data: used } as const],
    { type: 'PartPaymentReceived', data: { order: 2, payment: 'pi_1_1', amount: used.amount, currency: 'KRW', receivedAt: today } },
    { type: 'OrderPaid', data: rest },
    happened.reached(2, 'silver'),
    happened.invoiced(2, 'silver'),
  ];
  const papers = papersAfter(events);
  expect(presentInvoice(papers.all[0]!, papers, 'en').payments.map(({ method }) => method)).toEqual(['card', 'wire']);
});

it('names no part that was taken back before the order was paid, and the same part once that was confirmed anew', () => {
  const part = (amount: number) =>
    ({ type: 'PartPaymentReceived', data: { order: 1, payment: 'BANK-1', amount, currency: 'KRW', receivedAt: today } }) as const;
  const back = { type: 'PaymentRetracted', data: { order: 1, payment: 'BANK-1', amount: 10, currency: 'KRW' } } as const;
  const rest = { ...happened.paid(1, prices.silver, today).data, amount: prices.silver.total - 20_000 };
  const paid = [{ type: 'OrderPaid', data: rest }, happened.reached(1, 'silver'), happened.invoiced(1, 'silver')] as const;
  const events = [...states.active, happened.competencyOrdered(1, 'silver'), part(10), back, part(20_000), ...paid, back] as const;
  const papers = papersAfter(events);
  expect(presentInvoice(papers.all[0]!, papers, 'en').payments.map(({ amount }) => amount)).toEqual([20_000, rest.amount]);
});
