import { evolve, initialState } from '../../events/membership.js';
import { waitingOn } from '../../events/waiting-on.js';
import { Era, pays, renews, reviews, switches, type Asked } from '../support/era.js';
import { from, fromApprover } from '../support/membership.js';

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

describe('a change of rules while a window is open', () => {
  it('leaves how late the year can be renewed, however often the rules change', () => {
    const era = new Era('2026-01-transition').on('2027-01-10', changesTo('2026-01')).on('2027-01-11', changesTo('2026-01-pmc'));
    expect(era.events('2027-03-06').findLast(({ type }) => type === 'MembershipLapsed')?.data).toEqual({
      anniversary: '2027-03-04',
      lateUntil: '2027-09-01T00:00:00.000Z',
    });
  });

  it('leaves how the next year is counted', () => {
    const era = new Era('2026-01-paid').on('2027-03-10', changesTo('2026-01-pmc'));
    const told = era.on('2027-03-30', reviews, pays('2027-03-30T10:00:00.000Z'), renews).told('2027-03-30');
    expect(told.at(-1)).toBe('2027-03-30 MembershipRenewed 2027-03-04 to 2028-03-29');
  });

  it('closes the window where years go on by themselves from now on, and tells so', () => {
    const era = new Era('2026-01').on('2027-03-10', changesTo('2026-01-standing'));
    expect(datesOf(era, '2027-03-11')).toEqual([
      [{ what: 'renewal-closes', before: '2027-04-04T00:00:00.000Z', after: '2027-03-10T12:00:00.000Z' }],
    ]);
    const told = era.told('2028-03-05').slice(-3);
    expect(told).toEqual([
      '2027-03-10 PolicyChanged',
      '2027-03-10 MembershipYearBegan to 2028-03-04',
      '2028-03-04 MembershipYearBegan to 2029-03-04',
    ]);
  });
});

describe('a signature that was asked for in a window', () => {
  const standing = (era: Era, until: string) => era.events(until).reduce(evolve, initialState);

  it('is asked no more once the year is promised anew, and the preview says so', () => {
    const era = new Era('2026-01-pmc').on('2027-01-10', changesTo('2026-01-waiver'));
    expect(datesOf(era, '2027-01-11')[0]).toContainEqual({
      what: 'signature-asked-until',
      before: '2027-03-05T00:00:00.000Z',
      after: '2027-01-10T12:00:00.000Z',
    });
    expect(era.told('2027-06-01').filter((told) => told.includes('AgreementEnforced'))).toEqual([]);
    expect(standing(era, '2027-06-02').agreementAcceptance).toMatchObject({ accepted: { agreementVersion: '2026-01' } });
  });

  it('is given as much more time as the renewal', () => {
    const longer: Asked = {
      type: 'extendDeadline',
      data: { step: 'renewal', until: '2027-03-20T00:00:00.000Z' },
      metadata: from('support'),
    };
    const state = standing(new Era('2026-01-pmc').on('2027-03-01', longer), '2027-03-02');
    expect(waitingOn(state).map(({ step, deadline }) => [step, deadline])).toEqual([
      ['renewal', '2027-03-20T00:00:00.000Z'],
      ['agreement-acceptance', '2027-03-20T00:00:00.000Z'],
    ]);
  });
});

describe('a change of rules shortly before a window', () => {
  it('takes nobody the days that were told, where less than the notice would be left', () => {
    const era = new Era('2026-01').on('2027-03-04', changesTo('2026-01-pmc'));
    expect(datesOf(era, '2027-03-04')).toEqual([[]]);
    expect(era.told('2027-04-05').slice(-4)).toEqual([
      '2027-03-04 PolicyChanged',
      '2027-03-05 RenewalWindowOpened',
      '2027-03-27 RenewalReminded',
      '2027-04-04 MembershipLapsed',
    ]);
  });

  it('forgets neither that automatic renewal is off nor that it was switched off', () => {
    const era = new Era('2026-01')
      .on('2026-05-01', switches(true))
      .on('2026-05-02', switches(false))
      .on('2026-06-01', changesTo('2026-01-waiver'));
    const refusal: Error = expect.objectContaining({ code: 'automatic-renewal-switched-off' });
    expect(() => era.on('2026-07-01', switches(true))).toThrow(refusal);
  });
});
