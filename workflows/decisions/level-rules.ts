import type { BoughtLevel } from '../../events/state/levels.js';

/** How one level is sold. */
export interface LevelOffer {
  /** Whether it is a competency, which is earned in a solution area before it is bought. */
  readonly earned: boolean;
  /** Whoever has one of these cannot buy it. */
  readonly excludedBy: readonly BoughtLevel[];
  /** What whoever has another level pays less, in percent. */
  readonly discounts: readonly { readonly has: BoughtLevel; readonly percent: number }[];
  /** Only for companies that say they are no larger; absent where it is for all. */
  readonly employeesAtMost?: number;
  /** Without tax, in the smallest unit of each currency. */
  readonly prices: Readonly<Record<string, number>>;
}

/** Something by country, and what goes for every other one. */
export type ByCountry<Value> = { readonly default: Value } & Readonly<Record<string, Value>>;

/** Which levels there are to buy, for how much, and how they are paid. */
export interface LevelRules {
  /** How long a level lasts from the day on which its payment was received. */
  readonly termDays: number;
  readonly areas: readonly string[];
  /** How far from today support may let a competency count that was not earned. */
  readonly longestOverrideMonths: number;
  readonly offers: { readonly [Level in BoughtLevel]?: LevelOffer };
  readonly currencies: ByCountry<string>;
  readonly taxPercents: ByCountry<number>;
  readonly payWithinDays: Readonly<Record<'card' | 'wire', number>>;
  /** How long support looks at a proof of a transfer, and how many are taken for one order. */
  readonly proofs: { readonly businessDays: number; readonly atMost: number };
  /** How long a declined card waits, and how many cards may be declined meanwhile before every one waits. */
  readonly cardRetryHours: number;
  readonly cardsAtOnce: number;
  /** How long before its end a level may be ordered for another year, which then follows without a gap. */
  readonly renewableDaysBefore: number;
  readonly refundDays: number;
  /** Within how many days support sends money back that no card takes; 10 where no number is named. */
  readonly sendBackDays?: number;
  /** How long after a payment was received it is invoiced. */
  readonly invoiceAfterDays: number;
}
