import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isAskedForRenewal } from '../../events/state/agreement-standing.js';
import { unusedIn, type Renewal, type RenewalYear } from '../../events/state/renewal.js';
import { blockLifted } from './agreement-standing.js';
import { changedRules } from './changed-rules.js';
import { daysAfter } from './dates.js';
import { Refused, type Decision } from './decision.js';
import { assertNotOver } from './pending.js';
import { policies, type Policy } from './policy.js';
import { anniversaryAfter, yearUntil } from './renewal-dates.js';
import { rulesOfYear } from './renewal-year.js';

/** Names the rules that a running membership is to live by. */
export interface NewPolicy {
  readonly policyVersion: string;
}

type Changed = EventData<'PolicyChanged'>;

/**
 * Puts a membership that is not over under another version of the rules; the same again changes nothing.
 * What is waited for keeps its deadline, because somebody was told of it: only a year that the rules move or that goes on by itself from now on, or whose window has not opened, is promised anew.
 */
export const changePolicy: Decision<NewPolicy> = ({ policyVersion: to }, state, { policy, now }) => {
  assertNotOver(state);
  const next = Object.hasOwn(policies, to) ? policies[to] : undefined;
  if (!next) throw new Refused('policy-unknown', { policyVersion: to, known: Object.keys(policies).join(', ') });
  if (to === policy.version) return [];
  const year = yearUnder(next, state, now);
  const promised = year.renewal === undefined ? standing(state, policy) : { renewal: year.renewal };
  const said = { dates: [...movedDates(state, year, now)], ...rulesIn(state, year, changedRules(policy, next)) };
  const unused = year.renewal === null ? unusedIn(state.renewal) : {};
  return [{ type: 'PolicyChanged', data: { from: policy.version, to, ...said, ...promised, ...unused } }, ...blockWithdrawn(state, year)];
};

/** The running year under other rules: when it ends, and how it can be renewed where that is promised anew. */
interface NewYear {
  readonly anniversary?: string;
  /** Null where years go on by themselves from now on. */
  readonly renewal?: RenewalYear | null;
}

/** What is promised anew changes at once; a year that stands is followed by one under the new rules. */
function rulesIn({ term }: MembershipState, { renewal }: NewYear, changes: ReturnType<typeof changedRules>): Pick<Changed, 'rules'> {
  if (changes.length === 0) return {};
  return { rules: { from: renewal === undefined && term ? 'next-year' : 'now', changes } };
}

/** What is asked no more blocks nothing any more. */
const blockWithdrawn = (state: MembershipState, { renewal }: NewYear): readonly MembershipEvent[] =>
  renewal !== undefined && isAskedForRenewal(state.agreementAcceptance) ? blockLifted(state) : [];

/** A year that is not promised anew keeps how late it can be renewed, and how the next one is counted. */
function standing({ renewal }: MembershipState, policy: Policy): Pick<Changed, 'stands'> {
  if (!renewal) return {};
  const { lateDays, nextAnniversary, paymentToldWithinDays } = rulesOfYear(renewal, policy);
  return { stands: { lateDays, nextAnniversary, paymentToldWithinDays } };
}

/** A company on its way in has no year yet, and one that lapsed has none any more: how late it can be renewed was told. An open window stays open, unless the year itself moves or is asked for no more. */
function yearUnder(next: Policy, { account, term, renewal }: MembershipState, now: string): NewYear {
  if (!term || account?.status === 'lapsed') return {};
  const months = next.whenChangedTo?.moveAnniversaryMonths;
  if (!months) return unmovedYear(term.anniversary, next, { now, renewal });
  const anniversary = anniversaryAfter(term, months);
  return { anniversary, renewal: yearUntil(anniversary, next, now, renewal) ?? null };
}

/** The same year by other rules; none is promised whose window would be closed already, or earlier than told and with less notice than a signature is given. */
function unmovedYear(
  anniversary: string,
  next: Policy,
  { now, renewal }: { readonly now: string; readonly renewal: Renewal | undefined },
): NewYear {
  if (renewal?.openedAt) return next.renewal.yearEnds === 'by-itself' ? { renewal: null } : {};
  const year = yearUntil(anniversary, next, now, renewal && unopened(renewal, now));
  return year && isTooSoon(year.closesAt, renewal?.closesAt, daysAfter(now, next.reacceptance.noticeDays)) ? {} : { renewal: year ?? null };
}

const isTooSoon = (closesAt: string, told: string | undefined, earliest: string): boolean =>
  Date.parse(closesAt) < Date.parse(earliest) && (told === undefined || Date.parse(closesAt) < Date.parse(told));

/** The year as none before it: its own window is not one to wait for. */
const unopened = ({ lateUntil: _, ...renewal }: Renewal, now: string): Renewal => ({ ...renewal, closesAt: now });

/** The year's dates that move, each before and after; an open window that is asked for no more closes now, and what was asked in a window of a year promised anew is asked no more. */
function movedDates(state: MembershipState, { anniversary, renewal }: NewYear, now: string): Changed['dates'] {
  const { term, renewal: was } = state;
  const closesAt = renewal === null && was?.openedAt ? now : renewal?.closesAt;
  return [
    ...moved('anniversary', term?.anniversary, anniversary),
    ...moved('renewal-opens', was?.opensAt, renewal?.opensAt),
    ...moved('renewal-closes', was?.closesAt, closesAt),
    ...(renewal === undefined ? [] : signatureWithdrawn(state, now)),
  ];
}

const signatureWithdrawn = ({ agreementAcceptance: gate }: MembershipState, now: string): Changed['dates'] =>
  isAskedForRenewal(gate) ? moved('signature-asked-until', gate?.deadline, now) : [];

const moved = (what: Changed['dates'][number]['what'], before: string | undefined, after: string | undefined): Changed['dates'] =>
  before !== undefined && after !== undefined && before !== after ? [{ what, before, after }] : [];
