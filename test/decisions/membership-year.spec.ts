import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import { waitingOn } from '../../events/waiting-on.js';
import { keepPromises } from '../../workflows/decisions/turn.js';
import { given, recordAfter } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';

const firstYear = states['second year'].slice(0, -1);

const activeSince = (anchor: string, anniversary: string): readonly MembershipEvent[] => {
  const { data } = happened.activatedIn() as { data: EventData<'MembershipActivated'> };
  return [...firstYear.slice(0, -1), { type: 'MembershipActivated', data: { ...data, anchor, anniversary } }];
};

/** The anniversaries that follow when the years just pass. */
const anniversaries = (anchor: string, first: string, until: string): readonly string[] =>
  keepPromises(recordAfter(activeSince(anchor, first)), until)
    .outbox.filter((event) => event.type === 'MembershipYearBegan')
    .map(({ data }) => data.anniversary);

describe('a membership year that goes on by itself', () => {
  it('begins again at midnight of the anniversary, not a moment earlier', () => {
    given(...firstYear)
      .whenNobodyActsUntil('2027-03-03T23:59:59.999Z')
      .thenNothingHappens();
    given(...firstYear)
      .whenNobodyActsUntil('2027-03-04T00:00:00.000Z')
      .then(happened.yearBegan('2028-03-04'));
  });
  it('is waited for by the process alone', () =>
    expect(waitingOn(recordAfter(states['second year']).state)).toEqual([
      {
        step: 'renewal',
        owner: 'process',
        since: '2027-03-04T00:00:00.000Z',
        deadline: '2028-03-04T00:00:00.000Z',
        then: 'beginMembershipYear',
      },
    ]));
  it('returns to 29 February in every leap year, for nine years', () =>
    expect(anniversaries('2028-02-29', '2029-02-28', '2037-02-28T00:00:00.000Z')).toEqual([
      ...['2030-02-28', '2031-02-28', '2032-02-29', '2033-02-28', '2034-02-28', '2035-02-28', '2036-02-29', '2037-02-28', '2038-02-28'],
    ]));
  it('keeps the last day of a long month', () =>
    expect(anniversaries('2026-12-31', '2027-12-31', '2029-12-31T00:00:00.000Z')).toEqual(['2028-12-31', '2029-12-31', '2030-12-31']));
  it('is made up for, year by year, when nothing ran for three of them', () =>
    given(...firstYear)
      .whenNobodyActsUntil('2029-06-01T00:00:00.000Z')
      .then(...['2028-03-04', '2029-03-04', '2030-03-04'].map((until) => happened.yearBegan(until))));
});
