import { yearByRules } from '../../services/shared/year-by-rules.js';
import { policyOf } from '../../workflows/decisions/policy.js';

const days = (version: string, activeOn: string) => yearByRules(policyOf(version), activeOn).map(({ what, on }) => `${on} ${what}`);

it.each([
  [
    '2026-01',
    [
      '2026-01-15 active',
      '2026-12-31 reminder',
      '2027-01-15 anniversary',
      '2027-01-16 window-opens',
      '2027-01-16 automatic-fixed',
      '2027-02-07 reminder',
      '2027-02-14 window-last-day',
      '2028-01-15 next-anniversary',
    ],
  ],
  [
    '2026-01-pmc',
    [
      '2026-01-15 active',
      '2026-10-17 window-opens',
      '2026-11-16 reminder',
      '2026-12-16 reminder',
      '2027-01-08 reminder',
      '2027-01-15 anniversary',
      '2027-01-15 window-last-day',
      '2028-01-15 next-anniversary',
    ],
  ],
  ['2026-01-standing', ['2026-01-15 active', '2027-01-15 anniversary', '2028-01-15 next-anniversary']],
])('counts the days of a year by the rules %s', (version, expected) => expect(days(version, '2026-01-15')).toEqual(expected));

it('lets what has lapsed be renewed for 180 days by the rules for those who come across', () =>
  expect(days('2026-01-transition', '2026-01-15')).toContain('2027-07-14 late-last-day'));

it('comes back to the 29 February where months are counted', () =>
  expect(days('2026-01-standing', '2028-02-29').slice(1)).toEqual(['2029-02-28 anniversary', '2030-02-28 next-anniversary']));
