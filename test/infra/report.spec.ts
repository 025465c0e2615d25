import { report } from '../../infra/local/proof/outcome.js';

it('ends with one line that sums up every test', () => {
  const lines = report([
    { name: 'lint', ok: false, seconds: 2 },
    { name: 'units', ok: true, seconds: 12.34, counts: { passed: 40, failed: 0 } },
    { name: 'journeys', ok: false, seconds: 61, counts: { passed: 5, failed: 2 } },
  ]).split('\n');
  expect(lines.at(-1)).toBe('45 passed, 2 failed; RED: lint, journeys');
  expect(lines.filter((line) => /passed/.test(line))).toHaveLength(1);
  expect(lines[0]).toMatch(/lint +RED/);
});
