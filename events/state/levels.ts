import type { EventData } from '../catalogue.js';
import { boughtLevels, competencyLevels } from './level-names.js';
import type { Promised } from '../waiting.js';
import { forget, type NounFold } from './noun.js';

/** A level that is bought. */
export type BoughtLevel = EventData<'LevelReached'>['level'];

/** A level of a competency, which is earned first. */
export type CompetencyLevel = EventData<'CompetencyEarned'>['level'];

/** A level that the company has bought and that still runs. */
export interface Holding {
  readonly area?: string | undefined;
  readonly since: string;
  readonly until: string;
  /** Absent where it came with a record of the old centre. */
  readonly order?: number | undefined;
  /** Since when the company no longer earns it. */
  readonly atRiskSince?: string;
  /** The year that this one follows, while that is not over: a refund brings it back. */
  readonly before?: Holding;
}

/** What the company earned, what counts as earned for a while, and the levels that it has. */
export interface Levels {
  readonly competencies: Readonly<Record<string, { readonly level: CompetencyLevel; readonly since: string }>>;
  readonly overrides: Readonly<
    Record<string, { readonly level: CompetencyLevel; readonly since: string; readonly until: string; readonly reason?: string }>
  >;
  readonly holdings: { readonly [Level in BoughtLevel]?: Holding };
  /** What a lapse took: a late renewal brings back whatever still has time. */
  readonly aside?: Levels['holdings'];
}

const none: Levels = { competencies: {}, overrides: {}, holdings: {} };

