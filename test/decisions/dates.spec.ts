import GB from '../../content/calendars/2026-01/GB.json' with { type: 'json' };
import KR from '../../content/calendars/2026-01/KR.json' with { type: 'json' };
import { businessDaysAfter, dateMonthsAfter, daysAfter } from '../../workflows/decisions/dates.js';

const version = '2026-01';
const nine = (day: string) => `${day}T09:00:00.000Z`;

describe('days', () => {
  it.each([
    ['over the end of a month', '2026-01-30', 3, '2026-02-02'],
    ['over 29 February', '2028-02-27', 3, '2028-03-01'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['over the changes of summer time, which UTC has not', '2026-03-07', 2, '2026-03-09'],
  ])('are counted %s', (_, from, days, to) => expect(daysAfter(nine(from), days)).toBe(nine(to)));
});

describe('business days', () => {
  it.each([
    ['skip the weekend', 'KR', '2026-03-04', '2026-03-11'],
    ['begin with Monday when counted from a Saturday', 'KR', '2026-03-07', '2026-03-13'],
    ['skip Chuseok in Korea', 'KR', '2026-09-23', '2026-10-02'],
    ['know no Chuseok in the United States', 'US', '2026-09-23', '2026-09-30'],
    ['skip a substitute holiday in Korea', 'KR', '2026-02-27', '2026-03-09'],
    ['skip Thanksgiving in the United States', 'US', '2026-11-25', '2026-12-03'],
    ['skip the fourth of July, observed a day early', 'US', '2026-07-02', '2026-07-10'],
    ['skip Christmas and New Year', 'KR', '2026-12-24', '2027-01-04'],
    ['skip Good Friday and Easter Monday in Great Britain', 'GB', '2026-04-02', '2026-04-13'],
    ['skip the days observed for Christmas and Boxing Day on a weekend', 'GB', '2027-12-24', '2028-01-04'],
    ['know only weekends where there is no calendar', 'FR', '2026-12-24', '2026-12-31'],
  ])('%s (%s)', (_, country, from, to) => expect(businessDaysAfter(nine(from), 5, country, version)).toBe(nine(to)));

  it('go by the day it is in the country: a Monday morning in Korea is still Sunday in UTC', () =>
    expect(businessDaysAfter('2026-11-22T21:36:00.000Z', 5, 'KR', version)).toBe('2026-11-29T21:36:00.000Z'));

  it('are none at all when none are asked for', () =>
    expect(businessDaysAfter(nine('2026-03-07'), 0, 'KR', version)).toBe(nine('2026-03-07')));

  it('know holidays as days of the week that would have been worked', () =>
    expect([...KR.holidays, ...GB.holidays].filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]));
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('after %s, %i: %s', (from, months, to) => expect(dateMonthsAfter(from, months)).toBe(to));
});
