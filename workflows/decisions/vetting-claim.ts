import { hoursAfter } from './dates.js';
import type { Decision } from './decision.js';
import { assertMine, undecidedRound } from './vetting-round.js';

/** A reviewer takes the review, for as long as the policy says; the one who has it and claims it again has it that long from now. */
export const claimReview: Decision = (_, state, { now, policy, actor }) => {
  const { round, claim } = assertMine(undecidedRound(state), actor);
  const until = hoursAfter(now, policy.vetting.claimHours);
  return claim?.by === actor.id && claim.until === until ? [] : [{ type: 'ReviewClaimed', data: { round, until } }];
};

/** Gives the review back to all reviewers. */
export const releaseReview: Decision = (_, state, { actor }) => {
  const { round, claim } = assertMine(undecidedRound(state), actor);
  return claim ? [{ type: 'ReviewReleased', data: { round, release: 'given-back' } }] : [];
};

/** Frees a review whose reviewer was not heard of again. */
export const lapseClaim: Decision = (_, { vetting }) => [
  { type: 'ReviewReleased', data: { round: vetting!.current.round, release: 'lapsed' } },
];
