import type { MembershipState } from '../../events/membership.js';
import { isRenewable, type Renewal } from '../../events/state/renewal.js';
import { Refused } from './decision.js';
import { assertNotOver } from './pending.js';
import type { Policy } from './policy.js';
import type { RenewalRules } from './renewal-rules.js';

/** The renewal of a member's year, or of one that has lapsed and can still be renewed; refused where there is none. */
export function renewalOf(state: MembershipState): Renewal {
  const { account, renewal } = state;
  if (account?.status === 'suspended') throw new Refused('membership-suspended', { deadline: account.suspension!.deadline });
  if (account?.status === 'pending') throw new Refused('membership-not-active', { status: account.status });
  assertNotOver(state);
  if (!renewal) throw new Refused('renewal-not-needed');
  return renewal;
}

/** The same, once the window is open. */
export function openRenewalOf(state: MembershipState): Renewal {
  const renewal = renewalOf(state);
  if (!isRenewable(renewal)) throw new Refused('renewal-not-open', { opensAt: renewal.opensAt });
  return renewal;
}

type StandingRule = 'lateDays' | 'nextAnniversary' | 'paymentToldWithinDays';

/** The rules of the running year that were promised with it: those that stand for it, else those the membership lives by. */
export const rulesOfYear = (year: Renewal | undefined, { renewal: rules }: Policy): Pick<RenewalRules, StandingRule> =>
  year?.stands ? { ...year.stands, paymentToldWithinDays: year.stands.paymentToldWithinDays ?? rules.paymentToldWithinDays } : rules;
