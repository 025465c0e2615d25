import { waitingOn } from '../../events/waiting-on.js';
import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { policies, policyOf } from '../../workflows/decisions/policy.js';
import { yearUntil } from '../../workflows/decisions/renewal-dates.js';
import { given, recordAfter, today } from '../support/given-when-then.js';
import { fromApprover } from '../support/membership.js';
import { happened, movedYear } from '../support/sample-events.js';
import { firstYear, midnight, renewalYear } from '../support/sample-renewal.js';
import { noEnd, toldUntil } from '../support/sample-standings.js';
import { states } from '../support/states.js';

const to = (policyVersion: string) => ({ type: 'changePolicy', data: { policyVersion } }) as const;
const changed = (from: string, policyVersion: string, more: Partial<EventData<'PolicyChanged'>> = {}): MembershipEvent => ({
  type: 'PolicyChanged',
  data: { from, to: policyVersion, dates: [], ...more },
});
const by = fromApprover();

type Rules = NonNullable<EventData<'PolicyChanged'>['rules']>;
const rules = (from: Rules['from'], ...changes: readonly (readonly [Rules['changes'][number]['what'], string, string])[]) => ({
  rules: { from, changes: changes.map(([what, before, after]) => ({ what, before, after })) },
});
const likeTheOldCentre = [
  ['profile-review', 'no', 'yes'],
  ['agreement-each-year', 'no', 'yes'],
  ['automatic-renewal', 'yes', 'no'],
  ['reminders', '2', '3'],
  ['next-anniversary', 'previous', 'anchor'],
] as const;
const byThemselves = [
  ['years-asked', 'yes', 'no'],
  ['payment', 'yes', 'no'],
  ['automatic-renewal', 'yes', 'no'],
  ['next-anniversary', 'previous', 'anchor'],
] as const;
const askedAgain = byThemselves.map(([what, before, after]) => [what, after, before] as const);
const standsBy = (version: string) => {
  const { lateDays, nextAnniversary, paymentToldWithinDays } = policyOf(version).renewal;
  return { lateDays, nextAnniversary, paymentToldWithinDays };
};

