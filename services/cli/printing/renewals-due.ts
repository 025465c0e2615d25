import { words, type Language } from '../words.js';
import { renewalsDueWords } from '../words/renewals-due.js';
import { indented, pairs, table, type Paint } from './layout.js';

/** A page of renewals that are due, as the API answers it; the sentences are the API's own. */
export interface RenewalsDueAnswer {
  readonly from: string;
  readonly until: string;
  readonly counts: readonly { readonly phase: string; readonly count: number }[];
  readonly memberships: readonly {
    readonly membershipId: string;
    readonly legalName?: string;
    readonly partnerId?: string;
    readonly country?: string;
    readonly due: string;
    readonly phase: string;
    readonly automatic?: true;
    readonly unmet: readonly { readonly title: string }[];
    readonly next: string;
  }[];
  readonly next: string | null;
}

type Due = RenewalsDueAnswer['memberships'][number];

function row({ due, phase, automatic, legalName = '', partnerId = '', country = '', unmet }: Due, language: Language): string[] {
  const { phases, automatic: byItself, nothing } = renewalsDueWords[language];
  const status = [phases[phase] ?? phase, automatic && byItself].filter(Boolean).join(' · ');
  const missing = unmet.map(({ title }) => title).join(', ');
  return [due, status, legalName, partnerId, country, phase === 'by-itself' ? '' : missing || nothing];
}

/** Each renewal as a row, under it whose it is and what comes next. */
function rows(memberships: readonly Due[], language: Language, paint: Paint): string[] {
  const { due, phase, company, partnerId, country, unmet } = renewalsDueWords[language].heads;
  const [heads = '', ...lines] = table([
    [due, phase, company, partnerId, country, unmet],
    ...memberships.map((membership) => row(membership, language)),
  ]);
  const below = memberships.map(({ membershipId, next }) => paint.faint(`${membershipId} · ${next}`));
  return [paint.strong(heads), ...lines.flatMap((line, index) => [line, ...indented([below[index]!])]), ''];
}

/** How many renewals the period holds, then the page, and how to see the next one. */
export function renewalsDueLines(answer: RenewalsDueAnswer, language: Language, paint: Paint): string[] {
  const { from, until, counts, memberships, next } = answer;
  const { phases, period, none } = renewalsDueWords[language];
  const counted = counts.filter(({ count }) => count > 0).map(({ phase, count }) => [phases[phase] ?? phase, String(count)] as const);
  return [
    paint.strong(period(from, until)),
    ...indented(pairs(counted, paint)),
    '',
    ...(memberships.length > 0 ? rows(memberships, language, paint) : [none]),
    ...(next ? [words[language].nextPage(next)] : []),
  ];
}
