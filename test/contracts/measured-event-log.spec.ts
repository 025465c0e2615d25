import { Registry } from 'prom-client';
import { measuredEventLog } from '../../services/worker/measured-event-log.js';
import { life } from '../projections/support/life.js';

it('tells how often in a row the log refused, and forgets it with the first success', async () => {
  const registry = new Registry();
  let away = true;
  const log = measuredEventLog({ append: () => (away ? Promise.reject(new Error('away')) : Promise.resolve()) }, registry);
  const read = async (name: string) => (await registry.getSingleMetric(`tenure_worker_${name}`)?.get())?.values[0]?.value;
  for (let attempt = 0; attempt < 2; attempt += 1) await expect(log.append(life)).rejects.toThrow('away');
  expect(await read('publish_failures_in_a_row')).toBe(2);
  away = false;
  await log.append(life);
  expect(await read('publish_failures_in_a_row')).toBe(0);
  expect(await read('publish_failures_total')).toBe(2);
  expect(await read('published_events_total')).toBe(life.length);
});

it('names no company in what it measures', async () => {
  const registry = new Registry();
  await measuredEventLog({ append: () => Promise.resolve() }, registry).append(life);
  expect(await registry.metrics()).not.toContain(life[0]?.membershipId);
});
