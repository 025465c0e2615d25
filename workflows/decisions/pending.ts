import type { MembershipState } from '../../events/membership.js';
import { ends } from '../../events/state/account-creation.js';
import { isLateRenewable, isOver } from '../../events/state/is-over.js';
import { invitationTo, openInvitations } from '../../events/state/invitations.js';
import { Refused, type Context } from './decision.js';

/** Some things may be asked of a company on its way in and of a member alike, unless it is held. */
export function assertAlive(state: MembershipState): void {
  if (state.account?.status !== 'active') assertPending(state);
}

/** The people of an account are managed where they are, also once it is part of another: its directory is not that one's. */
export function assertPeopled(state: MembershipState): void {
  if (!state.account?.mergedInto) assertAlive(state);
}

/** What a renewal can depend on is mended by whoever may renew, late as well. */
export function assertMendable(state: MembershipState): void {
  if (!isLateRenewable(state)) assertAlive(state);
}

/** What is part of another account is asked there. */
export function assertNotMerged({ account }: Pick<MembershipState, 'account'>): void {
  if (account?.mergedInto) throw new Refused('account-merged', { partnerId: account.mergedInto.partnerId });
}

/** What exists goes on while a membership is held, and nothing new begins. */
export function assertNotHeld({ account }: MembershipState): void {
  if (account?.suspension) throw new Refused('membership-suspended', { deadline: account.suspension.deadline });
}

/** What has ended can only be begun again, or renewed. */
export function assertNotEnded({ account }: MembershipState): void {
  assertNotMerged({ ...(account && { account }) });
  if (!account || ends.includes(account.status)) throw new Refused('membership-over', { status: account?.status ?? 'unknown' });
}

/** What is over can only be begun again; whatever can still be renewed late is not. */
export function assertNotOver(state: MembershipState): void {
  if (isOver(state)) assertNotEnded(state);
}

/** An account has as many people as the rules say, those who were asked in included; whose mailbox has an invitation takes that one’s place. */
export function assertRoom({ users = {}, invitations }: MembershipState, { policy }: Context, email?: string): void {
  const { atMost } = policy.users;
  const own = email && invitationTo(invitations, email) ? 1 : 0;
  if (Object.keys(users).length + openInvitations(invitations).length - own >= atMost) throw new Refused('too-many-users', { atMost });
}

/** The steps of the way in are open only while it is being walked. */
export function assertPending({ account }: MembershipState): void {
  assertNotMerged({ ...(account && { account }) });
  if (account?.status === 'active') throw new Refused('membership-active');
  if (account?.status === 'suspended') throw new Refused('membership-suspended', { deadline: account.suspension!.deadline });
  if (account?.status !== 'pending') throw new Refused('membership-over', { status: account?.status ?? 'unknown' });
}
