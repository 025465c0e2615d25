import type { MembershipState } from '../../events/membership.js';
import { Refused } from './decision.js';

/** Some things may be asked of a company on its way in and of a member alike. */
export function assertAlive({ account }: MembershipState): void {
  if (account?.status !== 'pending' && account?.status !== 'active') {
    throw new Refused('membership-over', { status: account?.status ?? 'unknown' });
  }
}

/** The steps of the way in are open only while it is being walked. */
export function assertPending({ account }: MembershipState): void {
  if (account?.status === 'active') throw new Refused('membership-active');
  if (account?.status !== 'pending') throw new Refused('membership-over', { status: account?.status ?? 'unknown' });
}
