import { dateMonthsAfter, daysAfter } from '../../workflows/decisions/dates.js';
import type { Policy } from '../../workflows/decisions/policy.js';
import { nextAnniversary, yearUntil } from '../../workflows/decisions/renewal-dates.js';

/** What the days of a membership year are, in the order in which most rules have them. */
export const yearDays = [
  'active',
  'reminder',
  'window-opens',
  'anniversary',
  'automatic-fixed',
  'window-last-day',
  'late-last-day',
  'next-anniversary',
] as const;

/** One day of a membership year, a calendar date in UTC. */
export interface YearDay {
  readonly what: (typeof yearDays)[number];
  readonly on: string;
}

const dateOf = (instant: string): string => instant.slice(0, 10);

/** The last day that an instant leaves some time of. */
const lastDay = (until: string): string => dateOf(daysAfter(until, -1));

/** What the rules make of the window that leads to the next year; nothing where years go on by themselves. */
function windowDays(policy: Policy, anniversary: string, activeOn: string): YearDay[] {
  const year = yearUntil(anniversary, policy, `${activeOn}T00:00:00.000Z`);
  if (!year) return [];
  const { lateDays } = policy.renewal;
  return [
    ...year.remindersOn.map((at): YearDay => ({ what: 'reminder', on: dateOf(at) })),
    { what: 'window-opens', on: dateOf(year.opensAt) },
    { what: 'window-last-day', on: lastDay(year.closesAt) },
    ...(year.automatic ? [{ what: 'automatic-fixed', on: dateOf(year.automatic.switchUntil) } as const] : []),
    ...(lateDays > 0 ? [{ what: 'late-last-day', on: lastDay(daysAfter(year.closesAt, lateDays)) } as const] : []),
  ];
}

/** The days of the first year of a membership that becomes active on a day, by these rules, each counted as the membership itself counts it; what is paid counts as paid on the anniversary. */
export function yearByRules(policy: Policy, activeOn: string): readonly YearDay[] {
  const anniversary = dateMonthsAfter(activeOn, policy.term.months);
  const counted = { anchor: activeOn, anniversary, paidAt: `${anniversary}T00:00:00.000Z` };
  const days: YearDay[] = [
    { what: 'active', on: activeOn },
    { what: 'anniversary', on: anniversary },
    ...windowDays(policy, anniversary, activeOn),
    { what: 'next-anniversary', on: nextAnniversary(policy.renewal.nextAnniversary, counted) },
  ];
  return days.sort((one, other) => one.on.localeCompare(other.on) || yearDays.indexOf(one.what) - yearDays.indexOf(other.what));
}
