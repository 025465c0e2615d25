import type { RenewalYear } from '../../events/state/renewal.js';

/** From where a new anniversary is counted, and how far: `anchor` is the day on which the first year began, `expiry` the day on which the running year ends; months counted from either keep to the day of the anchor as long as the year ends on it. */
export type AnniversaryRule =
  | { readonly from: 'previous' | 'payment'; readonly add: number; readonly unit: 'days' }
  | { readonly from: 'anchor' | 'expiry'; readonly add: number; readonly unit: 'months' };

/** How a membership year ends; every day is counted from the anniversary, in UTC, and one before it is negative. */
export interface RenewalRules {
  /** A year that is not `asked` for goes on by itself, and of the rest only the way of counting applies. */
  readonly yearEnds: 'asked' | 'by-itself';
  /** The first day and the last, both within the window. */
  readonly window: { readonly opensOnDay: number; readonly closesOnDay: number };
  readonly remindOnDays: readonly number[];
  readonly conditions: RenewalYear['conditions'];
  /** Whether the agreement is to be accepted in each window, or only where a version of a higher rank is enforced. */
  readonly reacceptance: RenewalYear['reacceptance'];
  readonly nextAnniversary: AnniversaryRule;
  /** How many days after the window a lapsed membership can still be renewed; 0 for none. */
  readonly lateDays: number;
  /** How many days after the window it may be told that a payment was received in it; 0 for none. */
  readonly paymentToldWithinDays: number;
  /** Whether a year may renew by itself, how that stands at first, and the day from which it is no longer switched. */
  readonly automatic: { readonly offered: boolean; readonly atFirst: 'on' | 'off'; readonly chargeOnDay: number };
  /** Over how many minutes what falls due at one midnight is spread over the memberships. */
  readonly spreadMinutes: number;
}