describe('other rules for a membership that runs', () => {
  it('move the dates that they say they move, and tell each before and after', () =>
    given(...states.active)
      .when(to('2026-01-waiver'), { by })
      .then(happened.policyChanged, toldUntil('2028-04-03')));

  it('move nothing of a company that is on its way in: what is waited for keeps its deadline', () => {
    given(...states.requested)
      .when(to('2026-01-waiver'), { by })
      .then(changed('2026-01', '2026-01-waiver'));
    const after = [...states.requested, changed('2026-01', '2026-01-waiver')];
    expect(waitingOn(recordAfter(after).state)).toEqual(waitingOn(recordAfter(states.requested).state));
  });

  it('change nothing where they already apply', () =>
    given(...states['rules changed'])
      .when(to('2026-01-waiver'), { by })
      .thenNothingHappens());

  it('apply to whatever comes next: the moved year is renewed in its own window', () =>
    given(...states['rules changed'])
      .whenNobodyActsUntil(movedYear.opensAt)
      .then(happened.renewalRemindedIn(movedYear, '2028-03-04'), happened.renewalOpenedIn(movedYear, '2028-03-04')));

  it('give back no year when the earlier rules come again', () =>
    given(...states['rules changed'])
      .when(to('2026-01'), { by })
      .then(changed('2026-01-waiver', '2026-01', { renewal: movedYear })));

  it('promise a year anew whose window has not opened, and tell its dates before and after', () => {
    const renewal = yearUntil('2027-03-04', policyOf('2026-01-pmc'), today)!;
    given(...states.active)
      .when(to('2026-01-pmc'), { by })
      .then(
        changed('2026-01', '2026-01-pmc', {
          dates: [
            { what: 'renewal-opens', before: '2027-03-05T00:00:00.000Z', after: '2026-12-04T00:00:00.000Z' },
            { what: 'renewal-closes', before: '2027-04-04T00:00:00.000Z', after: '2027-03-05T00:00:00.000Z' },
          ],
          renewal,
          ...rules('now', ...likeTheOldCentre),
        }),
        toldUntil('2027-03-04'),
      );
  });

  it('leave an open window open until the day that everybody was told', () => {
    const open = states['renewal open'];
    given(...open)
      .when(to('2026-01-pmc'), { by, at: firstYear.opensAt })
      .then(changed('2026-01', '2026-01-pmc', { stands: standsBy('2026-01'), ...rules('next-year', ...likeTheOldCentre) }));
  });

  it('promise no window that would be closed already', () => {
    const late = happened.activatedIn({
      ...renewalYear,
      opensAt: midnight('2027-06-01'),
      closesAt: midnight('2027-07-01'),
      remindersOn: [],
    });
    given(...states.active.slice(0, -1), late)
      .when(to('2026-01-pmc'), { by, at: midnight('2027-03-05') })
      .then(changed('2026-01', '2026-01-pmc', { stands: standsBy('2026-01'), ...rules('next-year', ...likeTheOldCentre) }));
  });

  it('let years go on by themselves where they say so, and ask for them again where they say that', () => {
    const standing = changed('2026-01', '2026-01-standing', { renewal: null, ...rules('now', ...byThemselves) });
    given(...states.active)
      .when(to('2026-01-standing'), { by })
      .then(standing, toldUntil(noEnd));
    given(...states.active, standing)
      .when(to('2026-01'), { by })
      .then(
        changed('2026-01-standing', '2026-01', {
          renewal: yearUntil('2027-03-04', policyOf('2026-01'), today)!,
          ...rules('now', ...askedAgain),
        }),
        toldUntil('2027-04-03', noEnd),
      );
  });

  it('move an anniversary of 29 February to the leap year it belongs to', () => {
    const { data } = happened.activated as { data: EventData<'MembershipActivated'> };
    const leap: MembershipEvent = { type: 'MembershipActivated', data: { ...data, anchor: '2028-02-29', anniversary: '2031-02-28' } };
    given(...states.active.slice(0, -1), leap)
      .when(to('2026-01-waiver'), { by })
      .then(
        changed('2026-01', '2026-01-waiver', {
          dates: [
            { what: 'anniversary', before: '2031-02-28', after: '2032-02-29' },
            { what: 'renewal-opens', before: renewalYear.opensAt, after: '2032-03-01T00:00:00.000Z' },
            { what: 'renewal-closes', before: renewalYear.closesAt, after: '2032-03-31T00:00:00.000Z' },
          ],
          renewal: yearUntil('2032-02-29', policyOf('2026-01-waiver'), today)!,
        }),
        toldUntil('2032-03-30'),
      );
  });

  it('must exist, also under a name that every object knows', () => {
    for (const version of ['2020-01', 'toString'])
      given(...states.active)
        .when(to(version), { by })
        .thenRefused('policy-unknown', { policyVersion: version, known: Object.keys(policies).join(', ') });
  });

  it('apply to what has lapsed and can still be renewed late, and leave until when as it was told', () => {
    given(...states.lapsed)
      .when(to('2026-01-waiver'), { by })
      .then(
        changed('2026-01-transition', '2026-01-waiver', {
          stands: standsBy('2026-01-transition'),
          ...rules(
            'next-year',
            ['payment', 'no', 'yes'],
            ['automatic-renewal', 'no', 'yes'],
            ['late-days', '180', '0'],
            ['next-anniversary', 'expiry', 'previous'],
          ),
        }),
      );
    const after = recordAfter([...states.lapsed, changed('2026-01-transition', '2026-01-waiver')]).state;
    expect(waitingOn(after)).toEqual(waitingOn(recordAfter(states.lapsed).state));
  });

  it('keep the wish to renew by itself while they offer none, and let it count again', () => {
    const wished = [...states.active, happened.automaticSet(true)];
    const away = changed('2026-01', '2026-01-pmc', { renewal: yearUntil('2027-03-04', policyOf('2026-01-pmc'), today)! });
    const { renewal } = recordAfter([...wished, away]).state;
    expect(renewal).toMatchObject({ wish: true });
    expect(renewal?.automatic).toBeUndefined();
    expect(yearUntil('2027-03-04', policyOf('2026-01'), today, renewal)?.automatic?.on).toBe(true);
    expect(yearUntil('2027-03-04', policyOf('2026-01'), today)?.automatic?.on).toBe(false);
  });

  it('are not for what is over', () =>
    given(...states.expired)
      .when(to('2026-01-waiver'), { by })
      .thenRefused('membership-over'));
});
