import type { Db, IndexDescription } from 'mongodb';

type Keys = Readonly<Record<string, 1 | -1>>;

const on = (...keys: Keys[]): IndexDescription[] => keys.map((key) => ({ key: { ...key } }));

/** What support's search may narrow by, each alone; none of them as well. Of several together, one is looked up and the others are compared. */
const filters: readonly (string | undefined)[] = [undefined, 'status', 'waits', 'search', 'stuckFor', 'reasons'];

/** The orders of support's pages; each ends with the id, so that a page can begin after any membership. */
const orders: readonly Keys[] = [
  { requestedAt: -1, _id: 1 },
  { deadline: 1, _id: 1 },
];

/** What support may narrow the renewals that are due by, in the order in which they are due. */
const renewals = [undefined, 'phase', 'unmet'].map((field): Keys => ({
  ...(field && { [`renewal.${field}`]: 1 }),
  'renewal.due': 1,
  _id: 1,
}));

const searches = orders.flatMap((order) => filters.map((field): Keys => (field ? { [field]: 1, ...order } : order)));

/** The orders of support's pages of orders; the first to expire first leaves out what is no longer open. */
const orderPages: readonly Keys[] = [
  { 'order.placedAt': -1, _id: 1 },
  { 'order.expiresAt': 1, _id: 1 },
];

/** What support may narrow orders by, as with memberships. */
const orderFilters: readonly (string | undefined)[] = [undefined, 'order.status', 'order.level', 'order.method', 'signs', 'finds'];

const orderSearches = orderPages.flatMap((page) => orderFilters.map((field): Keys => (field ? { [field]: 1, ...page } : page)));

const benefitSearches = [undefined, 'status', 'levels', 'names', 'unactivated'].map((field): Keys => ({
  ...(field && { [field]: 1 }),
  endsOn: 1,
  _id: 1,
}));

/**
 * The indexes of every collection of views; each read of the API and each guarded write of the projector is served by one of them.
 * The local store looks up only by `_id` and by a unique index whose fields the filter names exactly; everything else it reads through.
 */
export const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  memberships: [...on(...searches, ...renewals, { tenants: 1 }), { key: { _id: 1, sequence: 1 }, unique: true }],
  timeline: on({ membershipId: 1, sequence: 1 }),
  standings: [
    { key: { _id: 1, sequence: 1 }, unique: true },
    { key: { partnerId: 1 }, unique: true, sparse: true },
    ...on({ partnerId: 1, sequence: 1, _id: 1 }, { tenantIds: 1 }, { formerIds: 1, sequence: 1, _id: 1 }),
  ],
  orders: [{ key: { _id: 1, sequence: 1 }, unique: true }, ...on({ membershipId: 1, 'order.order': -1 }, ...orderSearches)],
  benefits: [{ key: { _id: 1, sequence: 1 }, unique: true }, ...on(...benefitSearches)],
  rollouts: on({ proposedAt: -1, _id: 1 }),
  'rollout-items': on({ rolloutId: 1, membershipId: 1 }, { rolloutId: 1, outcome: 1, membershipId: 1 }),
  'rollout-events': on({ rolloutId: 1, sequence: 1 }),
  'legacy-records': [{ key: { _id: 1, sequence: 1 }, unique: true }],
  'legacy-imports': [{ key: { _id: 1, sequence: 1 }, unique: true }, ...on({ 'state.begun.at': -1, _id: -1 })],
  'legacy-import-items': on({ importId: 1, row: 1 }, { importId: 1, outcome: 1, row: 1 }),
  'legacy-events': on({ streamId: 1, sequence: 1 }),
  positions: [],
  parked: on({ membershipId: 1 }, { origin: 1 }),
  conflicts: on({ membershipId: 1 }),
};

/** Creates the indexes that are missing; may be repeated. */
export async function ensureIndexes(database: Db): Promise<void> {
  for (const [collection, descriptions] of Object.entries(indexes)) {
    if (descriptions.length > 0) await database.collection(collection).createIndexes([...descriptions]);
  }
}
