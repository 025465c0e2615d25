import { texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { indented, pairs, type Paint } from './layout.js';
import { statusTitle } from './status.js';

/** How many cases there are, as the API answers it. */
export interface CountsAnswer {
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  readonly waiting: readonly { readonly step: string; readonly owner: string; readonly count: number }[];
  readonly stuck: readonly { readonly reason: string; readonly count: number }[];
  readonly overdue: number;
}

type Named = Readonly<Record<string, string>>;
type Row = readonly [label: string, value: string];

const block = (title: string, rows: readonly Row[], paint: Paint): string[] =>
  rows.length > 0 ? [paint.strong(title), ...indented(pairs(rows, paint)), ''] : [];

/** The counts in words, a block for each question. */
export function countsLines({ statuses, waiting, stuck, overdue }: CountsAnswer, language: Language, paint: Paint): string[] {
  const { counts } = words[language];
  const { steps, owners, stuck: reasons } = texts[language].waiting;
  const named = (names: Named, code: string): string => names[code] ?? code;
  return [
    ...block(
      counts.statuses,
      statuses.map(({ status, count }): Row => [statusTitle(language, status), String(count)]),
      paint,
    ),
    ...block(
      counts.waiting,
      waiting.map(({ step, owner, count }): Row => [`${named(steps, step)} · ${named(owners, owner)}`, String(count)]),
      paint,
    ),
    ...block(
      counts.stuck,
      stuck.map(({ reason, count }): Row => [named(reasons, reason), String(count)]),
      paint,
    ),
    ...pairs([[counts.overdue, String(overdue)]], paint),
  ];
}
