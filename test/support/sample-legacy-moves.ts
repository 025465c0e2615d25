import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';
import { benefiting } from './sample-benefits.js';
import { people } from './membership.js';
import { firstYear, renewalYear } from './sample-renewal.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent<Type>;

/** What the company was in the old membership centre. */
export const oldPartnerId = '4821907';

/** What an account may know of the record: silver until the end of June, one location, three people. */
export const oldRecord: Omit<EventData<'LegacyRecordClaimed'>, 'partnerId'> = {
  locationIds: ['4821908'],
  level: 'silver',
  expiresOn: '2026-06-30',
  users: 3,
};

/** Midnight after the old membership's last day. */
export const oldLevelUntil = '2026-07-01T00:00:00.000Z';

/** The year that is counted from the old expiry. */
export const yearAfterExpiry = {
  anniversary: '2027-06-30',
  renewal: {
    opensAt: '2027-07-01T00:00:00.000Z',
    closesAt: '2027-07-31T00:00:00.000Z',
    remindersOn: ['2027-06-15T00:00:00.000Z', '2027-07-23T00:00:00.000Z'],
    conditions: ['vetted', 'window-open', 'qualified', 'agreement-current', 'paid'],
    reacceptance: 'when-raised',
    automatic: { on: false, switchUntil: '2027-07-01T00:00:00.000Z' },
  },
} satisfies Partial<EventData<'LegacyRecordMoved'>>;

const benefitsUntil = '2026-07-31T00:00:00.000Z';

/** What happens to a record of the old centre that is moved. */
export const movingIn = {
  recordAsked: (by: Partial<EventData<'LegacyMoveAsked'>> = {}) =>
    event('LegacyMoveAsked', { partnerId: oldPartnerId, mover: people.enroller, ...by }),
  recordClaimed: event('LegacyRecordClaimed', { partnerId: oldPartnerId, ...oldRecord }),
  recordRefused: (refusal: EventData<'LegacyRecordMoveRefused'>['refusal'] = 'legacy-mover-unknown', owner?: string) =>
    event('LegacyRecordMoveRefused', { partnerId: oldPartnerId, refusal, ...(owner && { owner }) }),
  recordMoved: event('LegacyRecordMoved', {
    partnerId: oldPartnerId,
    locationIds: oldRecord.locationIds,
    expiresOn: oldRecord.expiresOn,
    level: 'silver',
    until: oldLevelUntil,
    ...yearAfterExpiry,
    anniversaryBefore: '2027-03-04',
    mover: { objectId: people.enroller, roles: ['partner-admin', 'account-admin', 'referrals-admin'] },
    usersLeft: oldRecord.users,
  }),
  provisionedAfterMove: benefiting.provisioned(undefined, 'silver', { until: benefitsUntil, by: benefitsUntil, cameWith: 'record' }),
  recordReturned: (level: 'silver' | undefined = 'silver') =>
    event('LegacyRecordReturned', {
      partnerId: oldPartnerId,
      locationIds: oldRecord.locationIds,
      ...(level && { level }),
      anniversary: firstYear.anniversary,
      anniversaryBefore: yearAfterExpiry.anniversary,
      renewal: renewalYear,
    }),
  recordReleased: event('LegacyRecordReleased', { partnerId: oldPartnerId }),
};
