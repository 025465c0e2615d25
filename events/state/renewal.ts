import type { EventData } from '../catalogue.js';
import type { Promised, Waiting } from '../waiting.js';
import { forget, later, remindedBy, type NounFold } from './noun.js';
import { waitsForAnniversary, type Term } from './term.js';

/** How a year can be renewed, as it was promised when it began. */
export type RenewalYear = NonNullable<EventData<'MembershipRenewed'>['renewal']>;

/** How the last renewal came about: ordered at one instant, paid at another. */
export type LastRenewal = Omit<EventData<'MembershipRenewed'>, 'renewal'> & { readonly at: string; readonly payment?: string };

/** The renewal of the running year. */
export interface Renewal extends Omit<RenewalYear, 'automatic'> {
  readonly automatic?: (NonNullable<RenewalYear['automatic']> & { readonly switchedOff?: true }) | undefined;
  /** Whether it is to renew by itself where rules offer that again; kept where they do not. */
  readonly wish?: boolean;
  /** How many reminders were given. */
  readonly reminders: number;
  readonly openedAt?: string;
  readonly reviewedAt?: string;
  readonly paid?: EventData<'RenewalPaid'>;
  /** The payments of the years before, newest last, so that none pays again. */
  readonly used?: readonly EventData<'RenewalPaid'>[];
  readonly lapsedAt?: string;
  /** Until when a lapsed year can still be renewed; absent once it cannot. */
  readonly lateUntil?: string;
  readonly last?: LastRenewal;
  /** What it keeps of the rules by which it was promised, where others have come since. */
  readonly stands?: EventData<'PolicyChanged'>['stands'];
}

type Past = Pick<Renewal, 'last' | 'used' | 'wish' | 'automatic'>;

/** Where a year cannot renew by itself, the wish is kept for one that can. */
function wishOf({ automatic, wish }: Past): Pick<Renewal, 'wish'> {
  const on = automatic?.on ?? wish;
  return on === undefined ? {} : { wish: on };
}

const promisedFor = (year: RenewalYear, { last, used, ...past }: Past = {}): Renewal => ({
  ...year,
  reminders: 0,
  ...(last && { last }),
  ...(used && { used }),
  ...(!year.automatic && wishOf(past)),
});

/** The running year under other rules; what was paid for it stays paid, and what was switched off stays off. */
const promisedAnew = (year: RenewalYear, before: Renewal | undefined): Renewal => ({
  ...promisedFor(year, before),
  ...(year.automatic && before?.automatic?.switchedOff && { automatic: { ...year.automatic, switchedOff: true } }),
  ...(before?.paid && { paid: before.paid }),
});

/** More time goes to what is open: the window, or the time for a late renewal. */
const extended = (year: Renewal, until: string): Renewal =>
  year.lateUntil ? { ...year, lateUntil: later(year.lateUntil, until) } : { ...year, closesAt: later(year.closesAt, until) };

const lastOf = (before: Renewal | undefined, { renewal: _, ...said }: EventData<'MembershipRenewed'>, at: string): LastRenewal => ({
  ...said,
  at,
  ...(before?.paid && { payment: before.paid.payment }),
});

const remembered = 5;

/** The payments that pay nothing again. */
function usedBy(before: Renewal | undefined): Pick<Renewal, 'used'> {
  const used = [...(before?.used ?? []), ...(before?.paid ? [before.paid] : [])].slice(-remembered);
  return used.length > 0 ? { used } : {};
}

