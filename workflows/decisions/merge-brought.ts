import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { formerIds } from '../../events/state/legacy-move.js';
import { holdingsOf } from '../../events/state/levels.js';
import { joinedIds, type Brought, type Merge } from '../../events/state/merge.js';
import type { Context } from './decision.js';
import { named } from './merge.js';
import { yearUntil } from './renewal-dates.js';

/** What an account would bring into another today. */
export const broughtBy = (state: MembershipState): Brought => ({
  levels: holdingsOf(state.levels).map(([level, { until, area }]) => ({ level, until, ...(area && { area }) })),
  ...achievedBy(state.levels),
  ...usedBy(state),
  anniversary: state.term!.anniversary,
  formerIds: [...formerIds(state.legacyMove), ...joinedIds(state.merges)],
});

function achievedBy(levels: MembershipState['levels']): Pick<Brought, 'competencies' | 'overrides'> {
  const earned = Object.entries(levels?.competencies ?? {}).map(([area, { level }]) => [area, level] as const);
  const counted = Object.entries(levels?.overrides ?? {}).map(([area, { since: _, reason: __, ...word }]) => [area, word] as const);
  return {
    ...(earned.length > 0 && { competencies: Object.fromEntries(earned) }),
    ...(counted.length > 0 && { overrides: Object.fromEntries(counted) }),
  };
}

function usedBy({ levels, benefits }: MembershipState): Pick<Brought, 'used'> {
  const used = holdingsOf(levels).flatMap(([level]) =>
    Object.values(benefits?.packages[level]?.benefits ?? {}).flatMap(({ benefit, used: now }) => (now ? [{ level, benefit, ...now }] : [])),
  );
  return used.length > 0 ? { used } : {};
}

/** The other account is part of this one: what it has and what did not end meanwhile counts beside what is had here, and the later anniversary. */
export function merged(merge: Merge, brought: Brought, state: MembershipState, context: Context): readonly MembershipEvent[] {
  const isMember = state.account?.status === 'active' || state.account?.suspension?.from === 'active';
  const { anniversary: _, formerIds, used = [], ...rights } = brought;
  const levels = isMember ? brought.levels.filter(({ until }) => Date.parse(until) > Date.parse(context.now)) : [];
  const usedOfThem = used.filter((each) => levels.some(({ level }) => level === each.level));
  const kept = { ...rights, levels, ...(usedOfThem.length > 0 && { used: usedOfThem }), ...yearOf(brought, state, context) };
  return [{ type: 'AccountsMerged', data: { ...named(merge), formerIds, ...(isMember ? kept : { levels }) } }];
}

type Merged = EventData<'AccountsMerged'>;

function yearOf(
  { anniversary }: Brought,
  { term, renewal: open, leaving }: MembershipState,
  { policy, now }: Context,
): Pick<Merged, 'anniversary' | 'anniversaryBefore' | 'renewal'> {
  const anniversaryBefore = term!.anniversary;
  if (anniversary <= anniversaryBefore || open?.openedAt || leaving) return {};
  const renewal = yearUntil(anniversary, policy, now);
  return { anniversary, anniversaryBefore, ...(renewal && { renewal }) };
}
