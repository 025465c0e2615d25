import type { MembershipState } from '../events/membership.js';
import { waitingOn } from '../events/waiting-on.js';

/** What an operator reads first in the engine's own console, as Markdown; nothing personal. */
export const operatorDetails = (state: MembershipState): string =>
  [
    `**${state.account?.status ?? 'unknown'}**`,
    ...waitingOn(state).map(
      ({ step, owner, since, deadline, then }) => `- ${step}: ${owner}, since ${since}, until ${deadline}, then ${then}`,
    ),
  ].join('\n');
