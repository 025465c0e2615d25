import type { EventData } from '../catalogue.js';
import { boughtLevels, competencyLevels } from './level-names.js';
import {
  following,
  neverAgain,
  runningBefore,
  without,
  withoutOrder,
  withoutRecord,
  withRight,
  type BoughtLevel,
  type Holding,
  type Holdings,
} from './holdings.js';
import type { Promised } from '../waiting.js';
import { forget, type NounFold } from './noun.js';

export type { BoughtLevel, Holding } from './holdings.js';

/** A level of a competency, which is earned first. */
export type CompetencyLevel = EventData<'CompetencyEarned'>['level'];

/** What support counts as earned for a while. */
export interface Counted {
  readonly level: CompetencyLevel;
  readonly until: string;
  /** A lower word that lasts longer: it counts once this one is over. */
  readonly after?: Counted | undefined;
}

/** What the company earned, what counts as earned for a while, and the levels that it has. */
export interface Levels {
  readonly competencies: Readonly<Record<string, { readonly level: CompetencyLevel; readonly since: string }>>;
  readonly overrides: Readonly<Record<string, Counted & { readonly since: string; readonly reason?: string }>>;
  readonly holdings: Holdings;
  /** What a lapse took: a late renewal brings back whatever still has time. */
  readonly aside?: Holdings;
}

const none: Levels = { competencies: {}, overrides: {}, holdings: {} };

const withoutArea = <Value>(record: Readonly<Record<string, Value>>, area: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== area));

const isCompetency = (level: BoughtLevel): level is CompetencyLevel => (competencyLevels as readonly string[]).includes(level);

const reaches = (earned: CompetencyLevel, level: CompetencyLevel): boolean =>
  competencyLevels.indexOf(earned) >= competencyLevels.indexOf(level);

const hasEarnedItself = ({ competencies }: Levels, area: string, level: CompetencyLevel): boolean =>
  competencies[area] !== undefined && reaches(competencies[area].level, level);

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
  return { ...levels, holdings: Object.fromEntries(holdings) as Holdings };
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

/** What two companies that became one had earned, in each area the higher of both. */
function earnedBeside(levels: Levels, earned: Readonly<Record<string, CompetencyLevel>> = {}, since: string): Levels {
  const higher = Object.entries(earned).filter(([area, level]) => !hasEarnedItself(levels, area, level));
  const come = higher.map(([area, level]) => [area, { level, since }] as const);
  return backed({ ...levels, competencies: { ...levels.competencies, ...Object.fromEntries(come) } });
}

/** Of two words for one area the higher counts, and then the lower one where that lasts longer. */
function counted(one: Counted, other: Counted | undefined): Counted {
  if (!other) return one;
  const isFirst = one.level === other.level ? Date.parse(one.until) >= Date.parse(other.until) : reaches(one.level, other.level);
  const [first, next] = isFirst ? [one, other] : [other, one];
  const after = [next, ...[first, next].flatMap((each) => each.after ?? [])].toSorted(
    (a, b) => Date.parse(b.until) - Date.parse(a.until),
  )[0]!;
  return Date.parse(after.until) > Date.parse(first.until) ? { ...first, after: { level: after.level, until: after.until } } : first;
}

/** What support counts as earned in two companies that became one. */
function countedBeside(levels: Levels, come: Readonly<Record<string, Counted>> = {}, since: string): Levels {
  const both = Object.entries(come).map(
    ([area, word]) => [area, { since, ...counted({ since, ...word } as Counted, levels.overrides[area]) }] as const,
  );
  return backed({ ...levels, overrides: { ...levels.overrides, ...Object.fromEntries(both) } });
}

/** The levels as their events leave them; they end with the membership. */
export const levels = {
  AccountRequested: forget,
  MembershipLapsed: (before) => before && { ...before, holdings: {}, aside: before.holdings },
  MembershipRenewed: (before, { data, occurredAt }) => (data.late ? broughtBack(before, occurredAt) : before),
  OrderRefunded: (before, { data: { order }, occurredAt }) =>
    before && {
      ...before,
      holdings: neverAgain(before.holdings, order),
      ...(before.aside && { aside: withoutOrder(before.aside, order, occurredAt) }),
    },
  AccountClosed: holdingNothing,
  MembershipLeft: holdingNothing,
  AccountMerged: holdingNothing,
  CompetencyEarned: (before = none, { data: { area, level }, occurredAt }) =>
    backed({ ...before, competencies: { ...before.competencies, [area]: { level, since: occurredAt } } }),
  CompetencyLost: (before, { data: { area, left }, occurredAt }) => ({
    ...before!,
    competencies: { ...withoutArea(before!.competencies, area), ...(left && { [area]: { level: left, since: occurredAt } }) },
  }),
  AchievementOverridden: (before = none, { data: { area, level, until }, occurredAt, reason }) =>
    backed({
      ...before,
      overrides: { ...before.overrides, [area]: { level, since: occurredAt, until, ...(reason && { reason }) } },
    }),
  AchievementOverrideEnded: (before, { data: { area }, occurredAt: since }) => {
    const next = before!.overrides[area]?.after;
    return { ...before!, overrides: { ...withoutArea(before!.overrides, area), ...(next && { [area]: { ...next, since } }) } };
  },
  LevelReached: (before = none, { data: { level, ...holding }, occurredAt }) => ({
    ...before,
    holdings: { ...before.holdings, [level]: { ...holding, since: occurredAt, ...following(before.holdings[level]) } },
  }),
  LegacyRecordMoved: (before = none, { data: { level, until }, occurredAt: since }) =>
    level && until ? { ...before, holdings: withRight(before.holdings, level, { since, until, cameWith: 'record' }) } : before,
  LegacyRecordReturned: (before, { occurredAt }) =>
    before && {
      ...before,
      holdings: withoutRecord(before.holdings, occurredAt),
      ...(before.aside && { aside: withoutRecord(before.aside, occurredAt) }),
    },
  AccountsMerged: (before = none, { data: { levels: come, competencies, overrides }, occurredAt: since }) => {
    const holdings = come.reduce<Holdings>(
      (had, { level, ...right }) => withRight(had, level, { ...right, since, cameWith: 'merge' }),
      before.holdings,
    );
    return countedBeside(earnedBeside({ ...before, holdings }, competencies, since), overrides, since);
  },
  LevelAtRisk: (before, { data: { level }, occurredAt }) => ({
    ...before!,
    holdings: { ...before!.holdings, [level]: { ...before!.holdings[level]!, atRiskSince: occurredAt } },
  }),
  LevelEnded: (before, { data: { level, ending }, occurredAt }) => {
    const running = ending === 'refund' ? runningBefore(before!.holdings[level], occurredAt) : undefined;
    return { ...before!, holdings: without(before!.holdings, level, running) };
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
    ([level, { atRiskSince, order, area }]) =>
      !atRiskSince && (order ?? area) !== undefined && isCompetency(level) && !isEarnedAnywhere(held ?? none, level),
  );

/** What ends by itself: each level with its time, and what counts as earned for a while. */
export const promisedLevelEnds = (held: Levels | undefined): readonly Promised[] => [
  ...holdingsOf(held).map(([, { until: at }]) => ({ step: 'level', at, then: 'endLevel' }) as const),
  ...Object.values(held?.overrides ?? {}).map(({ until: at }) => ({ step: 'level', at, then: 'endAchievementOverride' }) as const),
];
