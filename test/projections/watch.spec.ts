import { EventEmitter, once } from 'node:events';
import { Watch, type WatchPorts } from '../../services/projector/watch.js';

const pace = { interval: 2, longestSilence: 60 };

/** A projector whose consumer and broker do what the spec says; every look at the broker is an event. */
function projector(consumer: 'asks' | 'frozen', broker: () => Promise<void> = () => Promise.resolve()) {
  const looks = new EventEmitter();
  const began = Date.now();
  const failures: Error[] = [];
  const fetchTopicOffsets = async () => {
    looks.emit('look');
    await broker();
    return [{ partition: 0, offset: '0', high: '0', low: '0' }];
  };
  const admin = { connect: () => Promise.resolve(), disconnect: () => Promise.resolve(), fetchTopicOffsets };
  const reader = {
    topic: 'membership.events',
    partitions: [0],
    compare: () => Promise.resolve(new Map()),
    get lastSign() {
      return consumer === 'asks' ? Date.now() : began;
    },
  };
  const ports: WatchPorts = {
    readers: [reader],
    openAdmin: () => admin,
    troubles: () => Promise.resolve({ parked: 0, conflicts: 0, outdated: 0 }),
    logger: { debug: () => undefined } as unknown as WatchPorts['logger'],
    failed: (error) => void (failures.push(error), looks.emit('failed')),
  };
  return { watch: new Watch(ports, pace), looks, failures };
}

const lookedBeyondPatience = async (looks: EventEmitter): Promise<void> => {
  for (const until = Date.now() + 2 * pace.longestSilence; Date.now() < until;) await once(looks, 'look');
};

it('gives up on a consumer that asks for nothing although the broker answers', async () => {
  const { watch, looks, failures } = projector('frozen');
  const failed = once(looks, 'failed');
  watch.start();
  await failed;
  await watch.stop();
  expect(failures[0]?.message).toMatch(/^The consumer has asked for nothing for/);
});

it('is content with a consumer that asks, though nothing ever comes', async () => {
  const { watch, looks, failures } = projector('asks');
  watch.start();
  await lookedBeyondPatience(looks);
  await watch.stop();
  expect(failures).toEqual([]);
});

it('blames no consumer while the broker is away, and gives it its whole patience once the broker is back', async () => {
  let away = true;
  let back = 0;
  const { watch, looks, failures } = projector('frozen', () => (away ? Promise.reject(new Error('away')) : Promise.resolve()));
  watch.start();
  await lookedBeyondPatience(looks);
  expect(failures).toEqual([]);
  const failed = once(looks, 'failed');
  [away, back] = [false, Date.now()];
  await failed;
  await watch.stop();
  expect(Date.now() - back).toBeGreaterThan(pace.longestSilence / 2);
});
