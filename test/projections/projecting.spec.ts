import fc from 'fast-check';
import type { RecordedEvent } from '../../events/recorded-event.js';
import { projectBatch } from '../../services/projector/project-batch.js';
import { toWire, type WireMessage } from '../../services/shared/event-wire.js';
import { membershipId, recorded } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { life } from './support/life.js';
import { logOf, of, Projector, viewsOf } from './support/log.js';
import { MemoryViewStore, StoreCrashed } from './support/memory-view-store.js';

const other = of('4e1f3a52-1a7b-4c3a-9a53-5a3f2f6f0d22', life);
const [first, second, third] = life as [RecordedEvent, RecordedEvent, RecordedEvent];
const without = (sequence: number) => life.filter((event) => event.sequence !== sequence);
const spoilt = (event: RecordedEvent, change: Partial<WireMessage>): WireMessage => ({ ...toWire(event), ...change });
const projected = (...messages: readonly (RecordedEvent | WireMessage)[]) => new Projector(logOf(...messages)).run();

describe('what comes twice', () => {
  it('changes nothing, at once or much later', async () => {
    const once = await viewsOf(...life);
    expect(await viewsOf(...life.flatMap((event) => [event, event]))).toEqual(once);
    expect(await viewsOf(...life, ...life)).toEqual(once);
    expect((await projected(...life, ...life)).count('duplicates')).toBe(life.length);
  });

  it('is a visible conflict when it says something else, and the first one counts', async () => {
    const another = { ...third, occurredAt: '2026-03-05T09:00:00.000Z' } as RecordedEvent;
    const { store } = await projected(...life, another, another);
    expect(store.views).toMatchObject(await viewsOf(...life).then(({ memberships, timeline }) => ({ memberships, timeline })));
    expect([...store.conflicts.values()]).toEqual([
      expect.objectContaining({
        membershipId,
        sequence: 3,
        refusedType: 'LegalProfileSubmitted',
        origin: `membership.events[0]@${life.length}`,
      }),
    ]);
  });

  it('is a conflict as well while the first one still waits', async () => {
    const another = { ...third, occurredAt: '2026-03-05T09:00:00.000Z' } as RecordedEvent;
    const { store } = await projected(first, third, another, second);
    expect(store.conflicts.size).toBe(1);
    expect(store.memberships.get(membershipId)?.sequence).toBe(3);
    expect(store.timeline.get(`${membershipId}:3`)?.occurredAt).toBe(third.occurredAt);
  });
});

describe('what comes out of order', () => {
  it('waits for the missing event, and only its own membership waits', async () => {
    const { store } = await projected(...without(2), ...other);
    expect(store.memberships.get(membershipId)?.sequence).toBe(1);
    expect(store.parked.size).toBe(life.length - 2);
    expect([...store.parked.values()][0]).toMatchObject({ reason: 'gap', detail: 'waits for sequence 2' });
    expect(store.memberships.get(other[0]!.membershipId)?.sequence).toBe(life.length);
  });

  it('is folded as soon as the missing event arrives', async () => {
    const { store } = await projected(...without(2), second);
    expect(store.parked.size).toBe(0);
    expect(store.views).toEqual(await viewsOf(...life));
  });

  it('leads to the same views in any order, with any repetitions, in batches of any size', async () => {
    const expected = await viewsOf(...life, ...other);
    const all = [...life, ...other];
    const orders = fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 });
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 1, max: 9 }), async (messages, size) => {
        const { store } = await new Projector(logOf(...messages), new MemoryViewStore(), size).run();
        expect(store.views).toEqual(expected);
        expect(store.parked.size).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what cannot be read', () => {
  const poison = spoilt(second, { value: '{' });

  it('is a dead letter with reason and origin, and its membership waits', async () => {
    const projector = await projected(first, poison, third, ...other);
    expect(projector.deadLetters).toEqual([
      expect.objectContaining({ reason: 'malformed', detail: 'value: is not JSON', origin: 'membership.events[0]@1' }),
    ]);
    expect(projector.store.memberships.get(membershipId)?.sequence).toBe(1);
    expect([...projector.store.parked.values()].map(({ sequence, reason }) => [sequence, reason])).toEqual([
      [2, 'malformed'],
      [3, 'gap'],
    ]);
    expect(projector.store.memberships.get(other[0]!.membershipId)?.sequence).toBe(life.length);
  });

  it('is healed by the same event sent well', async () => {
    const { store } = await projected(first, poison, third, second);
    expect(store.parked.size).toBe(0);
    expect(store.views).toEqual(await viewsOf(first, second, third));
  });

  it('waits for a release that knows its version', async () => {
    const { deadLetters, store } = await projected(first, toWire({ ...second, version: 2 }), third);
    expect(deadLetters).toEqual([expect.objectContaining({ reason: 'unknown-version', detail: 'TenantLinked version 2 is not known' })]);
    expect([...store.parked.values()].map(({ reason }) => reason)).toEqual(['unknown-version', 'gap']);
  });

  it('is folded at the next start by a release that can read it', async () => {
    const projector = await projected(first, third);
    const [event] = logOf(second);
    const parked = {
      membershipId,
      sequence: 2,
      reason: 'unknown-version',
      detail: '',
      origin: event!.origin,
      message: JSON.stringify(event!.message),
    } as const;
    projector.store.parked.set(`${membershipId}:2`, { _id: `${membershipId}:2`, ...parked });
    const known = (await projector.store.begin([0])).get(0)!;
    const revisited = await projector.store.waiting(0);
    await projectBatch(
      { store: projector.store, deadLetters: { send: () => Promise.resolve() } },
      { partition: 0, known, messages: [], revisited, next: known.next },
    );
    expect(projector.store.parked.size).toBe(0);
    expect(projector.store.views).toEqual(await viewsOf(first, second, third));
  });

  it('is only a dead letter where not even its membership can be told', async () => {
    const { deadLetters, store } = await projected({ key: '', value: 'noise', headers: {} }, first);
    expect(deadLetters).toHaveLength(1);
    expect(store.parked.size).toBe(0);
    expect(store.memberships.get(membershipId)?.sequence).toBe(1);
  });

  it('is told from an event whose fold is broken', async () => {
    const remindedBeforeAnything = recorded([happened.remindedOfAgreement])[0]!;
    const { deadLetters, store } = await projected(remindedBeforeAnything, second);
    expect(deadLetters).toEqual([expect.objectContaining({ reason: 'unfoldable' })]);
    expect([...store.parked.values()].map(({ reason }) => reason)).toEqual(['unfoldable', 'gap']);
    expect(store.timeline.size).toBe(0);
  });
});

