import { sayArea } from '../../shared/level-sentences.js';
import { sayMoney } from '../../shared/money-sentences.js';
import { sayAccount } from '../../shared/sellers.js';
import { texts } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { orderWords } from '../words/orders.js';
import { indented, pairs, type Paint } from './layout.js';
import { named, on } from './naming.js';

interface MoneyBack {
  readonly payment?: string;
  readonly refund?: string;
  readonly amount: number;
  readonly currency: string;
  readonly wentBack?: true;
  readonly failedAt?: string;
  readonly applied?: readonly { readonly order: number; readonly amount: number }[];
}

interface Proof {
  readonly at: string;
  readonly deadline: string;
  readonly hash?: string;
  readonly rejected?: { readonly flaw: string; readonly note?: string };
  readonly answeredAt?: string;
}

interface PayTo {
  readonly holder: string;
  readonly bank: string;
  readonly bic: string;
  readonly iban?: string;
  readonly account?: string;
  readonly bankCode?: string;
}

/** One order, as the API answers it. */
export interface OrderAnswer {
  readonly order: number;
  readonly level: string;
  readonly area?: string;
  readonly method: string;
  readonly status: string;
  readonly price: {
    readonly currency: string;
    readonly total: number;
    readonly tax: number;
    readonly discount?: { readonly amount: number };
  };
  readonly expiresAt: string;
  readonly reference?: string;
  readonly payTo?: PayTo;
  readonly proofs?: readonly Proof[];
  readonly paid?: { readonly receivedAt: string };
  readonly charge?: { readonly since: string };
  readonly declined?: { readonly decline: string; readonly retryFrom: string };
  readonly parts?: readonly { readonly payment?: string; readonly amount: number; readonly receivedAt: string }[];
  readonly outstanding?: number;
  readonly returns?: readonly MoneyBack[];
  readonly invoice?: string;
  readonly invoiceDue?: string;
  readonly creditNote?: string;
}

/** What a company has ordered and which levels it has, as the API answers it. */
export interface OrdersAnswer {
  readonly orders?: readonly OrderAnswer[];
  readonly levels?: {
    readonly holdings: readonly { readonly level: string; readonly area?: string; readonly until: string; readonly atRiskSince?: string }[];
    readonly overrides?: Readonly<Record<string, { readonly level: string; readonly until: string }>>;
  };
}

const levelOf = ({ level, area }: { readonly level: string; readonly area?: string }, language: Language): string =>
  [named(texts[language].standing.levels, level, language, `standing.levels.${level}`), area && sayArea(language, area)]
    .filter(Boolean)
    .join(', ');

function backOf({ payment, refund, amount, currency, wentBack, failedAt, applied = [] }: MoneyBack, language: Language): readonly string[] {
  const said = orderWords[language];
  const money = `${sayMoney(language, amount, currency)}${payment ? said.payment([payment, refund].filter(Boolean).join(', ')) : ''}`;
  const used = applied.map((use) => said.applied(sayMoney(language, use.amount, currency), use.order));
  if (amount === 0) return used;
  if (wentBack) return [...used, said.wentBack(money)];
  return [...used, failedAt ? said.failed(money) : said.toGoBack(money)];
}

const isWaiting = ({ rejected, answeredAt }: Proof): boolean => !rejected && !answeredAt;

/** What became of a proof of a transfer; support downloads it by its hash. */
function proofPart({ at, deadline, hash, rejected, answeredAt }: Proof, language: Language): (string | undefined)[] {
  const said = orderWords[language];
  const { 'proof-flaws': flaws } = texts[language].orders;
  const flaw = rejected && named(flaws, rejected.flaw, language, `orders.proof-flaws.${rejected.flaw}`);
  const file = hash && said.proofFile(hash);
  if (answeredAt) return [said.proofAnswered(on(language, answeredAt)), file];
  return [
    flaw ? said.proofRefused([flaw, rejected.note].filter(Boolean).join('; ')) : said.proofWaits(on(language, at), on(language, deadline)),
    file,
  ];
}

/** The newest proof, and the one that support looks at next. */
const proofParts = (proofs: readonly Proof[] = [], language: Language): (string | undefined)[] =>
  [...new Set([...proofs.slice(-1), ...proofs.filter(isWaiting).slice(-1)])].flatMap((proof) => proofPart(proof, language));

/** What an order waits for, while it is open. */
function openParts(
  { status, charge, declined, reference, payTo, proofs, expiresAt, outstanding, price }: OrderAnswer,
  language: Language,
): (string | undefined)[] {
  const said = orderWords[language];
  if (status !== 'open') return [];
  const { declines } = texts[language].orders;
  const why = declined && named(declines, declined.decline, language, `orders.declines.${declined.decline}`);
  return [
    said.until(on(language, expiresAt)),
    outstanding !== undefined && said.outstanding(sayMoney(language, outstanding, price.currency)),
    payTo && said.payTo(`${payTo.holder}, ${sayAccount(payTo)}, ${payTo.bank}, BIC ${payTo.bic}`),
    reference && said.reference(reference),
    ...proofParts(proofs, language),
    charge && said.charging(on(language, charge.since)),
    !charge && declined && said.declined(why!, on(language, declined.retryFrom)),
  ].filter((part) => part !== false);
}

/** An order as a row: its number, and what there is to say of it. */
export function orderRow(order: OrderAnswer, language: Language): [label: string, value: string] {
  const said = orderWords[language];
  const { methods, statuses } = texts[language].orders;
  const { currency, total, tax, discount } = order.price;
  const parts = [
    levelOf(order, language),
    `${sayMoney(language, total, currency)}, ${said.tax(sayMoney(language, tax, currency))}`,
    discount && said.discount(sayMoney(language, discount.amount, currency)),
    named(methods, order.method, language, `orders.methods.${order.method}`),
    named(statuses, order.status, language, `orders.statuses.${order.status}`),
    ...(order.parts ?? []).map(({ payment, amount, receivedAt }) =>
      said.part(`${sayMoney(language, amount, currency)}${payment ? said.payment(payment) : ''}`, on(language, receivedAt)),
    ),
    ...openParts(order, language),
    order.paid && said.paid(on(language, order.paid.receivedAt)),
    ...(order.returns ?? []).flatMap((back) => backOf(back, language)),
    order.invoice && said.invoice(order.invoice),
    order.invoiceDue && said.invoiceDue(on(language, order.invoiceDue)),
    order.creditNote && said.creditNote(order.creditNote),
  ];
  return [said.order(order.order), parts.filter(Boolean).join(' · ')];
}

/** The levels that are had, and what was ordered, the newest order first. */
export function ordersLines({ orders = [], levels }: OrdersAnswer, language: Language, paint: Paint): string[] {
  const { title, levels: said } = orderWords[language];
  const held = (levels?.holdings ?? []).map((holding): [string, string] => [
    levelOf(holding, language),
    [said.until(on(language, holding.until)), holding.atRiskSince && said.atRisk(on(language, holding.atRiskSince))]
      .filter(Boolean)
      .join(' · '),
  ]);
  const counted = Object.entries(levels?.overrides ?? {}).map(([area, { level, until }]): [string, string] => [
    levelOf({ level, area }, language),
    said.counted(on(language, until)),
  ]);
  const rows = [...orders].reverse().map((order) => orderRow(order, language));
  return [...section(said.title, [...held, ...counted], paint), ...section(title, rows, paint)];
}

const section = (title: string, rows: readonly (readonly [string, string])[], paint: Paint): string[] =>
  rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];
