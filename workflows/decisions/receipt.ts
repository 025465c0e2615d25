import type { MembershipState } from '../../events/membership.js';
import type { Status } from '../../events/state/account-creation.js';
import { waitingOn } from '../../events/waiting-on.js';
import type { Waiting } from '../../events/waiting.js';

/** The answer to a command: how far the stream has come, so that a reader can wait for its own write. */
export interface Receipt {
  readonly membershipId: string;
  readonly sequence: number;
  readonly status: Status | 'unknown';
  readonly waitingOn: readonly Waiting[];
}

/** What a membership at that point answers with. */
export const receiptOf = ({
  membershipId,
  sequence,
  state,
}: {
  membershipId: string;
  sequence: number;
  state: MembershipState;
}): Receipt => ({
  membershipId,
  sequence,
  status: state.account?.status ?? 'unknown',
  waitingOn: waitingOn(state),
});
