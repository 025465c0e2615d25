import { daysAfter } from './dates.js';

/** From when there may be one more, where there were so many within 24 hours, oldest first; nothing while there may be one now. */
export function oneMoreFrom(times: readonly string[], perDay: number, now: string): string | undefined {
  const since = Date.parse(daysAfter(now, -1));
  const recent = times.filter((at) => Date.parse(at) > since);
  const first = recent[recent.length - perDay];
  return first && daysAfter(first, 1);
}
