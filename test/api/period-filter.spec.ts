import { pageWithin } from '../../services/api/requests/period-filter.js';

const april = { from: '2027-04-01', until: '2027-04-30' };

it('asks for every day of the period, both ends included', () =>
  expect(pageWithin('endsOn', april)).toEqual({ endsOn: { $gte: '2027-04-01', $lte: '2027-04-30' } }));

it('goes on after the last of the page before: on the same day by id, and on every later day', () =>
  expect(pageWithin('endsOn', { ...april, after: ['2027-04-07', 'f'] })).toEqual({
    endsOn: { $gte: '2027-04-07', $lte: '2027-04-30' },
    $or: [{ endsOn: { $gt: '2027-04-07' } }, { endsOn: '2027-04-07', _id: { $gt: 'f' } }],
  }));

it('goes on no earlier than the period begins', () =>
  expect(pageWithin('endsOn', { ...april, after: ['2027-03-01', 'f'] })).toMatchObject({ endsOn: { $gte: '2027-04-01' } }));
