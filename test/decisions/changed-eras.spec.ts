import { Era, pays, renews, reviews, type Asked } from '../support/era.js';
import { fromApprover } from '../support/membership.js';

const changesTo = (policyVersion: string): Asked => ({ type: 'changePolicy', data: { policyVersion }, metadata: fromApprover() });
const datesOf = (era: Era, until: string) =>
  era.events(until).flatMap((event) => (event.type === 'PolicyChanged' ? [event.data.dates] : []));

describe('a year more by a change of rules', () => {
  it('is a whole year where years of 365 days have drifted over the end of a month', () => {
    const era = new Era('2026-01', '2027-03-01T09:00:00.000Z');
    for (const day of ['2028-03-05', '2029-03-05', '2030-03-05', '2031-03-05']) era.on(day, pays(`${day}T10:00:00.000Z`), renews);
    era.on('2031-06-01', changesTo('2026-01-waiver'));
    expect(datesOf(era, '2031-06-02')).toMatchObject([[{ what: 'anniversary', before: '2032-02-29', after: '2033-02-28' }, {}, {}]]);
  });

  it('is a whole year where payments have moved the day', () => {
    const era = new Era('2026-01-paid', '2026-03-01T09:00:00.000Z');
    era.on('2027-03-30', reviews, pays('2027-03-30T10:00:00.000Z'), renews).on('2027-06-01', changesTo('2026-01-waiver'));
    expect(datesOf(era, '2027-06-02')).toMatchObject([[{ what: 'anniversary', before: '2028-03-29', after: '2029-03-29' }, {}, {}]]);
  });
});
