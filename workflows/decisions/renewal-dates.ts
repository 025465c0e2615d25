import type { Renewal, RenewalYear } from '../../events/state/renewal.js';
import { later } from '../../events/state/noun.js';
import { dateMonthsAfter, daysAfter } from './dates.js';
import type { Policy } from './policy.js';
import type { AnniversaryRule } from './renewal-rules.js';

/** What an anniversary can be counted from. */
export interface Counted {
  readonly anchor: string;
  readonly anniversary: string;
  readonly paidAt?: string;
}

/** Midnight of the day that lies so many days from a calendar date. */
const dayFrom = (date: string, days: number): string => daysAfter(`${date}T00:00:00.000Z`, days);

const dateFrom = (date: string, days: number): string => dayFrom(date, days).slice(0, 10);

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** The anniversary so many months after the present one, counted from the anchor, so that the 31st and the 29 February come back; one that other rules have moved off it is counted from itself, so that nobody is given less. */
export function anniversaryAfter({ anchor, anniversary }: Pick<Counted, 'anchor' | 'anniversary'>, months: number): string {
  const since = monthOf(anniversary) - monthOf(anchor);
  const isMoved = dateMonthsAfter(anchor, since) !== anniversary;
  return isMoved ? dateMonthsAfter(anniversary, months) : dateMonthsAfter(anchor, since + months);
}

const counts: { readonly [From in AnniversaryRule['from']]: (counted: Counted, add: number) => string } = {
  previous: ({ anniversary }, days) => dateFrom(anniversary, days),
  payment: ({ anniversary, paidAt }, days) => dateFrom(later(dayFrom(anniversary, 0), paidAt ?? anniversary).slice(0, 10), days),
  anchor: anniversaryAfter,
  expiry: anniversaryAfter,
};

/** The anniversary after the one that was reached; counted from a payment never before it, so that nobody who pays early loses days. */
export const nextAnniversary = ({ from, add }: AnniversaryRule, counted: Counted): string => counts[from](counted, add);

/** How the year that runs to this anniversary can be renewed; nothing where years go on by themselves. No window opens while the year before it could still be renewed, so that nobody renews twice in one. */
export function yearUntil(anniversary: string, { renewal: rules }: Policy, now: string, before?: Renewal): RenewalYear | undefined {
  if (rules.yearEnds === 'by-itself') return undefined;
  const { window, automatic } = rules;
  const opensAt = dayFrom(anniversary, window.opensOnDay);
  return {
    opensAt: before ? later(opensAt, before.lateUntil ?? before.closesAt) : opensAt,
    closesAt: dayFrom(anniversary, window.closesOnDay + 1),
    remindersOn: rules.remindOnDays.map((day) => dayFrom(anniversary, day)).filter((at) => Date.parse(at) > Date.parse(now)),
    conditions: [...rules.conditions],
    reacceptance: rules.reacceptance,
    ...(automatic.offered && {
      automatic: {
        on: before?.automatic?.on ?? before?.wish ?? automatic.atFirst === 'on',
        switchUntil: dayFrom(anniversary, automatic.chargeOnDay),
      },
    }),
  };
}
