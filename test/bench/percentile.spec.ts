import { percentile } from '../../bench/percentile.js';

it('names a value that was measured, by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([50, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([50, 99, 100]);
  expect([50, 99].map((percent) => percentile([7], percent))).toEqual([7, 7]);
});

it('names nothing where nothing was measured', () => {
  expect(percentile([], 50)).toBeNaN();
});
