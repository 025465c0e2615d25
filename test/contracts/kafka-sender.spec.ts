import { kafkaSender, type SenderProducer } from '../../services/shared/kafka-sender.js';

interface Sent {
  readonly values: unknown[];
  readonly acks: number | undefined;
  readonly answer: () => void;
  readonly refuse: (error: Error) => void;
}

class FakeProducer implements SenderProducer {
  readonly sent: Sent[] = [];
  connected = 0;
  disconnected = 0;
  connect = () => Promise.resolve(void (this.connected += 1));
  disconnect = () => Promise.resolve(void (this.disconnected += 1));
  send: SenderProducer['send'] = ({ messages, acks }) =>
    new Promise((resolve, reject) => {
      this.sent.push({ values: messages.map(({ value }) => value), acks, answer: () => resolve([]), refuse: reject });
    });
}

let producers: FakeProducer[];
let warnings: unknown[];
const message = (value: string) => ({ key: 'membership', value, headers: {} });
const settled = () => new Promise((resolve) => setImmediate(resolve));
const sender = (prepare: (producer: FakeProducer) => void = () => undefined) =>
  kafkaSender(
    () => {
      const producer = new FakeProducer();
      prepare(producer);
      producers.push(producer);
      return producer;
    },
    { warn: (details: unknown) => void warnings.push(details) } as never,
  );

beforeEach(() => ([producers, warnings] = [[], []]));

it('connects once and asks for every replica in sync', async () => {
  const log = sender();
  const both = [log.send('log', [message('a'), message('b')]), log.send('log', [message('c')])];
  await settled();
  expect(producers).toHaveLength(1);
  expect(producers[0]).toMatchObject({ connected: 1, disconnected: 0 });
  expect(producers[0]!.sent.map(({ values, acks }) => [values, acks])).toEqual([
    [['a', 'b'], -1],
    [['c'], -1],
  ]);
  for (const sent of producers[0]!.sent) sent.answer();
  await Promise.all(both);
});

it('rejects at once and sends the next on a fresh producer', async () => {
  const log = sender();
  const first = log.send('log', [message('a')]);
  await settled();
  producers[0]!.sent[0]!.refuse(new Error('timed out'));
  await expect(first).rejects.toThrow('timed out');
  expect(producers[0]).toMatchObject({ disconnected: 1 });
  const second = log.send('log', [message('b')]);
  await settled();
  expect(producers).toHaveLength(2);
  producers[1]!.sent[0]!.answer();
  await second;
});

it('lets the other sends of a replaced producer be answered before it is disconnected', async () => {
  const log = sender();
  const [failing, going] = [log.send('log', [message('a')]), log.send('log', [message('b')])];
  await settled();
  producers[0]!.sent[0]!.refuse(new Error('too large'));
  await expect(failing).rejects.toThrow('too large');
  expect(producers[0]).toMatchObject({ disconnected: 0 });
  producers[0]!.sent[1]!.answer();
  await going;
  await settled();
  expect(producers[0]).toMatchObject({ disconnected: 1 });
});

it('keeps the fresh producer when the old one fails late', async () => {
  const log = sender();
  const old = [log.send('log', [message('a')]), log.send('log', [message('b')])];
  await settled();
  producers[0]!.sent[0]!.refuse(new Error('first'));
  await expect(old[0]).rejects.toThrow('first');
  const fresh = log.send('log', [message('c')]);
  await settled();
  producers[0]!.sent[1]!.refuse(new Error('late'));
  await expect(old[1]).rejects.toThrow('late');
  producers[1]!.sent[0]!.answer();
  await fresh;
  const another = log.send('log', [message('d')]);
  await settled();
  expect(producers).toHaveLength(2);
  producers[1]!.sent[1]!.answer();
  await another;
});

it('tries a new connection after one that failed', async () => {
  const log = sender((producer) => {
    if (producers.length === 0) producer.connect = () => Promise.reject(new Error('nobody there'));
  });
  await expect(log.send('log', [message('a')])).rejects.toThrow('nobody there');
  const second = log.send('log', [message('a')]);
  await settled();
  producers[1]!.sent[0]!.answer();
  await second;
});

it('only tells of a producer that cannot be disconnected', async () => {
  const log = sender((producer) => (producer.disconnect = () => Promise.reject(new Error('gone'))));
  const failing = log.send('log', [message('a')]);
  await settled();
  producers[0]!.sent[0]!.refuse(new Error('timed out'));
  await expect(failing).rejects.toThrow('timed out');
  await settled();
  expect(warnings).toEqual([{ reason: 'Error: gone' }]);
});

it('closes what is open', async () => {
  const log = sender();
  await log.close();
  const sending = log.send('log', [message('a')]);
  await settled();
  producers[0]!.sent[0]!.answer();
  await sending;
  await log.close();
  expect(producers[0]).toMatchObject({ disconnected: 1 });
});