const without = <Value>(record: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

const isCompetency = (level: BoughtLevel): level is CompetencyLevel => (competencyLevels as readonly string[]).includes(level);

const reaches = (earned: CompetencyLevel, level: CompetencyLevel): boolean =>
  competencyLevels.indexOf(earned) >= competencyLevels.indexOf(level);

const counting = ({ competencies, overrides }: Levels): readonly (readonly [area: string, level: CompetencyLevel])[] =>
  [...Object.entries(competencies), ...Object.entries(overrides)].map(([area, { level }]) => [area, level]);

/** Whether the company has earned that much in the area, itself or by a word of support. */
export const hasEarned = (levels: Levels | undefined, area: string, level: CompetencyLevel): boolean =>
  counting(levels ?? none).some(([where, earned]) => where === area && reaches(earned, level));

const isEarnedAnywhere = (levels: Levels, level: CompetencyLevel): boolean => counting(levels).some(([, earned]) => reaches(earned, level));

/** What is earned again is no longer at risk. */
function backed(levels: Levels): Levels {
  const holdings = Object.entries(levels.holdings).map(([level, holding]) => {
    const { atRiskSince: _, ...safe } = holding;
    return [level, isCompetency(level as BoughtLevel) && isEarnedAnywhere(levels, level as CompetencyLevel) ? safe : holding];
  });
  return { ...levels, holdings: Object.fromEntries(holdings) as Levels['holdings'] };
}

function holdingNothing(before: Levels | undefined): Levels | undefined {
  if (!before) return undefined;
  const { aside: _, ...rest } = before;
  return { ...rest, holdings: {} };
}

/** As if there had been no gap, but for what ended in it. */
function broughtBack(before: Levels | undefined, now: string): Levels | undefined {
  if (!before?.aside) return before;
  const { aside, ...rest } = before;
  const running = Object.entries(aside).filter(([, { until }]) => Date.parse(until) > Date.parse(now));
  return { ...rest, holdings: Object.fromEntries(running) };
}

const runningBefore = (holding: Holding | undefined, now: string): Holding | undefined =>
  holding?.before && Date.parse(holding.before.until) > Date.parse(now) ? holding.before : undefined;

/** Without what that order bought; the year before it counts again while it is not over. */
function withoutOrder(held: Levels['holdings'], order: number, now: string): Levels['holdings'] {
  const left = Object.entries(held).flatMap(([level, holding]) => {
    const kept = holding.order === order ? runningBefore(holding, now) : holding;
    return kept ? [[level, kept]] : [];
  });
  return Object.fromEntries(left) as Levels['holdings'];
}

function following(holding: Holding | undefined): Pick<Holding, 'before'> {
  if (!holding) return {};
  const { before: _, ...last } = holding;
  return { before: last };
}

/** What was ordered since stays, and no refund brings back what came with the record. */
function withoutRecord(levels: Levels, level: BoughtLevel): Levels {
  const { before: _, ...ordered }: Partial<Holding> = levels.holdings[level] ?? {};
  const rest = without(levels.holdings as never, level);
  return { ...levels, holdings: ordered.order === undefined ? rest : { ...rest, [level]: ordered as Holding } };
}

/** The levels as their events leave them; they end with the membership. */
export const levels = {
  AccountRequested: forget,
  MembershipLapsed: (before) => before && { ...before, holdings: {}, aside: before.holdings },
  MembershipRenewed: (before, { data, occurredAt }) => (data.late ? broughtBack(before, occurredAt) : before),
  OrderRefunded: (before, { data, occurredAt }) =>
    before?.aside ? { ...before, aside: withoutOrder(before.aside, data.order, occurredAt) } : before,
  AccountClosed: holdingNothing,
  MembershipLeft: holdingNothing,
  AccountMerged: holdingNothing,
  CompetencyEarned: (before = none, { data: { area, level }, occurredAt }) =>
    backed({ ...before, competencies: { ...before.competencies, [area]: { level, since: occurredAt } } }),
  CompetencyLost: (before, { data: { area, left }, occurredAt }) => ({
    ...before!,
    competencies: { ...without(before!.competencies, area), ...(left && { [area]: { level: left, since: occurredAt } }) },
  }),
  AchievementOverridden: (before = none, { data: { area, level, until }, occurredAt, reason }) =>
    backed({
      ...before,
      overrides: { ...before.overrides, [area]: { level, since: occurredAt, until, ...(reason && { reason }) } },
    }),
  AchievementOverrideEnded: (before, { data: { area } }) => ({ ...before!, overrides: without(before!.overrides, area) }),
  LevelReached: (before = none, { data: { level, ...holding }, occurredAt }) => ({
    ...before,
    holdings: { ...before.holdings, [level]: { ...holding, since: occurredAt, ...following(before.holdings[level]) } },
  }),
  LegacyRecordMoved: (before = none, { data: { level, until }, occurredAt }) =>
    level && until ? { ...before, holdings: { ...before.holdings, [level]: { since: occurredAt, until } } } : before,
  LegacyRecordReturned: (before, { data: { level } }) => (before && level ? withoutRecord(before, level) : before),
  AccountsMerged: (before = none, { data, occurredAt: since }) => ({
    ...before,
    holdings: { ...before.holdings, ...Object.fromEntries(data.levels.map(({ level, until }) => [level, { since, until }])) },
  }),
  LevelAtRisk: (before, { data: { level }, occurredAt }) => ({
    ...before!,
    holdings: { ...before!.holdings, [level]: { ...before!.holdings[level]!, atRiskSince: occurredAt } },
  }),
  LevelEnded: (before, { data: { level, ending }, occurredAt }) => {
    const running = ending === 'refund' ? runningBefore(before!.holdings[level], occurredAt) : undefined;
    const rest = without(before!.holdings as never, level);
    return { ...before!, holdings: running ? { ...rest, [level]: running } : rest };
  },
} satisfies NounFold<Levels>;

/** The levels that the company has, from the lowest on. */
export const holdingsOf = (held: Levels | undefined): readonly (readonly [level: BoughtLevel, holding: Holding])[] =>
  boughtLevels.flatMap((level) => {
    const holding = held?.holdings[level];
    return holding ? [[level, holding] as const] : [];
  });

/** The highest level that the company has. */
export const levelOf = (held: Levels | undefined): 'network' | BoughtLevel => holdingsOf(held).at(-1)?.[0] ?? 'network';

/** The levels that the company has and no longer earns, of which it was not told yet; where one of the old centre was earned, nobody here knows. */
export const untoldRisks = (held: Levels | undefined): readonly (readonly [level: BoughtLevel, holding: Holding])[] =>
  holdingsOf(held).filter(
    ([level, { atRiskSince, order }]) =>
      !atRiskSince && order !== undefined && isCompetency(level) && !isEarnedAnywhere(held ?? none, level),
  );

/** What ends by itself: each level with its time, and what counts as earned for a while. */
export const promisedLevelEnds = (held: Levels | undefined): readonly Promised[] => [
  ...holdingsOf(held).map(([, { until: at }]) => ({ step: 'level', at, then: 'endLevel' }) as const),
  ...Object.values(held?.overrides ?? {}).map(({ until: at }) => ({ step: 'level', at, then: 'endAchievementOverride' }) as const),
];
