import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { Vetting } from '../../events/state/vetting.js';
import { businessDaysAfter, daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { assertPending } from './pending.js';

/** Opens a round, once the address that would be judged is verified. */
export const openVetting: Decision = (_, { vetting, legalProfile }, { now, policy }) => [
  {
    type: 'VettingOpened',
    data: {
      round: (vetting?.round ?? 0) + 1,
      deadline: businessDaysAfter(now, policy.vetting.businessDays, legalProfile!.address.country),
    },
  },
];

/** Keeps what the domain check found, for the round it was made for. */
export const recordDomainCheck: Decision<EventData<'CompanyDomainChecked'>> = (check, { account, vetting }) =>
  account?.status === 'pending' && vetting?.round === check.round && !vetting.superseded && !vetting.domainCheck
    ? [{ type: 'CompanyDomainChecked', data: check }]
    : [];

/** Support says Yes, also after a No that it takes back; a second Yes changes nothing. */
export const authorizeVetting: Decision = (_, state) =>
  isAuthorized(state) ? [] : [{ type: 'VettingAuthorized', data: { round: review(state).round } }];

/** Support says No, for a reason that has a remedy. */
export const rejectVetting: Decision<{ readonly rejection: EventData<'VettingRejected'>['rejection'] }> = (
  { rejection },
  state,
  { now, policy },
) => {
  const { round, status, rejection: before } = review(state);
  if (status === 'rejected' && before === rejection) return [];
  if (status !== 'pending') throw new Refused('vetting-already-decided', { status });
  return [{ type: 'VettingRejected', data: { round, rejection, deadline: daysAfter(now, policy.vetting.mendWithinDays) } }];
};

/** Hands an undecided review one level up, each time it is late. */
export const escalateVetting: Decision = (_, { vetting, legalProfile }, { now, policy }) => [
  {
    type: 'VettingEscalated',
    data: {
      round: vetting!.round,
      level: vetting!.level + 1,
      deadline: businessDaysAfter(now, policy.vetting.businessDays, legalProfile!.address.country),
    },
  },
];

/** Whether the company as it now stands has been authorised, or its review waived. */
export const isAuthorized = ({ vetting, waivers }: MembershipState): boolean =>
  Boolean(waivers?.vetting) || (vetting?.status === 'authorized' && !vetting.superseded);

/** The round of review that support may decide. */
export function review(state: MembershipState): Vetting {
  assertPending(state);
  if (state.waivers?.vetting) throw new Refused('vetting-already-decided', { status: 'waived' });
  if (!state.vetting || state.vetting.superseded) throw new Refused('vetting-not-open');
  return state.vetting;
}
