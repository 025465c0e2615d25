import { dateMonthsAfter } from './dates.js';
import type { Decision } from './decision.js';

/** Begins the next year on the anniversary, counted from the anchor: a 29 February comes back in the next leap year. */
export const beginMembershipYear: Decision = (_, { term }, { policy }) => {
  const { anchor, anniversary } = term!;
  const monthsPassed =
    (Number(anniversary.slice(0, 4)) - Number(anchor.slice(0, 4))) * 12 + Number(anniversary.slice(5, 7)) - Number(anchor.slice(5, 7));
  return [{ type: 'MembershipYearBegan', data: { anniversary: dateMonthsAfter(anchor, monthsPassed + policy.term.months) } }];
};
