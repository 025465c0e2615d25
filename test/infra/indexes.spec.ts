import type { Db } from 'mongodb';
import { indexes } from '../../infra/mongo/indexes.js';
import { waitingOn } from '../../events/waiting-on.js';
import { ownersOf } from '../../services/api/memberships/count-memberships.js';
import type { MembershipSearch } from '../../services/api/memberships/memberships.js';
import { mongoMemberships } from '../../services/api/memberships/mongo-memberships.js';
import { mongoLegacy } from '../../services/api/legacy/mongo-legacy.js';
import { mongoBenefits } from '../../services/api/benefits/mongo-benefits.js';
import { mongoOrders } from '../../services/api/orders/mongo-orders.js';
import { mongoRenewalsDue } from '../../services/api/renewals-due/mongo-renewals-due.js';
import { mongoRollouts } from '../../services/api/rollouts/mongo-rollouts.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import { mongoStandings } from '../../services/api/standings/mongo-standings.js';
import { rolloutCollections } from '../../services/projector/projections/rollout.js';
import { mongoStreamStore } from '../../services/projector/stream-store.js';
import { mongoViewStore } from '../../services/projector/view-store.js';
import { renewalPhases, type MembershipView } from '../../services/shared/views.js';
import { recordAfter, recorded } from '../support/given-when-then.js';
import { states } from '../support/states.js';

type Sort = Readonly<Record<string, 1 | -1>>;
interface Question {
  readonly collection: string;
  readonly filter: Readonly<Record<string, unknown>>;
  sort?: Sort;
}

/** A store that remembers what it was asked for. */
function rememberingStore() {
  const asked: Question[] = [];
  const counted: Question[] = [];
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
    insertMany: () => Promise.resolve(),
    countDocuments: async (filter: Question['filter']) => {
      counted.push({ collection: name, filter });
      return 1;
    },
  });
  return { asked, counted, database: { collection } as unknown as Db };
}

/** The fields that a filter pins down, without those that only say where a page begins. */
const fieldsOf = (filter: Question['filter']): string[] => Object.keys(filter).filter((name) => name !== '$or');

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

/** Whether an index alone tells the count: it begins with every field of the filter, in any order. */
const isCounted = ({ collection, filter }: Question): boolean =>
  (indexes[collection] ?? []).some(({ key }) => {
    const fields = fieldsOf(filter);
    const first = Object.keys(key).slice(0, fields.length);
    return first.length === fields.length && fields.every((field) => first.includes(field));
  });

const at = '2026-03-01T00:00:00.000Z';
const period = { from: '2026-02-01', until: '2026-03-31' };

/** What each part of a search may be: left out, or of every kind that makes another question. */
const parts: { readonly [Part in keyof Required<MembershipSearch>]: readonly MembershipSearch[Part][] } = {
  text: [undefined, 'han', 'contact@hanbit.example'],
  status: [undefined, 'pending'],
  waitingOn: [undefined, 'vetting'],
  owner: [undefined, 'support'],
  stuck: [undefined, 'any'],
  reason: [undefined, 'company-not-found'],
  deadlineFrom: [undefined, at],
  deadlineTo: [undefined, at],
  order: ['requested', 'deadline'],
  after: [undefined, { order: 'requested', at, membershipId: 'f' }],
  limit: [51],
};

/** Every search that the routes let in: a window of deadlines is asked by deadline, and a page goes on in its own order. */
const searches = Object.entries(parts)
  .reduce<Record<string, unknown>[]>(
    (known, [part, values]) => known.flatMap((search) => values.map((value) => ({ ...search, [part]: value }))),
    [{}],
  )
  .map((search) => search as unknown as MembershipSearch)
  .filter(({ order, deadlineFrom, deadlineTo }) => order === 'deadline' || (!deadlineFrom && !deadlineTo))
  .map((search) => (search.after ? { ...search, after: { ...search.after, order: search.order } } : search));

