/** A time as a member, `to` its end or null while it lasts. */
interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** What the years are drawn of: the times that were, the instant that is now, and the date up to which it goes on. */
export interface Years {
  readonly history: readonly Period[];
  readonly asOf: string;
  readonly until: string | null;
}

const longest = 12;

const month = (year: number, index: number): string => new Date(Date.UTC(year, index)).toISOString();

function signOf({ history, asOf, until }: Years, year: number, index: number): string {
  const [begins, ends] = [month(year, index), month(year, index + 1)];
  const touches = (from: string, to: string) => from < ends && to > begins;
  if (history.some(({ from, to }) => touches(from, to ?? asOf))) return '━';
  const runs = history.some(({ to }) => to === null);
  return runs && until && touches(asOf, `${until}T00:00:00.000Z`) ? '┄' : '·';
}

const yearOf = (instant: string): number => Number(instant.slice(0, 4));

/** A line for each year of its times as a member, a sign for each month in UTC; the newest years only. */
export function yearLines(years: Years): string[] {
  const [first] = years.history;
  if (!first) return [];
  const last = Math.max(yearOf(years.asOf), years.until ? yearOf(years.until) : 0);
  const begin = Math.max(yearOf(first.from), last - longest + 1);
  return Array.from({ length: last - begin + 1 }, (_, offset) => {
    const year = begin + offset;
    return `${year}  ${Array.from({ length: 12 }, (__, index) => signOf(years, year, index)).join('')}`;
  });
}
