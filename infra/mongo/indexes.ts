import type { Db, IndexDescription } from 'mongodb';

const on = (...keys: IndexDescription['key'][]): IndexDescription[] => keys.map((key) => ({ key }));

/** The indexes of every collection of views; each read of the API and each guarded write of the projector is served by one of them. */
export const indexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  memberships: [
    ...on(
      { status: 1, requestedAt: -1, _id: 1 },
      { requestedAt: -1, _id: 1 },
      { 'waitingOn.step': 1, requestedAt: -1, _id: 1 },
      { 'waitingOn.owner': 1, requestedAt: -1, _id: 1 },
      { search: 1, requestedAt: -1, _id: 1 },
    ),
    // The local store looks up by an index only when it is unique and names exactly the fields of the filter.
    { key: { _id: 1, sequence: 1 }, unique: true },
  ],
  timeline: on({ membershipId: 1, sequence: 1 }),
  positions: [],
  parked: on({ membershipId: 1 }),
  conflicts: on({ membershipId: 1 }),
};

/** Creates the indexes that are missing; may be repeated. */
export async function ensureIndexes(database: Db): Promise<void> {
  for (const [collection, descriptions] of Object.entries(indexes)) {
    if (descriptions.length > 0) await database.collection(collection).createIndexes([...descriptions]);
  }
}
