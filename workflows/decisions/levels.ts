import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { competencyLevels } from '../../events/state/level-names.js';
import type { MembershipState } from '../../events/membership.js';
import { holdingsOf, untoldRisks, type CompetencyLevel } from '../../events/state/levels.js';
import { dateMonthsAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertNotEnded } from './pending.js';

/** What a service found out about a company in a solution area. */
export interface CompetencyFound {
  readonly area: string;
  readonly level: CompetencyLevel | 'none';
}

const rank = (level: CompetencyLevel | undefined): number => (level ? competencyLevels.indexOf(level) : -1);

/** Keeps what a company has earned in a solution area; the same again changes nothing. */
export const recordCompetency: Decision<CompetencyFound> = ({ area, level }, state, context) => {
  assertMember(state);
  assertArea(area, context);
  const was = state.levels?.competencies[area]?.level;
  const now = level === 'none' ? undefined : level;
  if (now === was) return [];
  return now && rank(now) > rank(was) ? [earned(area, now, was)] : [lost(area, was!, now)];
};

const earned = (area: string, level: CompetencyLevel, was: CompetencyLevel | undefined): MembershipEvent => ({
  type: 'CompetencyEarned',
  data: { area, level, ...(was && { was }) },
});

const lost = (area: string, was: CompetencyLevel, left: CompetencyLevel | undefined): MembershipEvent => ({
  type: 'CompetencyLost',
  data: { area, was, ...(left && { left }) },
});

/** What support lets count as earned, and until when. */
export type Override = Omit<EventData<'AchievementOverridden'>, 'note'> & { readonly note?: string };

/** Lets a competency count for a while that was not earned, within bounds that are counted from today; the same again changes nothing. */
export const overrideAchievement: Decision<Override> = ({ area, level, until, note }, state, context) => {
  assertMember(state);
  assertArea(area, context);
  const standing = state.levels?.overrides[area];
  if (standing?.level === level && standing.until === until) return [];
  assertSoon(until, context);
  return [{ type: 'AchievementOverridden', data: { area, level, until, ...(note && { note }) } }];
};

/** Ends what counted as earned for a while. */
export const endAchievementOverride: Decision = (_, { levels }, { now }) =>
  Object.entries(levels!.overrides)
    .filter(([, { until }]) => Date.parse(until) <= Date.parse(now))
    .map(([area, { level }]) => ({ type: 'AchievementOverrideEnded', data: { area, level } }));

/** Tells once of each level that the company has and no longer earns. */
export const warnOfLevel: Decision = (_, { levels }) =>
  untoldRisks(levels).map(([level, { until }]) => ({ type: 'LevelAtRisk', data: { level, until } }));

/** Ends each level whose time is over. */
export const endLevel: Decision = (_, { levels }, { now }) =>
  holdingsOf(levels)
    .filter(([, { until }]) => Date.parse(until) <= Date.parse(now))
    .map(([level, { order }]) => ({ type: 'LevelEnded', data: { level, ...(order && { order }), ending: 'time' } }));

/** Only a member has levels, whether or not it is held. */
export function assertMember(state: MembershipState): void {
  const { account } = state;
  assertNotEnded(state);
  if (account!.status !== 'active' && account!.suspension?.from !== 'active')
    throw new Refused('membership-not-active', { status: account!.status });
}

/** Refuses a solution area that is missing or that the rules do not know, naming those that they do. */
export function assertArea(area: string | undefined, { policy }: Context): asserts area is string {
  const { areas } = policy.levels;
  if (area === undefined) throw new Refused('area-required', { areas: areas.join(',') });
  if (!areas.includes(area)) throw new Refused('area-unknown', { areas: areas.join(',') });
}

function assertSoon(until: string, { now, policy }: Context): void {
  const latest = `${dateMonthsAfter(now, policy.levels.longestOverrideMonths)}${now.slice(10)}`;
  const isWithin = Date.parse(until) > Date.parse(now) && Date.parse(until) <= Date.parse(latest);
  if (!isWithin) throw new Refused('deadline-out-of-range', { earliest: now, latest });
}
