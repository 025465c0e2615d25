import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isJudgedAsMember } from '../../events/state/is-over.js';
import { underReview } from '../../events/state/profile-before.js';
import type { Round } from '../../events/state/vetting.js';
import { daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { assertMine, attemptsAllowed, openRound, reviewDeadline } from './vetting-round.js';

/** Opens a round, once the address that would be judged is verified; of a member only for what is not as it was judged. */
export const openVetting: Decision = (_, state, context) => {
  const { round = 0 } = state.vetting?.current ?? {};
  const changed = toReview(state);
  const isHeld = state.account?.status === 'active' && !context.policy.changes.purchasesMeanwhile;
  const data = { round: round + 1, deadline: reviewDeadline(state, context), ...(changed && { changed: [...changed] }) };
  return [{ type: 'VettingOpened', data: { ...data, ...(isHeld && { purchasesHeld: true }) } }];
};

/** Nothing where all of the company is to be judged, as on its way in or because the last Yes was a waiver or was taken back. */
function toReview(state: MembershipState): Round['changed'] {
  const { vetting } = state;
  if (!isJudgedAsMember(state)) return vetting?.current.changed;
  return vetting?.stands && !vetting.stands.waived ? underReview(state).map(({ part }) => part) : undefined;
}

/** Ends the round of a member that took back all it had changed. */
export const upholdAuthorization: Decision = (_, { vetting }) => {
  const { round, at } = vetting!.stands!;
  return [{ type: 'VettingAuthorizationUpheld', data: { round, authorizedAt: at } }];
};

/** Whether a member is again what was authorised, while a round is to be opened or open. */
export const isAsAuthorized = (state: MembershipState): boolean => {
  const { stands, current } = state.vetting ?? {};
  return Boolean(stands && !stands.waived && current?.superseded && state.profileBefore) && underReview(state).length === 0;
};

/** Support says Yes, also after a No that it takes back; a second Yes changes nothing. */
export const authorizeVetting: Decision = (_, state, { actor }) => {
  if (isAuthorized(state)) return [];
  const { round } = assertMine(openRound(state), actor);
  return [{ type: 'VettingAuthorized', data: { round } }];
};

/** Support says No, for a reason that has a remedy. */
export const rejectVetting: Decision<{ readonly rejection: EventData<'VettingRejected'>['rejection'] }> = (
  { rejection },
  state,
  { now, policy, actor },
) => {
  const current = openRound(state);
  if (current.status === 'rejected' && current.rejection === rejection) return [];
  if (current.status !== 'pending') throw new Refused('vetting-already-decided', { status: current.status });
  const { round } = assertMine(current, actor);
  const attemptsLeft = Math.max(0, attemptsAllowed(state, policy) - state.vetting!.attempts);
  return [{ type: 'VettingRejected', data: { round, rejection, deadline: daysAfter(now, policy.vetting.mendWithinDays), attemptsLeft } }];
};

/** Hands an undecided review one level up, each time it is late. */
export const escalateVetting: Decision = (_, state, context) => {
  const { round, level } = state.vetting!.current;
  return [{ type: 'VettingEscalated', data: { round, level: level + 1, deadline: reviewDeadline(state, context) } }];
};

/** Whether the company as it now stands has been authorised, or its review waived. */
export const isAuthorized = ({ vetting, waivers }: MembershipState): boolean =>
  Boolean(waivers?.vetting) || (vetting?.current.status === 'authorized' && !vetting.current.superseded);
