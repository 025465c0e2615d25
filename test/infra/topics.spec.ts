import { faultsOf, topics } from '../../infra/kafka/topics.js';

const [log = topics[1]] = topics;
if (!log) throw new Error('No topic is declared.');
const asDeclared = { ...log.settings };

it('keeps events for ever, and what support looked at for two years', () => {
  const lives = Object.fromEntries(topics.map(({ name, settings }) => [name, settings['retention.ms']]));
  expect(lives).toEqual({
    'membership.events': '-1',
    'membership.events.dlq': '-1',
    'rollout.events': '-1',
    'agreement.events': '-1',
    'rollout.events.dlq': '-1',
    'legacy.events': '-1',
    'legacy.events.dlq': '-1',
    'support.reads': '63072000000',
  });
  for (const { settings } of topics) expect(settings).toMatchObject({ 'retention.bytes': '-1', 'cleanup.policy': 'delete' });
});

it('is content with a topic as declared', () => {
  expect(faultsOf(log, log.partitions, asDeclared)).toEqual([]);
});

it('refuses another number of partitions, because it decides where a membership lies', () => {
  expect(faultsOf(log, 3, asDeclared)).toEqual([
    'The topic membership.events has 3 partitions and must have 6: recreate it, or use another cluster.',
  ]);
});

it('refuses a topic that forgets', () => {
  expect(faultsOf(log, log.partitions, { ...asDeclared, 'retention.ms': '604800000' })).toEqual([
    'The topic membership.events has retention.ms=604800000 and must have -1: events are kept for ever.',
  ]);
});
