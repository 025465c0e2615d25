import type { Consumer, EachBatchPayload } from 'kafkajs';
import { MongoNetworkError } from 'mongodb';
import { EventEmitter, once } from 'node:events';
import { setImmediate as immediately } from 'node:timers/promises';
import { LogReader } from '../../services/projector/log-reader.js';
import { projectingMemberships } from '../../services/projector/projecting.js';
import { eventsTopic } from '../../services/shared/event-wire.js';
import { logOf, of, viewsOf } from './support/log.js';
import { life } from './support/life.js';
import { MemoryViewStore } from './support/memory-view-store.js';

const events = { GROUP_JOIN: 'join', REBALANCING: 'rebalancing', FETCH: 'fetch', CRASH: 'crash', STOP: 'stop' };

/** A consumer of one partition that fetches only when the spec says so. */
class FakeConsumer extends EventEmitter {
  readonly events = events;
  log = logOf(...life);
  isRunning = true;
  isPaused = false;
  sought: string | undefined;
  resolved = -1;
  private eachBatch: (payload: EachBatchPayload) => Promise<void> = () => Promise.resolve();

  connect = () => Promise.resolve();
  subscribe = () => Promise.resolve();
  disconnect = () => Promise.resolve();
  run = ({ eachBatch }: { eachBatch: (payload: EachBatchPayload) => Promise<void> }) => Promise.resolve(void (this.eachBatch = eachBatch));
  pause = () => void ((this.isPaused = true), this.emit('paused'));
  resume = () => void ((this.isPaused = false), this.emit('resumed'));
  seek = ({ offset }: { offset: string }) => void ((this.sought = offset), (this.resolved = Number(offset) - 1));

  join = () => this.emit(events.GROUP_JOIN, { payload: { memberAssignment: { [eventsTopic]: [0] } } });

  /** Hands over up to that many messages from the resolved offset on, or from another one. */
  fetch(count: number, from = this.resolved + 1): Promise<void> {
    this.sought = undefined;
    const messages = this.log.slice(from, from + count).map(({ message }, index) => ({ ...message, offset: String(from + index) }));
    const payload = {
      batch: { partition: 0, messages },
      isRunning: () => this.isRunning,
      isStale: () => this.sought !== undefined,
      resolveOffset: (offset: string) => void (this.resolved = Number(offset)),
      heartbeat: () => Promise.resolve(),
    };
    return this.eachBatch(payload as unknown as EachBatchPayload);
  }
}

const silent = () => undefined;

async function started(store = new MemoryViewStore()) {
  const consumer = new FakeConsumer();
  const failures: Error[] = [];
  const logger = { info: silent, warn: silent, error: silent, debug: silent } as never;
  const failed = (error: Error) => void failures.push(error);
  const projecting = projectingMemberships({ store, deadLetters: { send: () => Promise.resolve() } });
  const reader = new LogReader({ consumer: consumer as unknown as Consumer, projecting, logger, failed });
  await reader.start();
  const resumed = once(consumer, 'resumed');
  consumer.join();
  return { reader, consumer, store, failures, resumed };
}

it('reads nothing until it knows where to go on', async () => {
  const { reader, consumer, store, resumed } = await started();
  expect(consumer.isPaused).toBe(true);
  expect(reader.ready).toBe(false);
  await consumer.fetch(3, 5);
  expect(store.timeline.size).toBe(0);
  await resumed;
  expect(reader.ready).toBe(true);
  expect(consumer.sought).toBe('0');
});

it('goes on from the stored position, whatever the group remembers', async () => {
  const first = await started();
  await first.resumed;
  await first.consumer.fetch(4);
  const second = await started(first.store);
  await second.resumed;
  expect(second.consumer.sought).toBe('4');
  await second.consumer.fetch(life.length);
  expect(second.store.views).toEqual(await viewsOf(...life));
});

it('pauses while the store is away and then reads the same batch again', async () => {
  const { consumer, store, failures, resumed } = await started();
  await resumed;
  let outages = 3;
  store.beforeWrite = () => {
    if ((outages -= 1) >= 0) throw new MongoNetworkError('away');
  };
  for (let round = 0; round < 3; round += 1) {
    const again = once(consumer, 'resumed');
    await consumer.fetch(life.length);
    expect(consumer.isPaused).toBe(true);
    await again;
  }
  await consumer.fetch(life.length);
  expect(failures).toEqual([]);
  expect(store.views).toEqual(await viewsOf(...life));
});

it('notices that the views were dropped although no event comes', async () => {
  const { reader, consumer, store, resumed } = await started();
  await resumed;
  await consumer.fetch(life.length);
  const whole = store.views;
  store.drop();
  const again = once(consumer, 'resumed');
  await reader.compare();
  await again;
  await consumer.fetch(life.length);
  expect(store.views).toEqual(whole);
});

it('ends within a large batch, and goes on there', async () => {
  const many = Array.from({ length: 40 }, () => of(crypto.randomUUID(), life)).flat();
  const { consumer, store, resumed } = await started();
  consumer.log = logOf(...many);
  await resumed;
  store.beforeWrite = () => void (consumer.isRunning = false);
  await consumer.fetch(many.length);
  expect(store.timeline.size).toBe(200);
  consumer.isRunning = true;
  store.beforeWrite = silent;
  await consumer.fetch(many.length);
  expect(store.timeline.size).toBe(many.length);
});

it('counts what it folds as a sign of life, however long a fetch takes to fold', async () => {
  const { reader, consumer, resumed } = await started();
  await resumed;
  const before = reader.lastSign;
  while (Date.now() === before) await immediately();
  await consumer.fetch(3);
  expect(reader.lastSign).toBeGreaterThan(before);
});

it('is not ready while the group is being rebalanced', async () => {
  const { reader, consumer, resumed } = await started();
  await resumed;
  consumer.emit(events.REBALANCING);
  expect(reader.ready).toBe(false);
  await consumer.fetch(3);
  const again = once(consumer, 'resumed');
  consumer.join();
  await again;
  expect(consumer.sought).toBe('0');
});

it('gives up on a log that is not the one it has folded', async () => {
  const { consumer, failures, resumed } = await started();
  await resumed;
  await consumer.fetch(6);
  await consumer.fetch(3, 0);
  expect(failures).toEqual([
    expect.objectContaining({ name: 'LogReplaced', message: expect.stringContaining('npm run rebuild') as string }),
  ]);
});

it('gives up on a bug, and on a crash after which the consumer stays silent', async () => {
  const { consumer, store, failures, resumed } = await started();
  await resumed;
  store.beforeWrite = () => {
    throw new TypeError('a bug');
  };
  await consumer.fetch(3);
  consumer.emit(events.CRASH, { payload: { error: new Error('gone'), restart: false } });
  consumer.emit(events.CRASH, { payload: { error: new Error('back soon'), restart: true } });
  expect(failures.map(({ message }) => message)).toEqual(['a bug', 'gone']);
});
