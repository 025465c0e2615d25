import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent<Type>;

type Year = NonNullable<EventData<'MembershipRenewed'>['renewal']>;

/** Midnight, in UTC. */
export const midnight = (date: string): string => `${date}T00:00:00.000Z`;

/** When the year of a membership of today ends, the window opens, the reminders go out and the window closes. */
export const firstYear = {
  anniversary: '2027-03-04',
  firstReminder: midnight('2027-02-17'),
  opensAt: midnight('2027-03-05'),
  secondReminder: midnight('2027-03-27'),
  closesAt: midnight('2027-04-04'),
} as const;

/** How the first year of a membership of today can be renewed by the rules of every test. */
export const renewalYear: Year = {
  opensAt: firstYear.opensAt,
  closesAt: firstYear.closesAt,
  remindersOn: [firstYear.firstReminder, firstYear.secondReminder],
  conditions: ['vetted', 'window-open', 'qualified', 'agreement-current', 'paid'],
  reacceptance: 'when-raised',
  automatic: { on: false, switchUntil: firstYear.opensAt },
};

/** The year after it. */
export const secondYear: Year = {
  ...renewalYear,
  opensAt: midnight('2028-03-04'),
  closesAt: midnight('2028-04-03'),
  remindersOn: [midnight('2028-02-17'), midnight('2028-03-26')],
  automatic: { on: false, switchUntil: midnight('2028-03-04') },
};

/** The first year of a membership of today, once other rules have moved its end by a year. */
export const movedYear: Year = {
  ...renewalYear,
  opensAt: midnight('2028-03-05'),
  closesAt: midnight('2028-04-04'),
  remindersOn: [midnight('2028-02-18'), midnight('2028-03-27')],
  automatic: { on: false, switchUntil: midnight('2028-03-05') },
};

/** The first year of a membership of today while companies move from elsewhere: renewed at any time, and late for a while. */
export const transitionYear: Year = {
  opensAt: midnight('2026-03-04'),
  closesAt: midnight('2027-03-05'),
  remindersOn: [midnight('2027-02-02'), midnight('2027-02-25')],
  conditions: ['vetted', 'window-open', 'qualified', 'agreement-current'],
  reacceptance: 'when-raised',
};

/** Until when a membership of today can be renewed late by those rules. */
export const lateUntil = midnight('2027-09-01');

/** A payment for the first renewal. */
export const payment: EventData<'RenewalPaid'> = {
  payment: 'PAY-2027-0001',
  amount: 473_000,
  currency: 'USD',
  receivedAt: '2027-03-08T10:00:00.000Z',
};

/** What can happen to a membership year, each told once. */
export const renewing = {
  yearBegan: (anniversary: string) => event('MembershipYearBegan', { anniversary }),
  renewalOpened: event('RenewalWindowOpened', { anniversary: firstYear.anniversary, closesAt: firstYear.closesAt }),
  renewalOpenedIn: (year: Year, anniversary: string = firstYear.anniversary) =>
    event('RenewalWindowOpened', { anniversary, closesAt: year.closesAt }),
  renewalReminded: event('RenewalReminded', {
    anniversary: firstYear.anniversary,
    opensAt: firstYear.opensAt,
    closesAt: firstYear.closesAt,
  }),
  renewalRemindedIn: ({ opensAt, closesAt }: Year, anniversary: string = firstYear.anniversary) =>
    event('RenewalReminded', { anniversary, opensAt, closesAt }),
  profileReviewed: event('RenewalProfileReviewed', { anniversary: firstYear.anniversary }),
  renewalPaid: event('RenewalPaid', payment),
  renewed: (more: Partial<EventData<'MembershipRenewed'>> = {}) =>
    event('MembershipRenewed', { from: firstYear.anniversary, to: '2028-03-03', paidAt: payment.receivedAt, renewal: secondYear, ...more }),
  membershipLapsed: (late?: string) => event('MembershipLapsed', { anniversary: firstYear.anniversary, ...(late && { lateUntil: late }) }),
  renewalExpired: event('RenewalExpired', { anniversary: firstYear.anniversary }),
  automaticSet: (on: boolean) => event('AutomaticRenewalSet', { on }),
  leavingAnnounced: event('LeavingAnnounced', { why: 'no-longer-needed', endsAt: midnight(firstYear.anniversary) }),
  leavingTakenBack: event('LeavingTakenBack', {}),
  left: (more: Partial<EventData<'MembershipLeft'>> = {}) => event('MembershipLeft', { why: 'no-longer-needed', ...more }),
};
