import { sayMoney } from '../../shared/money-sentences.js';
import type { Language } from '../words.js';
import { invoiceWords } from '../words/invoices.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';

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
}

/** One of them. */
export interface InvoiceAnswer extends Essentials {
  readonly seller: { readonly name: string };
  readonly buyer: { readonly legalName: string };
  readonly lines: readonly { readonly description: string; readonly quantity: number; readonly amount: number }[];
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

/** Every paper in one line, the oldest first. */
export const invoicesLines = ({ invoices }: InvoicesAnswer, language: Language, paint: Paint): string[] =>
  invoices.length === 0
    ? [invoiceWords[language].nothing]
    : pairs(
        invoices.map((paper) => [paper.number, inShort(paper, language)] as const),
        paint,
      );

/** One paper: from whom to whom, for what, how much, and how to have it as a PDF. */
export function invoiceLines(
  paper: InvoiceAnswer,
  membershipId: string,
  { language, paint }: { language: Language; paint: Paint },
): string[] {
  const { labels } = invoiceWords[language];
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
    ...indented(paper.lines.map(({ description, quantity, amount }) => `${quantity} × ${description}: ${money(amount)}`)),
    ...pairs(
      [
        [labels.net, money(paper.net)],
        [labels.tax, `${money(paper.tax)} (${paper.taxPercent} %)`],
        [labels.total, paint.strong(money(paper.total))],
        [labels.save, `npx tenure invoices ${membershipId} ${paper.number} --save ${paper.number}.pdf`],
      ],
      paint,
    ),
  ];
}
