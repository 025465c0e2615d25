import type { MembershipState } from '../../events/membership.js';

/** The newest invitation, open or ended; 0 where there was none. */
export const newestInvitation = ({ invitations }: MembershipState) => ({
  invitation: Math.max(
    0,
    ...Object.keys(invitations?.open ?? {}).map(Number),
    ...(invitations?.ended ?? []).map(({ invitation }) => invitation),
  ),
});
