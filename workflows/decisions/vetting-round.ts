import type { MembershipState } from '../../events/membership.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import type { Round } from '../../events/state/vetting.js';
import { businessDaysAfter } from './dates.js';
import { Refused, type Context } from './decision.js';
import { assertMendable } from './pending.js';

/** The round that is looked at, decided or not; refuses where there is none. */
export function openRound(state: MembershipState): Round {
  assertMendable(state);
  if (state.waivers?.vetting) throw new Refused('vetting-already-decided', { status: 'waived' });
  const current = state.vetting?.current;
  if (!current || current.superseded) throw new Refused('vetting-not-open');
  return current;
}

/** The round, if it is still to be decided. */
export function undecidedRound(state: MembershipState): Round {
  const current = openRound(state);
  if (current.status !== 'pending') throw new Refused('vetting-already-decided', { status: current.status });
  return current;
}

/** The round, unless another reviewer has claimed it; a support approver may always step in. */
export function assertMine(current: Round, { id, isApprover }: Context['actor']): Round {
  const { claim } = current;
  if (claim && claim.by !== id && !isApprover) throw new Refused('review-claimed', { deadline: claim.until });
  return current;
}

/** How often a rejected company may ask for another look: in its request to join, and as a member for each change until that is decided. */
export const attemptsAllowed = (state: MembershipState, { vetting, changes }: Context['policy']): number =>
  isJudgedAsMember(state) ? changes.attempts : vetting.attempts;

/** When a review that begins or goes on now is late, by the business days of the company's country. */
export const reviewDeadline = ({ legalProfile }: MembershipState, { now, policy }: Context, days = policy.vetting.businessDays): string =>
  businessDaysAfter(now, days, legalProfile!.address.country, policy.calendarVersion);
