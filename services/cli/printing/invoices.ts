import { sayMoney } from '../../shared/money-sentences.js';
import { texts } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { invoiceWords } from '../words/invoices.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { named } from './naming.js';

interface Essentials {
  readonly number: string;
  readonly kind: string;
  readonly order: number;
  readonly issuedAt: string;
  readonly currency: string;
  readonly total: number;
  readonly credits?: string;
  readonly creditedBy?: string;
}

/** The papers of a company, as the API lists them. */
export interface InvoicesAnswer {
  readonly invoices: readonly Essentials[];
  readonly due?: readonly { readonly order: number; readonly invoiceDue: string }[];
}

/** One of them. */
export interface InvoiceAnswer extends Essentials {
  readonly seller: { readonly name: string };
  readonly buyer: { readonly legalName: string };
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: number;
    readonly amount: number;
    readonly period?: { readonly from: string; readonly until: string };
  }[];
  readonly payments?: readonly {
    readonly method: string;
    readonly reference: string;
    readonly amount: number;
    readonly receivedAt: string;
  }[];
  readonly net: number;
  readonly taxPercent: number;
  readonly tax: number;
}

const kindOf = ({ kind }: Essentials, language: Language): string => invoiceWords[language].kinds[kind] ?? kind;

function inShort(paper: Essentials, language: Language): string {
  const said = invoiceWords[language];
  const { order, currency, total, credits, creditedBy, issuedAt } = paper;
  return [
    kindOf(paper, language),
    shortInstant(language, issuedAt),
    sayMoney(language, total, currency),
    said.order(order),
    credits && said.credits(credits),
    creditedBy && said.creditedBy(creditedBy),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Every paper in one line, the oldest first, then what is to be invoiced. */
export function invoicesLines({ invoices, due = [] }: InvoicesAnswer, language: Language, paint: Paint): string[] {
  const said = invoiceWords[language];
  const rows = invoices.map((paper) => [paper.number, inShort(paper, language)] as const);
  return [
    ...(rows.length > 0 ? pairs(rows, paint) : [said.nothing]),
    ...due.map(({ order, invoiceDue }) => said.due(order, shortInstant(language, invoiceDue))),
  ];
}

/** The money that came, or that is given back. */
const payments = ({ credits, currency, payments: all = [] }: InvoiceAnswer, language: Language): [string, string][] =>
  all.map(({ method, reference, amount, receivedAt }) => [
    invoiceWords[language].labels[credits ? 'givenBack' : 'paid'],
    [
      named(texts[language].invoices.methods, method, language, `invoices.methods.${method}`),
      reference,
      shortInstant(language, receivedAt),
      sayMoney(language, amount, currency),
    ].join(' · '),
  ]);

/** One paper: from whom to whom, for what, how much, and how to have it as a PDF. */
export function invoiceLines(
  paper: InvoiceAnswer,
  membershipId: string,
  { language, paint }: { language: Language; paint: Paint },
): string[] {
  const { labels, period } = invoiceWords[language];
  const day = (at: string) => at.slice(0, 10);
  const money = (amount: number) => sayMoney(language, amount, paper.currency);
  return [
    ...pairs(
      [
        [labels.number, paint.strong(paper.number)],
        [labels.kind, kindOf(paper, language)],
        [labels.issued, shortInstant(language, paper.issuedAt)],
        [labels.seller, paper.seller.name],
        [labels.buyer, paper.buyer.legalName],
        [labels.credits, paper.credits],
        [labels.creditedBy, paper.creditedBy],
      ],
      paint,
    ),
    ...indented(
      paper.lines.map(({ description, quantity, amount, period: bought }) =>
        [`${quantity} × ${description}`, bought && `, ${period(day(bought.from), day(bought.until))}`, `: ${money(amount)}`].join(''),
      ),
    ),
    ...pairs(
      [
        [labels.net, money(paper.net)],
        [labels.tax, `${money(paper.tax)} (${paper.taxPercent} %)`],
        [labels.total, paint.strong(money(paper.total))],
        ...payments(paper, language),
        [labels.save, `npx tenure invoices ${membershipId} ${paper.number} --save ${paper.number}.pdf`],
      ],
      paint,
    ),
  ];
}