describe('reads of the API', () => {
  it('find a membership, its timeline and the documents of several by an index', async () => {
    const { asked, database } = rememberingStore();
    const memberships = mongoMemberships(database);
    await memberships.find('f');
    await memberships.timeline('f', 3, 10);
    await memberships.documentsOf(['f']);
    expect(asked).toHaveLength(3);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('find what other programs are told by an index, by whichever id', async () => {
    const { asked, database } = rememberingStore();
    const standings = mongoStandings(database);
    await standings.find([
      { kind: 'membership', id: 'f' },
      { kind: 'partner', id: 'p' },
    ]);
    await standings.tagOf({ kind: 'membership', id: 'f' });
    await standings.tagOf({ kind: 'partner', id: 'p' });
    expect(asked.map(({ filter }) => Object.keys(filter)).flat()).toEqual(['_id', 'partnerId', 'tenantIds', '_id', 'partnerId']);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('find rollouts, their history and their items by an index, in order', async () => {
    const { asked, database } = rememberingStore();
    const rollouts = mongoRollouts(database);
    await rollouts.find('f');
    await rollouts.list(20);
    await rollouts.history('f');
    await rollouts.items({ rolloutId: 'f', after: '', limit: 50 });
    await rollouts.items({ rolloutId: 'f', outcome: 'refused', after: 'g', limit: 50 });
    expect(asked).toHaveLength(5);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('find legacy records, their history, imports and rows by an index, in order', async () => {
    const { asked, database } = rememberingStore();
    const legacy = mongoLegacy(database);
    await legacy.findRecord('4821907');
    await legacy.findImport('f');
    await legacy.historyOf('4821907');
    await legacy.items({ importId: 'f', after: 0, limit: 50 });
    await legacy.items({ importId: 'f', outcome: 'invalid', after: 7, limit: 50 });
    expect(asked).toHaveLength(5);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('walk an index in the order of the page, whatever support narrows a search by', async () => {
    const { asked, database } = rememberingStore();
    const memberships = mongoMemberships(database);
    for (const search of searches) await memberships.search(search);
    expect(asked).toHaveLength(960);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('walk an index in the order of the page, whatever support narrows the renewals that are due by', async () => {
    const { asked, database } = rememberingStore();
    const renewals = mongoRenewalsDue(database);
    for (const phase of [undefined, 'open'] as const)
      for (const unmet of [undefined, 'paid'] as const)
        for (const after of [undefined, [at.slice(0, 10), 'f']] as const)
          await renewals.search({ ...period, phase, unmet, after, limit: 51 });
    expect(asked).toHaveLength(8);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
  });

  it('walk an index in the order of the page, whatever support narrows orders by, and find those of one company', async () => {
    const { asked, counted, database } = rememberingStore();
    const orders = mongoOrders(database);
    const narrowed = [{}, { reference: 'RF1' }, { status: 'open' }, { level: 'silver' }, { method: 'wire' }, { sign: 'charging' }] as const;
    for (const sort of ['placed', 'expires'] as const)
      for (const by of narrowed)
        for (const after of [undefined, { sort, at, id: 'f:1' }]) await orders.search({ ...by, sort, after, limit: 51 });
    await orders.listOf('f', { limit: 51 });
    await orders.listOf('f', { before: 7, limit: 51 });
    await orders.find('f', 7);
    await orders.counts();
    expect(asked.filter(({ collection }) => collection === 'orders')).toHaveLength(27);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
    expect(counted.filter((question) => !isCounted(question))).toEqual([]);
  });

  it('walk an index in the order of the page, whatever support narrows benefits that end by', async () => {
    const { asked, counted, database } = rememberingStore();
    const benefits = mongoBenefits(database);
    const narrowed = [{}, { status: 'held' }, { level: 'gold' }, { benefit: 'credits' }, { unactivated: 'credits' }] as const;
    for (const by of narrowed)
      for (const after of [undefined, [at.slice(0, 10), 'f']] as const) await benefits.search({ ...period, ...by, after, limit: 51 });
    await benefits.find('f');
    await benefits.counts(period);
    expect(asked.filter(({ collection }) => collection === 'benefits')).toHaveLength(11);
    expect(asked.filter((question) => !isServed(question))).toEqual([]);
    expect(counted.filter((question) => !isCounted(question))).toEqual([]);
  });

  it('count the renewals that are due by an index alone', async () => {
    const { counted, database } = rememberingStore();
    expect((await mongoRenewalsDue(database).counts(period)).map(({ phase }) => phase)).toEqual(renewalPhases);
    expect(counted).toHaveLength(renewalPhases.length);
    expect(counted.filter((question) => !isCounted(question))).toEqual([]);
  });

  it('count by an index alone, each kind by itself', async () => {
    const { counted, database } = rememberingStore();
    const { statuses, waiting, stuck, overdue } = await mongoMemberships(database).counts(at);
    expect(counted).toHaveLength(statuses.length + waiting.length + stuck.length + overdue);
    expect(counted.filter((question) => !isCounted(question))).toEqual([]);
  });

  it('count every step with every owner that a membership can wait for', () => {
    const waits = Object.values(states).flatMap((happened) => waitingOn(recordAfter(happened).state));
    const unknown = waits.filter(({ step, owner }) => !ownersOf[step].includes(owner));
    expect(unknown).toEqual([]);
    expect(new Set(waits.map(({ step }) => step))).toEqual(new Set(Object.keys(ownersOf)));
  });
});

const standing = recorded(states.requested).reduce<MembershipView | undefined>(membershipDetail, undefined)!.standing;

it('serves every read of the projector', async () => {
  const { asked, database } = rememberingStore();
  const store = mongoViewStore(database);
  await store.load([{ membershipId: 'f', sequence: 3 }]);
  await store.waiting(0);
  await store.positions([0]);
  await store.replaceOlder('standings', [standing]);
  const rollouts = mongoStreamStore(database, rolloutCollections);
  await rollouts.load([{ key: 'f', sequence: 3 }]);
  await rollouts.positions([0]);
  expect(asked).toHaveLength(7);
  expect(asked.filter((question) => !isServed(question))).toEqual([]);
});

it('declares no index twice', () => {
  for (const declared of Object.values(indexes)) {
    const keys = declared.map(({ key }) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
  }
});
