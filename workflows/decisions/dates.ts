import GB202601 from '../../content/calendars/2026-01/GB.json' with { type: 'json' };
import KR202601 from '../../content/calendars/2026-01/KR.json' with { type: 'json' };
import US202601 from '../../content/calendars/2026-01/US.json' with { type: 'json' };

interface Calendar {
  readonly minutesFromUtc: number;
  readonly holidays: readonly string[];
}

/** Every version of the calendars, by country; versions are only ever added. */
const calendars: Readonly<Record<string, Readonly<Record<string, Calendar>>>> = {
  '2026-01': { GB: GB202601, KR: KR202601, US: US202601 },
};

/** `days` later, as an instant. */
export function daysAfter(instant: string, days: number): string {
  const date = new Date(instant);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString();
}

/** `hours` later, as an instant. */
export const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** `seconds` later, as an instant. */
export const secondsAfter = (instant: string, seconds: number): string => new Date(Date.parse(instant) + seconds * 1_000).toISOString();

/** The calendar day that an instant falls on in the country, by its standard time; in UTC where no calendar says. */
const dayIn = (calendar: Calendar | undefined, instant: string): Date =>
  new Date(Date.parse(instant) + (calendar?.minutesFromUtc ?? 0) * 60_000);

function isBusinessDay(instant: string, calendar: Calendar | undefined): boolean {
  const day = dayIn(calendar, instant);
  return ![0, 6].includes(day.getUTCDay()) && !calendar?.holidays.includes(day.toISOString().slice(0, 10));
}

/** `days` business days later by the country's calendar of that version, at the same time of day; a country without a calendar has only weekends, and those in UTC. */
export function businessDaysAfter(instant: string, days: number, country: string, version: string): string {
  if (days === 0) return instant;
  const next = daysAfter(instant, 1);
  return businessDaysAfter(next, isBusinessDay(next, calendars[version]?.[country]) ? days - 1 : days, country, version);
}

/** `months` after a calendar date, in UTC; the 31st becomes the last day of a shorter month. */
export function dateMonthsAfter(date: string, months: number): string {
  const start = new Date(`${date.slice(0, 10)}T00:00:00.000Z`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay))).toISOString().slice(0, 10);
}

/** The first of two instants. */
export const earlier = (one: string, other: string): string => (Date.parse(one) < Date.parse(other) ? one : other);
