import { texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { foundOrderWords } from '../words/found-orders.js';
import { indented, pairs, type Paint } from './layout.js';
import { named } from './naming.js';
import { orderRow, type OrderAnswer } from './orders.js';

/** A page of orders of all companies, as the API answers it. */
export interface FoundOrdersAnswer {
  readonly counts: {
    readonly statuses: readonly { readonly status: string; readonly count: number }[];
    readonly signs: readonly { readonly sign: string; readonly count: number }[];
  };
  readonly orders: readonly (OrderAnswer & {
    readonly membershipId: string;
    readonly legalName?: string;
    readonly signs: readonly string[];
  })[];
  readonly next: string | null;
}

function countRows({ statuses, signs }: FoundOrdersAnswer['counts'], language: Language): (readonly [string, string])[] {
  const said = foundOrderWords[language];
  return [
    ...statuses.map(
      ({ status, count }) => [named(texts[language].orders.statuses, status, language, `orders.statuses.${status}`), count] as const,
    ),
    ...signs.map(({ sign, count }) => [said.signs[sign] ?? sign, count] as const),
  ].flatMap(([label, count]) => (count > 0 ? [[label, String(count)] as const] : []));
}

/** How many orders there are, then the page, each under whose it is, and how to see the next one. */
export function foundOrdersLines({ counts, orders, next }: FoundOrdersAnswer, language: Language, paint: Paint): string[] {
  const said = foundOrderWords[language];
  const rows = orders.flatMap((order) => [
    paint.strong([order.legalName, order.membershipId].filter(Boolean).join(' · ')),
    ...indented(pairs([orderRow(order, language)], paint)),
    '',
  ]);
  const counted = countRows(counts, language);
  return [
    ...(counted.length > 0 ? [...pairs(counted, paint), ''] : []),
    ...(rows.length > 0 ? rows : [said.none]),
    ...(next ? [words[language].nextPage(next)] : []),
  ];
}
