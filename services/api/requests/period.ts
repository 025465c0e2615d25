import { z } from 'zod';
import { fails } from '../../shared/input/field-errors.js';

/** Days that support asks about, both included, in UTC. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A day in the query of an address. */
export const dayInQuery = z.iso.date(fails('not-a-date'));

/** The longest that is looked ahead unless somebody says until when, in days. */
export const daysAhead = 30;

const daysAfter = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

interface Days {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A question about a period with its days settled: from today where nobody says from when. */
export const settledPeriod = <Asked extends Days>(query: z.ZodType<Asked>, today: string) =>
  query
    .transform(({ from = today, until = daysAfter(from, daysAhead), ...rest }) => ({ ...rest, from, until }))
    .refine(({ from, until }) => from <= until, { ...fails('ends-before-it-begins'), path: ['until'] });
