import type { MembershipState } from '../membership.js';
import type { Promised } from '../waiting.js';
import { levelsWith, type GrantingLevel, type Package } from './benefits.js';
import { later } from './noun.js';

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
