import KR from '../../content/calendars/KR.json' with { type: 'json' };
import US from '../../content/calendars/US.json' with { type: 'json' };

const calendars: Readonly<Record<string, { readonly minutesFromUtc: number; readonly holidays: readonly string[] }>> = { KR, US };

/** `days` later, as an instant. */
export function daysAfter(instant: string, days: number): string {
  const date = new Date(instant);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString();
}

/** `hours` later, as an instant. */
export const hoursAfter = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** The calendar day that an instant falls on in the country, by its standard time; in UTC where no calendar says. */
const dayIn = (country: string, instant: string): Date =>
  new Date(Date.parse(instant) + (calendars[country]?.minutesFromUtc ?? 0) * 60_000);

function isBusinessDay(instant: string, country: string): boolean {
  const day = dayIn(country, instant);
  return ![0, 6].includes(day.getUTCDay()) && !calendars[country]?.holidays.includes(day.toISOString().slice(0, 10));
}

/** `days` business days later by the country's calendar, at the same time of day; a country without a calendar has only weekends, and those in UTC. */
export function businessDaysAfter(instant: string, days: number, country: string): string {
  if (days === 0) return instant;
  const next = daysAfter(instant, 1);
  return businessDaysAfter(next, isBusinessDay(next, country) ? days - 1 : days, country);
}

/** `months` after a calendar date, in UTC; the 31st becomes the last day of a shorter month. */
export function dateMonthsAfter(date: string, months: number): string {
  const start = new Date(`${date.slice(0, 10)}T00:00:00.000Z`);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay))).toISOString().slice(0, 10);
}
