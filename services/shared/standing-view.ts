import type { Standing } from '../../events/state/standing.js';

/** A time without a break in which the company was a member at one level. */
export interface StandingPeriod {
  readonly level: string;
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
  /** The code of what ended it; null while it lasts. */
  readonly endedBy: string | null;
}

/** What other programs are told of one company; no personal data. */
export interface StandingView {
  /** The membership id. */
  readonly _id: string;
  /** The event that left it so. */
  readonly sequence: number;
  /** Absent before the first membership. */
  readonly partnerId?: string;
  /** Its ids in the old membership centre, that of the company and those of its locations; absent where its record was not moved. */
  readonly formerIds?: readonly string[];
  /** The membership that this one is part of; absent where it is none. */
  readonly mergedInto?: string;
  /** Every directory tenant of the company. */
  readonly tenantIds: readonly string[];
  readonly member: boolean;
  readonly level: string | null;
  /** Since when it is a member at that level, or none; null before the first membership. */
  readonly since: string | null;
  /** The last day on which the membership holds if nobody renews it; null where its years go on by themselves. */
  readonly until: string | null;
  /** When that level ends at the latest, unless it is ordered for another year; absent where the membership alone is the level, and in views of an earlier release. */
  readonly levelUntil?: string;
  readonly reasons: Standing['reasons'];
  readonly purchases: Standing['purchases'];
  /** Oldest first, the newest only. */
  readonly history: readonly StandingPeriod[];
  /** How many periods before those are left to the timeline. */
  readonly earlierPeriods: number;
  /** When the company came to stand like this. */
  readonly changedAt: string;
}
