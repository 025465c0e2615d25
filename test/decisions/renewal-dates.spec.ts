import fc from 'fast-check';
import { dateMonthsAfter, daysAfter } from '../../workflows/decisions/dates.js';
import { policies, policyOf, type Policy } from '../../workflows/decisions/policy.js';
import { anniversaryAfter, nextAnniversary, yearUntil } from '../../workflows/decisions/renewal-dates.js';
import type { AnniversaryRule } from '../../workflows/decisions/renewal-rules.js';

const ruleOf = (version: string): AnniversaryRule => policyOf(version).renewal.nextAnniversary;
const midnight = (date: string) => `${date}T00:00:00.000Z`;

describe('the next anniversary', () => {
  it.each([
    { is: '365 days after the last one', by: '2026-01', after: '2027-03-04', to: '2028-03-03' },
    { is: '365 days later, over 29 February', by: '2026-01', after: '2028-02-29', to: '2029-02-28' },
    { is: 'the same day of the next year', by: '2026-01-pmc', after: '2027-03-04', to: '2028-03-04' },
    { is: '29 February again in a leap year', by: '2026-01-pmc', after: '2031-02-28', to: '2032-02-29', anchor: '2028-02-29' },
    { is: 'a year after the expiry', by: '2026-01-transition', after: '2027-03-04', to: '2028-03-04' },
    { is: 'a year after an expiry that somebody else counted', by: '2026-01-transition', after: '2027-03-20', to: '2028-03-20' },
    { is: '365 days after the payment', by: '2026-01-paid', after: '2027-03-04', to: '2028-03-19', paidAt: '2027-03-20T23:59:59.000Z' },
    { is: 'no shorter when paid early', by: '2026-01-paid', after: '2027-03-04', to: '2028-03-03', paidAt: '2027-02-01T00:00:00.000Z' },
  ])('is $is ($by)', ({ by, after: anniversary, to, anchor = '2026-03-04', paidAt }) =>
    expect(nextAnniversary(ruleOf(by), { anchor, anniversary, ...(paidAt && { paidAt }) })).toBe(to),
  );

  const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((days) => daysAfter(midnight('2020-01-01'), days).slice(0, 10));

  it('never drifts from the day of the first year, however many pass', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('2026-01-pmc', '2026-01-transition', '2026-01-standing'),
        (anchor, years, version) => {
          const first = dateMonthsAfter(anchor, 12);
          const last = Array.from({ length: years - 1 }).reduce<string>(
            (anniversary) => nextAnniversary(ruleOf(version), { anchor, anniversary }),
            first,
          );
          expect(last).toBe(dateMonthsAfter(anchor, 12 * years));
        },
      ),
    ));

  it('is never given earlier than the months that were promised, wherever the first year began', () =>
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(6, 12, 24), (anchor, anniversary, months) => {
        expect(anniversaryAfter({ anchor, anniversary }, months) >= dateMonthsAfter(anniversary, months)).toBe(true);
      }),
    ));

  it.each([
    { anchor: '2027-03-01', anniversary: '2032-02-29', to: '2033-02-28' },
    { anchor: '2027-03-01', anniversary: '2028-03-29', to: '2029-03-29' },
    { anchor: '2028-02-29', anniversary: '2031-02-28', to: '2032-02-29' },
  ])('of $anniversary, begun on $anchor, is $to', ({ to, ...counted }) => expect(anniversaryAfter(counted, 12)).toBe(to));

  it('lies at least 365 days after the last one, and no more than a window later than a year', () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...Object.values(policies)),
        fc.integer({ min: -40, max: 31 }),
        (anniversary, { renewal }, paidOn) => {
          const to = nextAnniversary(renewal.nextAnniversary, {
            anchor: anniversary,
            anniversary,
            paidAt: daysAfter(midnight(anniversary), paidOn),
          });
          const days = (Date.parse(midnight(to)) - Date.parse(midnight(anniversary))) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(365);
          expect(days).toBeLessThanOrEqual(366 + 31);
        },
      ),
    ));
});

describe('a renewal window', () => {
  const asked = Object.values(policies).filter(({ renewal }) => renewal.yearEnds === 'asked');
  const anyAnniversary = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const yearOf = (anniversary: string, policy: Policy) => yearUntil(anniversary, policy, midnight('2020-01-01'))!;

  it('opens before it closes, reminds before that, and closes no earlier than the year ends', () =>
    fc.assert(
      fc.property(anyAnniversary, fc.constantFrom(...asked), (anniversary, policy) => {
        const { opensAt, closesAt, remindersOn } = yearOf(anniversary, policy);
        expect(opensAt < closesAt).toBe(true);
        expect(closesAt >= midnight(daysAfter(midnight(anniversary), 1).slice(0, 10))).toBe(true);
        expect([...remindersOn].sort()).toEqual(remindersOn);
        expect(remindersOn.every((at) => at < closesAt)).toBe(true);
      }),
    ));

  it('never opens while the one before it could still be used, so that no year is renewed twice', () =>
    fc.assert(
      fc.property(anyAnniversary, fc.constantFrom(...asked), (anniversary, policy) => {
        const before = { ...yearOf(anniversary, policy), reminders: 0 };
        const to = nextAnniversary(policy.renewal.nextAnniversary, { anchor: anniversary, anniversary });
        const next = yearUntil(to, policy, midnight(anniversary), before)!;
        expect(next.opensAt >= before.closesAt).toBe(true);
        expect(next.opensAt < next.closesAt).toBe(true);
        const late = daysAfter(before.closesAt, policy.renewal.lateDays);
        expect(yearUntil(to, policy, late, { ...before, lateUntil: late })!.opensAt >= late).toBe(true);
      }),
    ));

  it('has none where years go on by themselves', () =>
    expect(yearUntil('2027-03-04', policyOf('2026-01-standing'), midnight('2026-03-04'))).toBeUndefined());
});
