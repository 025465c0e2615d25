import type { Term } from '../../events/state/renewal.js';
import { dateMonthsAfter } from './dates.js';
import type { Decision } from './decision.js';

/** The anniversary so many months after the present one, counted from the anchor: a 29 February comes back in the next leap year. */
export function anniversaryAfter({ anchor, anniversary }: Term, months: number): string {
  const monthsPassed =
    (Number(anniversary.slice(0, 4)) - Number(anchor.slice(0, 4))) * 12 + Number(anniversary.slice(5, 7)) - Number(anchor.slice(5, 7));
  return dateMonthsAfter(anchor, monthsPassed + months);
}

/** Begins the next year on the anniversary. */
export const beginMembershipYear: Decision = (_, { term }, { policy }) => [
  { type: 'MembershipYearBegan', data: { anniversary: anniversaryAfter(term!, policy.term.months) } },
];
