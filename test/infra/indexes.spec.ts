import type { Db } from 'mongodb';
import { indexes } from '../../infra/mongo/indexes.js';
import { mongoMemberships } from '../../services/api/memberships/mongo-memberships.js';
import { mongoViewStore } from '../../services/projector/view-store.js';

type Sort = Readonly<Record<string, 1 | -1>>;
interface Question {
  readonly collection: string;
  readonly filter: Readonly<Record<string, unknown>>;
  sort?: Sort;
}

/** A store that remembers what it was asked for. */
function rememberingStore() {
  const asked: Question[] = [];
  const ask = (collection: string, filter: Question['filter']) => {
    const question: Question = { collection, filter };
    asked.push(question);
    const cursor = {
      sort: (sort: Sort) => ((question.sort = sort), cursor),
      limit: () => cursor,
      toArray: () => Promise.resolve([]),
    };
    return cursor;
  };
  const collection = (name: string) => ({
    find: (filter: Question['filter']) => ask(name, filter),
    findOne: (filter: Question['filter']) => ask(name, filter).toArray(),
  });
  return { asked, database: { collection } as unknown as Db };
}

/** The fields that a filter pins down, without those that only say where a page begins. */
const fieldsOf = (filter: Question['filter']): string[] =>
  Object.entries(filter).flatMap(([name, value]) => {
    if (name === '$or') return [];
    const inner = (value as { $elemMatch?: object }).$elemMatch;
    return inner ? Object.keys(inner).map((field) => `${name}.${field}`) : [name];
  });

/** Whether an index leads to one of the fields first and then goes on in the order that is asked for. */
function isServed({ collection, filter, sort = {} }: Question): boolean {
  const fields = fieldsOf(filter);
  const order = Object.entries(sort);
  const walked = (keys: [string, unknown][]) => JSON.stringify(keys) === JSON.stringify(order);
  return [{ key: { _id: 1 } }, ...(indexes[collection] ?? [])].some(({ key }) => {
    const [first = ['', 1], ...rest] = Object.entries(key as Sort);
    if (order.length === 0) return fields.includes(first[0]);
    const isInOrder = walked([first, ...rest]);
    return fields.includes(first[0]) ? walked(rest) || isInOrder : fields.length === 0 && isInOrder;
  });
}

const after = { order: 'requested', at: '2026-03-01T00:00:00.000Z', membershipId: 'f' } as const;

it('serves every read of the API', async () => {
  const { asked, database } = rememberingStore();
  const memberships = mongoMemberships(database);
  await memberships.find('f');
  await memberships.timeline('f', 3, 10);
  for (const search of [
    {},
    { text: 'han' },
    { text: 'contact@hanbit.example' },
    { status: 'pending' as const },
    { waitingOn: 'vetting' },
    { owner: 'support' },
    { waitingOn: 'vetting', owner: 'support' },
    { stuck: 'any' as const },
    { reason: 'company-not-found' },
    { deadlineFrom: '2026-03-01T00:00:00.000Z', order: 'deadline' as const },
    { stuck: 'review-late' as const, deadlineTo: '2026-03-01T00:00:00.000Z', order: 'deadline' as const },
    { text: 'han', status: 'pending' as const, owner: 'support', after },
  ])
    await memberships.search({ order: 'requested', ...search, limit: 10 });
  expect(asked).toHaveLength(14);
  expect(asked.filter((question) => !isServed(question))).toEqual([]);
});

it('serves every read of the projector', async () => {
  const { asked, database } = rememberingStore();
  const store = mongoViewStore(database);
  await store.load([{ membershipId: 'f', sequence: 3 }]);
  await store.waiting(0);
  await store.positions([0]);
  expect(asked).toHaveLength(4);
  expect(asked.filter((question) => !isServed(question))).toEqual([]);
});

it.each([
  {},
  { status: 'pending' },
  { waitingOn: { $elemMatch: { step: 'vetting' } } },
  { waitingOn: { $elemMatch: { owner: 'support' } } },
  { search: 'f' },
  { stuckFor: 'any' },
  { reasons: 'not-eligible' },
])('serves a support search by the earliest deadline, narrowed by %j', (filter) => {
  expect(isServed({ collection: 'memberships', filter, sort: { deadline: 1, _id: 1 } })).toBe(true);
});

it('declares no index twice', () => {
  for (const declared of Object.values(indexes)) {
    const keys = declared.map(({ key }) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
  }
});
