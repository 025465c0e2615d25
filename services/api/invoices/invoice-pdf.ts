import PDFDocument from 'pdfkit';
import { sayMoney } from '../../shared/money-sentences.js';
import { say, type Language } from '../../shared/texts.js';
import type { Invoice } from './invoice-answer.js';
import { fonts } from './invoice-fonts.js';
import { createSheet, lineColumns, paymentColumns, type Sheet } from './invoice-sheet.js';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

const day = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));

const country = (language: Language, code: string): string => new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code;

function addressLines(language: Language, address: Invoice['buyer']['address']): string[] {
  const { addressLine1, addressLine2, postalCode, city, state } = address;
  const town = [city, state, postalCode].filter(Boolean).join(', ');
  return [addressLine1, addressLine2, town, country(language, address.country)].filter(
    (line) => line !== undefined && line !== '',
  ) as string[];
}

interface Written {
  readonly invoice: Invoice;
  readonly language: Language;
}

/** Who, when, under which number. */
function heading(sheet: Sheet, { invoice, language }: Written): void {
  const { kind, seller, buyer, number, issuedAt, order, partnerId, paidAt, credits } = invoice;
  sheet.title(seller.name, say(language, `invoices.kinds.${kind}`));
  const registered = buyer.registrationId ? [say(language, 'invoices.registration-id', { id: buyer.registrationId })] : [];
  sheet.sides(
    {
      title: say(language, kind === 'invoice' ? 'invoices.buyer' : 'invoices.credited-to'),
      strong: buyer.legalName,
      lines: [...addressLines(language, buyer.address), ...registered],
    },
    [
      [say(language, 'invoices.number'), number],
      [say(language, 'invoices.issued'), day(language, issuedAt)],
      ...(credits ? ([[say(language, 'invoices.credits'), credits]] as const) : []),
      ...(paidAt ? ([[say(language, 'invoices.received'), day(language, paidAt)]] as const) : []),
      [say(language, 'invoices.order'), String(order)],
      [say(language, 'invoices.partner-id'), partnerId],
    ],
  );
}

/** What for, and how much. */
function amounts(sheet: Sheet, { invoice, language }: Written): void {
  const { currency, lines, discount, net, taxPercent: percent, tax, total } = invoice;
  const money = (minor: number) => sayMoney(language, minor, currency);
  const words = (period: Invoice['lines'][number]['period']): string =>
    say(language, 'invoices.period', { from: day(language, period.from), until: day(language, period.until) });
  sheet.table({
    columns: lineColumns,
    heads: [
      say(language, 'invoices.description'),
      say(language, 'invoices.quantity'),
      say(language, 'invoices.unit-price'),
      say(language, 'invoices.amount'),
    ],
    rows: lines.map(({ description, period, quantity, unitPrice, amount }) => [
      `${description}\n${words(period)}`,
      String(quantity),
      money(unitPrice),
      money(amount),
    ]),
  });
  sheet.sums([
    ...(discount ? ([[say(language, 'invoices.discount', { percent: discount.percent }), money(-discount.amount)]] as const) : []),
    [say(language, 'invoices.net'), money(net)],
    [say(language, 'invoices.tax', { percent }), money(tax)],
  ]);
  sheet.sum(say(language, 'invoices.total'), money(total));
}

/** How it was paid, or what is given back. */
function payments(sheet: Sheet, { invoice, language }: Written): void {
  const { paidAt, credits, currency, kind } = invoice;
  sheet.note(
    paidAt ? say(language, 'invoices.paid', { date: day(language, paidAt) }) : say(language, 'invoices.credited', { credits: credits! }),
  );
  sheet.table({
    columns: paymentColumns,
    heads: [
      say(language, kind === 'invoice' ? 'invoices.paid-by' : 'invoices.given-back'),
      say(language, 'invoices.reference'),
      say(language, 'invoices.received'),
      say(language, 'invoices.amount'),
    ],
    rows: invoice.payments.map(({ method, reference, receivedAt, amount }) => [
      say(language, `invoices.methods.${method}`),
      reference,
      day(language, receivedAt),
      sayMoney(language, amount, currency),
    ]),
  });
}

function closing(sheet: Sheet, { invoice: { seller }, language }: Written): void {
  sheet.footer([
    [seller.name, ...addressLines(language, seller.address)].join(' · '),
    [say(language, 'invoices.registration-id', { id: seller.registrationId }), say(language, 'invoices.tax-id', { id: seller.taxId })].join(
      ' · ',
    ),
  ]);
}

/** The paper as PDF: everything in it comes from the invoice, its date included, so that the same invoice has the same bytes. */
export async function invoicePdf(invoice: Invoice, language: Language): Promise<Buffer> {
  const issued = new Date(invoice.issuedAt);
  const title = `${say(language, `invoices.kinds.${invoice.kind}`)} ${invoice.number}`;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: invoice.seller.name, CreationDate: issued, ModDate: issued },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const { regular, bold } = await fonts();
  document.registerFont('regular', regular).registerFont('bold', bold);
  const sheet = createSheet(document);
  for (const part of [heading, amounts, payments, closing]) part(sheet, { invoice, language });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
