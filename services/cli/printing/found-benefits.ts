import { texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { foundBenefitWords } from '../words/found-benefits.js';
import { indented, pairs, table, type Paint } from './layout.js';
import { named } from './naming.js';

/** A page of companies whose benefits end, as the API answers it; the sentences are the API's own. */
export interface FoundBenefitsAnswer {
  readonly from: string;
  readonly until: string;
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  readonly memberships: readonly {
    readonly membershipId: string;
    readonly legalName?: string;
    readonly partnerId?: string;
    readonly status: string;
    readonly levels: readonly string[];
    readonly endsOn: string;
    readonly unactivated: readonly { readonly name: string }[];
    readonly said: string;
  }[];
  readonly next: string | null;
}

type Holder = FoundBenefitsAnswer['memberships'][number];

function row({ endsOn, status, legalName = '', partnerId = '', levels }: Holder, language: Language): string[] {
  const { statuses } = foundBenefitWords[language];
  const brought = levels.map((level) => named(texts[language].standing.levels, level, language, `standing.levels.${level}`));
  return [endsOn, statuses[status] ?? status, legalName, partnerId, brought.join(', ')];
}

function below({ membershipId, unactivated, said }: Holder, language: Language): readonly string[] {
  const names = unactivated.map(({ name }) => name).join(', ');
  return [membershipId, said, ...(names ? [foundBenefitWords[language].unactivated(names)] : [])];
}

function rows(memberships: readonly Holder[], language: Language, paint: Paint): string[] {
  const { ends, status, company, partnerId, levels } = foundBenefitWords[language].heads;
  const [heads = '', ...lines] = table([[ends, status, company, partnerId, levels], ...memberships.map((each) => row(each, language))]);
  const under = memberships.map((each) => indented(below(each, language).map(paint.faint)));
  return [paint.strong(heads), ...lines.flatMap((line, index) => [line, ...under[index]!]), ''];
}

/** How many companies the period holds, then the page, and how to see the next one. */
export function foundBenefitsLines(answer: FoundBenefitsAnswer, language: Language, paint: Paint): string[] {
  const { from, until, counts, memberships, next } = answer;
  const { period, statuses, none } = foundBenefitWords[language];
  const counted = counts.filter(({ count }) => count > 0).map(({ status, count }) => [statuses[status] ?? status, String(count)] as const);
  return [
    paint.strong(period(from, until)),
    ...indented(pairs(counted, paint)),
    '',
    ...(memberships.length > 0 ? rows(memberships, language, paint) : [none]),
    ...(next ? [words[language].nextPage(next)] : []),
  ];
}
