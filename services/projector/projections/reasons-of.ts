import type { MembershipState } from '../../../events/membership.js';
import { standingReview } from '../../../events/state/standing-review.js';

/** Every code that was given for how a membership stands: a rejection, a No, a suspension, an end. */
export const reasonsOf = (state: MembershipState): readonly string[] =>
  [standingReview(state)?.current.rejection, state.emailVerification?.denial, state.account?.suspension?.cause, state.account?.endedBy]
    .filter((code) => code !== undefined)
    .sort();
