import { ends } from '../../../events/state/account-creation.js';
import { endOf, type EndedInvitation } from '../../../events/state/invitations.js';
import type { Seen } from '../sign-in/seen.js';
import type { Outcome } from './outcomes.js';

const ended: { readonly [How in EndedInvitation['how']]: Outcome } = {
  accepted: 'accepted-before',
  declined: 'declined-before',
  withdrawn: 'withdrawn',
  expired: 'expired',
  replaced: 'replaced',
};

/** How a link stands before anybody answers on this page. A view that has not come as far as the link cannot say. */
export function standingOf({ about: { challenge: invitation }, view }: Pick<Seen, 'about' | 'view'>): 'ask' | Outcome {
  if (!view || view.sequence < invitation) return 'unavailable';
  const { account, invitations } = view.state;
  const end = endOf(invitations, invitation);
  if (end) return ended[end.how];
  if (!account || ends.includes(account.status)) return 'ended';
  if (!invitations?.open[invitation]) return 'elsewhere';
  return account.status === 'suspended' ? 'held' : 'ask';
}