it('keeps its place and goes on when a type is unknown', async () => {
  const unknown = { ...second, type: 'SomethingNewer', data: { $odd: { 'a.b': 1 } } } as unknown as RecordedEvent;
  const { store, deadLetters } = await projected(first, unknown, third);
  expect(deadLetters).toEqual([]);
  expect(store.memberships.get(membershipId)).toMatchObject({ sequence: 3, state: { legalProfile: { companyDomain: 'hanbit.example' } } });
  expect(store.timeline.get(`${membershipId}:2`)).toMatchObject({ type: 'SomethingNewer', data: {} });
});

describe('when the store dies', () => {
  const another = { ...third, occurredAt: '2026-03-05T09:00:00.000Z' } as RecordedEvent;
  const messages = [
    first,
    third,
    another,
    second,
    spoilt(life[3]!, { value: '{' }),
    ...other.slice(0, 4),
    second,
    life[4]!,
    life[3]!,
    ...life.slice(5),
  ];

  it('comes to the same views, whichever document was the last one written', async () => {
    const whole = await new Projector(logOf(...messages), new MemoryViewStore(), 4).run();
    let writes = 0;
    for (let crashed = true; crashed; writes += 1) {
      const store = new MemoryViewStore();
      store.writesLeft = writes;
      const projector = new Projector(logOf(...messages), store, 4);
      crashed = await projector.run().then(
        () => false,
        (error: unknown) => expect(error).toBeInstanceOf(StoreCrashed) === undefined,
      );
      store.writesLeft = Number.POSITIVE_INFINITY;
      await projector.run();
      expect(store.views).toEqual(whole.store.views);
      expect(store.parked.size).toBe(0);
    }
    expect(writes).toBeGreaterThan(messages.length);
  });

  it('comes to the same views when they are dropped between any two writes', async () => {
    const whole = await viewsOf(...life);
    for (let writes = 1; writes < 40; writes += 1) {
      const store = new MemoryViewStore();
      let count = 0;
      store.beforeWrite = () => void ((count += 1) === writes && store.drop());
      await new Projector(logOf(...life), store, 4).run();
      expect(store.views).toEqual(whole);
    }
  });
});

it('reads again from the stored position when another projector was faster', async () => {
  const store = new MemoryViewStore();
  const [one, two] = [new Projector(logOf(...life, ...other), store), new Projector(logOf(...life, ...other), store, 5)];
  await Promise.all([one.run(), two.run()]);
  expect(store.views).toEqual(await viewsOf(...life, ...other));
  expect(store.offsets.get(0)?.next).toBe(String(life.length * 2));
});
