import type { Status } from '../../../events/state/account-creation.js';
import type { MembershipState } from '../../../events/membership.js';
import type { Seen } from '../sign-in/seen.js';

/** How a link stands before anybody answers on this page. */
export type Standing =
  'ask' | 'signed' | 'declined-before' | 'given-back-before' | 'elsewhere' | 'expired' | 'ended' | 'held' | 'unavailable';

const ends: { readonly [S in Status]?: Standing } = { expired: 'expired', withdrawn: 'ended', closed: 'ended', suspended: 'held' };

/** What the answers say, wherever the membership has gone since. */
function answered({ agreementAcceptance: gate, signing }: MembershipState, handOver: number): Standing | undefined {
  if (gate?.accepted) return 'signed';
  if (gate?.declinedAt) return 'declined-before';
  return signing?.declined?.handOver === handOver ? 'given-back-before' : undefined;
}

/** How the link stands. A view that has not come as far as the link cannot say, and nothing is guessed about a signature. */
export function standingOf({ about: { challenge: handOver }, view }: Pick<Seen, 'about' | 'view'>): Standing {
  if (!view || view.sequence < handOver) return 'unavailable';
  const { account, signing, agreementAcceptance } = view.state;
  const end = account && ends[account.status];
  const said = answered(view.state, handOver) ?? end;
  if (said) return said;
  return agreementAcceptance && signing?.handedTo?.handOver === handOver ? 'ask' : 'elsewhere';
}
