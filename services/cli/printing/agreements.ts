import { texts } from '../../shared/texts.js';
import { agreementsWords } from '../words/agreements.js';
import type { Language } from '../words.js';
import { shortInstant } from './clock.js';
import { personIn } from './naming.js';
import { indented, pairs, type Paint } from './layout.js';

interface Version {
  readonly agreementVersion: string;
  readonly status: string;
  readonly publishedAt?: string;
  readonly enforceFrom?: string;
  readonly enforcedAt?: string;
  readonly reason?: string;
  readonly rolloutId?: string;
  readonly proposedBy?: string;
  readonly approvedBy?: string;
}

/** What is published and proposed. */
export interface AgreementsAnswer {
  readonly versions: readonly Version[];
  readonly proposal?: {
    readonly proposal: number;
    readonly agreementVersion: string;
    readonly enforceFrom: string;
    readonly by: string;
    readonly deadline: string;
    readonly reason?: string;
    readonly outcome: 'open' | 'published' | 'declined' | 'lapsed';
  };
}

type Row = readonly [label: string, value: string | undefined];

const isSaid = ([, value]: Row): boolean => value !== undefined;

const reasonIn = (language: Language, code: string | undefined): string | undefined => {
  const known: Readonly<Record<string, string>> = texts[language].support.reasons;
  return code && (known[code] ?? code);
};

function versionLines(version: Version, language: Language, paint: Paint): string[] {
  const { labels, statuses } = agreementsWords[language];
  const { agreementVersion, status, publishedAt, enforceFrom, enforcedAt, reason, rolloutId, proposedBy, approvedBy } = version;
  const at = (instant: string | undefined) => instant && shortInstant(language, instant);
  const rows: readonly Row[] = [
    [labels.status, statuses[status] ?? status],
    [labels.published, at(publishedAt)],
    enforcedAt ? [labels.since, at(enforcedAt)] : [labels.enforced, at(enforceFrom)],
    [labels.by, proposedBy && personIn(proposedBy)],
    [labels.approved, approvedBy && personIn(approvedBy)],
    [labels.reason, reasonIn(language, reason)],
    [labels.rollout, rolloutId],
  ];
  return [paint.strong(agreementVersion), ...indented(pairs(rows.filter(isSaid), paint)), ''];
}

function proposalLines({ proposal: made }: AgreementsAnswer, language: Language, paint: Paint): string[] {
  if (!made) return [];
  const { labels, proposal } = agreementsWords[language];
  const rows = [
    [labels.proposal, made.agreementVersion],
    [labels.enforced, shortInstant(language, made.enforceFrom)],
    [labels.by, personIn(made.by)],
    [labels.reason, reasonIn(language, made.reason)],
  ] as const;
  return [paint.waiting(proposal[made.outcome](made.proposal, shortInstant(language, made.deadline))), ...indented(pairs(rows, paint))];
}

/** Every version with its standing, and the newest proposal. */
export const agreementsLines = (answer: AgreementsAnswer, language: Language, paint: Paint): string[] => [
  ...answer.versions.flatMap((version) => versionLines(version, language, paint)),
  ...proposalLines(answer, language, paint),
];
