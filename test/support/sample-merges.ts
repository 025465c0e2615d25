import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent<Type>;

/** Another account of the company. */
export const otherAccount = '7c1f0b0e-52f4-4a3c-8d57-9a1be2c40f99';

/** Until when an account that is asked today may answer. */
export const mergeDeadline = '2026-04-03T09:00:00.000Z';

/** The other account, and the wish of that number. */
export const withOther = (number: number): EventData<'MergeInvited'> => ({
  membershipId: otherAccount,
  partnerId: partnerIdOf(otherAccount),
  number,
});

/** What the other account brings: silver, a later year, and an id of the old centre. */
export const brought = {
  levels: [{ level: 'silver' as const, until: '2026-12-31T00:00:00.000Z' }],
  anniversary: '2027-06-30',
  formerIds: ['4990001'],
};

/** What can happen to two accounts that are to become one, by the number of the wish. */
export const mergingTwo = {
  mergeAsked: event('MergeAsked', { membershipId: otherAccount, partnerId: partnerIdOf(otherAccount), deadline: mergeDeadline }),
  mergeInvited: (number: number) => event('MergeInvited', withOther(number)),
  mergeOffered: (number = 77) => event('MergeOffered', { ...withOther(number), legalName: 'Harbour Ltd', deadline: mergeDeadline }),
  mergeAccepted: (number = 77) => event('MergeAccepted', withOther(number)),
  mergeDeclined: (number = 77) => event('MergeDeclined', { ...withOther(number), because: 'not-now' }),
  mergeHeard: (number = 77) => event('MergeAnswerHeard', withOther(number)),
  mergeAnswered: (number: number) =>
    event('MergeAnswered', {
      ...withOther(number),
      said: 'accept',
      legalName: 'Harbour Ltd',
      levels: brought.levels,
      anniversary: brought.anniversary,
    }),
  mergeConfirmed: (number: number) => event('MergeConfirmed', withOther(number)),
  accountMerged: (number = 77, data: Partial<EventData<'AccountMerged'>> = {}) =>
    event('AccountMerged', { ...withOther(number), levels: [], anniversary: '2027-03-04', formerIds: [], ...data }),
  accountsMerged: (number: number, data: Partial<EventData<'AccountsMerged'>> = {}) =>
    event('AccountsMerged', { ...withOther(number), formerIds: brought.formerIds, levels: [], ...data }),
  mergeRefused: (number: number, refusal: EventData<'MergeRefused'>['refusal']) => event('MergeRefused', { ...withOther(number), refusal }),
  mergeWithdrawn: (number = 77, refusal?: EventData<'MergeWithdrawn'>['refusal']) =>
    event('MergeWithdrawn', { ...withOther(number), ...(refusal && { refusal }) }),
  mergeWithdrawalHeard: (number: number) => event('MergeWithdrawalHeard', withOther(number)),
  mergeLapsed: (number = 77) => event('MergeLapsed', withOther(number)),
};
