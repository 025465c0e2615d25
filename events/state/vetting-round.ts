import type { EventData } from '../catalogue.js';
import { reviewedParts, type ReviewedPart } from './reviewed-parts.js';
import { notAbout, type CheckResult } from './vetting-checks.js';

/** A round of review; the company may bring a rejected one back. */
export interface Round {
  readonly round: number;
  readonly status: 'pending' | 'authorized' | 'rejected';
  readonly since: string;
  readonly deadline: string;
  /** 0 until nobody decided in time; then the level it was escalated to. */
  readonly level: number;
  /** What was found out without a person, as far as it was. */
  readonly checks?: readonly CheckResult[];
  readonly rejection?: EventData<'VettingRejected'>['rejection'];
  /** Said with a rejection: how often the company may still ask for another look. */
  readonly attemptsLeft?: EventData<'VettingRejected'>['attemptsLeft'];
  /** What the company said when it last asked for another look. */
  readonly comment?: string;
  /** The document that support waits for. */
  readonly request?: Omit<EventData<'DocumentRequested'>, 'round'> & { readonly since: string };
  /** Who reviews, as an opaque id, and until when nobody else decides. */
  readonly claim?: { readonly by: string; readonly since: string; readonly until: string };
  /** What this round is about; once it is superseded, what the next will be about. Absent: everything. */
  readonly changed?: readonly ReviewedPart[];
  /** Until it is decided, a member buys nothing. */
  readonly purchasesHeld?: true;
  /** A corrected profile, a replaced contact or a new request voids the round; the next opens when the address is verified. */
  readonly superseded?: true;
}

type Found = Pick<Round, 'changed' | 'checks'>;

/** Voids the round, and leaves of what was found only what is given here. */
export function voided({ changed: _changed, checks: _checks, ...round }: Round, { changed, checks }: Found): Round {
  return { ...round, superseded: true, ...(changed && { changed }), ...(checks && { checks }) };
}

/** The round as it was before it was voided. */
export const upheld = ({ superseded: _, ...round }: Round): Round => round;

/** What the next round would be about if nothing more changed: what nobody has decided on yet. */
function toReview({ superseded, status, changed }: Round): Round['changed'] {
  if (superseded) return changed;
  return status === 'pending' && changed ? changed : [];
}

/** Voids the round because these parts of the profile changed; what was found stands, except about them. */
export function superseded(before: Round, parts: readonly ReviewedPart[]): Round {
  if (parts.length === 0) return before;
  const known = toReview(before);
  return voided(before, {
    ...(known && { changed: reviewedParts.filter((part) => known.includes(part) || parts.includes(part)) }),
    ...(before.checks && { checks: notAbout(before.checks, parts) }),
  });
}
