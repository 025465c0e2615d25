import type { MembershipState } from '../membership.js';
import type { Promised } from '../waiting.js';
import { benefitsHeld, levelsWith, type GrantingLevel, type Package } from './benefits.js';
import { holdingsOf, type BoughtLevel } from './levels.js';
import { later } from './noun.js';
import { lastDayBefore } from './renewal.js';

type Ending = Pick<MembershipState, 'benefits' | 'renewal'>;

/** When what came with a level ends: while a renewal can be ordered, not before its window closes. Nothing where it only ends with a membership whose years go on by themselves. */
export function endOf({ until }: Package, { renewal }: Pick<MembershipState, 'renewal'>): string | undefined {
  if (until === undefined) return renewal?.closesAt;
  return renewal?.openedAt ? later(until, renewal.closesAt) : until;
}

/** The packages whose time is over, or of which it is known why they are, with that reason. */
export const packagesOver = (state: Ending, now?: string): readonly (readonly [GrantingLevel, NonNullable<Package['ending']>])[] =>
  (state.benefits ? levelsWith(state.benefits) : []).flatMap((level) => {
    const granted = state.benefits!.packages[level]!;
    const at = granted.until && endOf(granted, state);
    const isOver = at && now && Date.parse(at) <= Date.parse(now);
    const why = granted.ending ?? (isOver ? 'time' : undefined);
    return why ? [[level, why] as const] : [];
  });

/** What came with each level, when it began, and when it ends by itself. */
export const benefitEnds = (state: Ending): readonly { readonly level: GrantingLevel; readonly since: string; readonly at: string }[] =>
  (state.benefits ? levelsWith(state.benefits) : []).flatMap((level) => {
    const granted = state.benefits!.packages[level]!;
    const at = granted.until && endOf(granted, state);
    return at ? [{ level, since: granted.since, at }] : [];
  });

/** What the process has promised to end by itself. */
export const promisedBenefitEnds = (state: Ending): readonly Promised[] =>
  benefitEnds(state).map(({ at }) => ({ step: 'benefit', at, then: 'endBenefits' }));

/** The dates that end something: the membership's, its highest level's, that of what came with it, and that of its first key. */
export interface BenefitDates {
  readonly membership?: string;
  /** The highest level that is had besides the network membership, and its end. */
  readonly level?: BoughtLevel;
  readonly levelUntil?: string;
  readonly benefits?: string;
  readonly keys?: string;
  /** The last day of what a missed renewal would end sooner. */
  readonly unrenewed?: string;
}

/** The highest level that is had besides the network membership, and its end. */
function levelDate(levels: MembershipState['levels']): Pick<BenefitDates, 'level' | 'levelUntil'> {
  const [level, holding] = holdingsOf(levels).at(-1) ?? [];
  return level && holding ? { level, levelUntil: holding.until } : {};
}

/** When what came with the highest level ends, and how much sooner where nobody renews. */
function packageDates(granted: Package, state: Pick<MembershipState, 'renewal'>): Pick<BenefitDates, 'benefits' | 'unrenewed'> {
  const { renewal } = state;
  const benefits = endOf(granted, state);
  if (!benefits) return {};
  const isSooner = renewal && Date.parse(renewal.closesAt) < Date.parse(benefits);
  return { benefits, ...(isSooner && { unrenewed: lastDayBefore(renewal.closesAt) }) };
}

/** When what is held ends; nothing where nothing is held. */
export function benefitDates(state: Pick<MembershipState, 'benefits' | 'levels' | 'renewal' | 'term'>): BenefitDates | undefined {
  const { benefits, levels, renewal, term } = state;
  const highest = benefits && levelsWith(benefits).at(-1);
  if (!highest) return undefined;
  const [keys] = benefitsHeld(benefits)
    .flatMap(({ benefit }) => benefit.issued?.until ?? [])
    .sort();
  return {
    ...(renewal && term && { membership: term.anniversary }),
    ...levelDate(levels),
    ...packageDates(benefits.packages[highest]!, state),
    ...(keys && { keys }),
  };
}
