import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { assertMine, openRound, reviewDeadline } from './vetting-round.js';

/** Opens a round, once the address that would be judged is verified. */
export const openVetting: Decision = (_, state, context) => {
  const { round = 0, changed } = state.vetting?.current ?? {};
  const deadline = reviewDeadline(state, context);
  return [{ type: 'VettingOpened', data: { round: round + 1, deadline, ...(changed && { changed: [...changed] }) } }];
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
  const attemptsLeft = Math.max(0, policy.vetting.attempts - state.vetting!.attempts);
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
