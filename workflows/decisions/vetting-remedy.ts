import type { MembershipState } from '../../events/membership.js';
import { Refused, type Context, type Decision } from './decision.js';
import { attemptsAllowed, openRound, reviewDeadline } from './vetting-round.js';

/** The company has mended what was found, and may say how. */
export const resubmitVetting: Decision<{ readonly comment?: string }> = ({ comment }, state, context) => [
  { type: 'VettingResubmitted', data: { ...anotherLook(state, context), ...(comment && { comment }) } },
];

/** The company says why the No is wrong. */
export const appealVetting: Decision<{ readonly comment: string }> = ({ comment }, state, context) => [
  { type: 'VettingAppealed', data: { ...anotherLook(state, context), comment } },
];

/** A rejected review comes back to support with new days, as often as the policy lets it. */
function anotherLook(state: MembershipState, context: Context) {
  const { round, status, deadline } = openRound(state);
  if (status !== 'rejected') throw new Refused('vetting-not-rejected', { status });
  const attemptsLeft = attemptsAllowed(state, context.policy) - state.vetting!.attempts;
  if (attemptsLeft <= 0) throw new Refused('no-attempts-left', { deadline });
  return { round, attemptsLeft: attemptsLeft - 1, deadline: reviewDeadline(state, context) };
}