/** The renewal as its events leave it; a corrected profile has been looked at. */
export const renewal = {
  AccountRequested: forget,
  MembershipActivated: (_, { data }) => data.renewal && promisedFor(data.renewal),
  RenewalWindowOpened: (before, { data, occurredAt }) => ({ ...before!, closesAt: data.closesAt, openedAt: occurredAt }),
  RenewalReminded: (before, { occurredAt }) => ({ ...before!, reminders: remindedBy(before!, occurredAt) }),
  RenewalProfileReviewed: (before, { occurredAt }) => ({ ...before!, reviewedAt: occurredAt }),
  LegalProfileCorrected: (before, { occurredAt }) => (before?.openedAt ? { ...before, reviewedAt: occurredAt } : before),
  RenewalPaid: (before, { data }) => ({ ...before!, paid: data }),
  AutomaticRenewalSet: (before, { data: { on } }) => ({
    ...before!,
    automatic: { ...before!.automatic!, on, ...(!on && { switchedOff: true }) },
  }),
  MembershipRenewed: (before, { data, occurredAt }) =>
    data.renewal && promisedFor(data.renewal, { ...before, last: lastOf(before, data, occurredAt), ...usedBy(before) }),
  LegacyRecordMoved: (before, { data }) => (data.renewal ? promisedAnew(data.renewal, before) : before),
  LegacyRecordReturned: (before, { data }) => (data.renewal ? promisedAnew(data.renewal, before) : before),
  AccountsMerged: (before, { data }) => (data.renewal ? promisedAnew(data.renewal, before) : before),
  MembershipYearBegan: (_, { data }) => data.renewal && promisedFor(data.renewal),
  PolicyChanged: (before, { data: { renewal: year, stands } }) => {
    if (year === undefined) return before && { ...before, ...(stands && { stands }) };
    return year ? promisedAnew(year, before) : undefined;
  },
  MembershipLapsed: (before, { data: { lateUntil }, occurredAt }) => ({
    ...before!,
    lapsedAt: occurredAt,
    ...(lateUntil && { lateUntil }),
  }),
  RenewalExpired: (before) => {
    const { lateUntil: _, ...rest } = before!;
    return rest;
  },
  AccountReinstated: (before, { data }) => before && { ...before, closesAt: later(before.closesAt, data.resumeBy) },
  DeadlineExtended: (before, { data }) => (before && data.step === 'renewal' ? extended(before, data.after) : before),
} satisfies NounFold<Renewal>;

/** What was paid for a year that nobody renews: named by whatever ends it, because it is to be given back. */
export const unusedIn = (year: Renewal | undefined): { readonly unusedPayment?: string } =>
  year?.paid ? { unusedPayment: year.paid.payment } : {};

/** The year can be renewed now: the window is open, or has closed and the rules still let it be renewed late. */
export const isRenewable = (year: Renewal | undefined): boolean => Boolean(year?.lapsedAt ? year.lateUntil : year?.openedAt);

/** The last day, in UTC, that an instant leaves some time of. */
export const lastDayBefore = (until: string): string => new Date(Date.parse(until) - 1).toISOString().slice(0, 10);

/** A member waits for the window, and in it for the company; years without one go on by themselves. */
export function waitsForRenewal({ term, renewal: year }: { readonly term?: Term; readonly renewal?: Renewal }): readonly Waiting[] {
  if (!year) return waitsForAnniversary(term);
  const { openedAt, opensAt, closesAt } = year;
  return openedAt
    ? [{ step: 'renewal', owner: 'partner', since: openedAt, deadline: closesAt, then: 'lapseMembership' }]
    : [{ step: 'renewal', owner: 'process', since: term!.since, deadline: opensAt, then: 'openRenewal' }];
}

/** What has lapsed waits for the company as long as it can still be renewed. */
export const waitsForLateRenewal = (year: Renewal | undefined): readonly Waiting[] =>
  year?.lapsedAt && year.lateUntil
    ? [{ step: 'renewal', owner: 'partner', since: year.lapsedAt, deadline: year.lateUntil, then: 'expireRenewal' }]
    : [];

/** The next reminder of the year; it may come before the window opens. */
export const promisedRenewalReminder = (year: Renewal | undefined): readonly Promised[] => {
  const at = year?.remindersOn[year.reminders];
  return at ? [{ step: 'renewal', at, then: 'remindOfRenewal' }] : [];
};
