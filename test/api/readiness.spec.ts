import { whoAnswers } from '../../services/api/operations/readiness.js';

it('asks the servers once, however often it is asked within a second', async () => {
  let asked = 0;
  const ask = async () => void (asked += 1);
  const readiness = { temporal: ask, mongo: ask };
  const answers = await Promise.all(Array.from({ length: 50 }, () => whoAnswers(readiness)));
  expect(asked).toBe(2);
  expect(answers.every(({ temporal, mongo }) => temporal && mongo)).toBe(true);
});
