import { sayStandingLevel, sayStandingReasons } from '../../shared/standing-sentences.js';
import { sayDate } from '../../shared/texts.js';
import { toldStandingWords } from '../words/told-standing.js';
import { words, type Language } from '../words.js';
import { shortInstant } from './clock.js';
import { indented, pairs, type Paint } from './layout.js';
import { yearLines } from './years.js';

/** What other programs are told, as the API answers it. */
export interface ToldStandingAnswer {
  readonly membershipId: string;
  readonly partnerId: string | null;
  readonly tenantIds: readonly string[];
  readonly member: boolean;
  readonly level: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly levelUntil?: string | null;
  readonly reasons: readonly string[];
  readonly purchases: string;
  readonly history: readonly {
    readonly level: string;
    readonly from: string;
    readonly to: string | null;
    readonly endedBy: string | null;
  }[];
  readonly earlierPeriods: number;
  readonly changedAt: string;
  readonly asOf: string;
}

type Row = readonly [label: string, value: string | undefined];

const day = (instant: string): string => instant.slice(0, 10);

function periodsOf({ history }: ToldStandingAnswer, language: Language): string[] {
  const said = toldStandingWords[language];
  return history.map(({ level, from, to, endedBy }) => {
    const name = sayStandingLevel(language, level);
    if (to === null) return said.running(name, day(from));
    return `${said.period(name, day(from), day(to))}; ${said.ended(sayStandingReasons(language, [endedBy ?? '']))}`;
  });
}

function historyLines(standing: ToldStandingAnswer, language: Language, paint: Paint): string[] {
  const said = toldStandingWords[language];
  if (standing.history.length === 0) return [];
  const earlier = standing.earlierPeriods > 0 ? [paint.faint(said.earlier(standing.earlierPeriods))] : [];
  return [
    '',
    paint.strong(said.history),
    ...indented([...yearLines(standing), paint.faint(said.key), '', ...periodsOf(standing, language), ...earlier]),
  ];
}

const reasonRow = ({ member, reasons }: ToldStandingAnswer, language: Language): Row => {
  const { labels } = toldStandingWords[language];
  return [member ? labels.limits : labels.reasons, reasons.length > 0 ? sayStandingReasons(language, reasons) : undefined];
};

const timeRows = ({ member, level, since, until, levelUntil }: ToldStandingAnswer, language: Language): readonly Row[] => {
  const { labels, noEnd } = toldStandingWords[language];
  return [
    [labels.level, level ? sayStandingLevel(language, level) : undefined],
    [labels.since, since ? shortInstant(language, since) : undefined],
    [labels.levelUntil, levelUntil ? shortInstant(language, levelUntil) : undefined],
    ...(member ? [[labels.until, until ? sayDate(language, until) : noEnd] as const] : []),
  ];
};

/** A company as other programs see it, with its years drawn. */
export function toldStandingLines(standing: ToldStandingAnswer, language: Language, paint: Paint): string[] {
  const said = toldStandingWords[language];
  const { member, purchases, tenantIds } = standing;
  const rows: readonly Row[] = [
    [words[language].labels.membership, standing.membershipId],
    [words[language].labels.partnerId, standing.partnerId ?? undefined],
    ...timeRows(standing, language),
    reasonRow(standing, language),
    [said.labels.purchases, said.purchases[purchases] ?? purchases],
    [said.labels.tenants, tenantIds.length > 1 ? tenantIds.join(', ') : undefined],
    [said.labels.changed, shortInstant(language, standing.changedAt)],
    [said.labels.asOf, shortInstant(language, standing.asOf)],
  ];
  return [paint.strong(member ? said.member : said.noMember), ...pairs(rows, paint), ...historyLines(standing, language, paint)];
}
