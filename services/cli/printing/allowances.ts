import { sayInstant, texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { sectionWords } from '../words/sections.js';

/** What the company may buy and use, as the API answers it. */
export interface AllowancesAnswer {
  readonly status?: string;
  readonly domainProof?: { readonly outcome: string };
  readonly purchases?: { readonly status: string; readonly reasons: readonly string[] };
  readonly benefits?: { readonly status: string; readonly reasons: readonly string[]; readonly until?: string };
}

type Named = Readonly<Record<string, string>>;
type Row = [label: string, value: string | undefined];

const onTheWayIn = 'not-active';

const listed = (status: string, reasons: readonly string[]): string => [status, reasons.join('; ')].filter(Boolean).join(': ');

/** That nobody buys before being a member needs no saying, unless something else stands in the way, too. */
function purchases({ purchases: said, domainProof }: AllowancesAnswer, language: Language): string | undefined {
  const isProving = domainProof !== undefined && domainProof.outcome !== 'proved';
  if (!said || (!isProving && said.reasons.every((reason) => reason === onTheWayIn))) return undefined;
  const { purchases: statuses, 'block-reasons': reasons } = texts[language].tenant;
  return listed(
    (statuses as Named)[said.status] ?? said.status,
    said.reasons.map((reason) => (reasons as Named)[reason] ?? reason),
  );
}

function benefits({ benefits: said }: AllowancesAnswer, language: Language): string | undefined {
  return said?.status === 'held' && said.until ? sectionWords[language].benefits.held(sayInstant(language, said.until)) : undefined;
}

/** What is blocked or held, and why; nothing where all is as it should be. */
export const allowanceRows = (membership: AllowancesAnswer, language: Language): Row[] => [
  [words[language].labels.purchases, purchases(membership, language)],
  [sectionWords[language].benefits.label, benefits(membership, language)],
];
