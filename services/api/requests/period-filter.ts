import type { Period } from './period.js';

/** A period, and where in it a page begins: after the document of that id, which is due on that day. */
export interface PeriodPage extends Period {
  readonly after?: readonly [day: string, id: string] | undefined;
}

/** Whose day is within the period. */
export const within = (field: string, { from, until }: Period) => ({ [field]: { $gte: from, $lte: until } });

/** The same from where the page before ended, so that the next one begins there in the index. */
export function pageWithin(field: string, { from, until, after }: PeriodPage) {
  if (!after) return within(field, { from, until });
  const [day, id] = after;
  return {
    ...within(field, { from: day > from ? day : from, until }),
    $or: [{ [field]: { $gt: day } }, { [field]: day, _id: { $gt: id } }],
  };
}
