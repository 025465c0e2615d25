import { isFull } from '../../services/shared/temporal-client.js';

it('asks again while a run ends, whose next one takes the command, and says at once when too much is under way', () => {
  const details = 'workflow operation can not be applied because workflow is closing';
  expect(isFull({ code: 8, details })).toBe(false);
  expect(isFull({ code: 8, details: 'limit on number of concurrent in-flight updates has been reached (10)' })).toBe(true);
  expect(isFull({ code: 14, details: 'away' })).toBe(false);
});
