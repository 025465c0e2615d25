import type { Db } from 'mongodb';
import { projectionVersion } from './projections/version.js';
import { projectorCollections } from './view-store.js';

/** What waits for a person, as it is now. */
export interface Troubles {
  /** Events that wait for the ones before them or for a release that can read them. */
  readonly parked: number;
  /** Sequences that the log holds with two contents. */
  readonly conflicts: number;
  /** Partitions whose views were begun by other projections than this release's. */
  readonly outdated: number;
}

/** Counts them in the views, so that the numbers outlive the process and fall when something is mended. */
export const mongoTroubles = (database: Db) => async (): Promise<Troubles> => {
  const { parked, conflicts, positions } = projectorCollections;
  const count = (name: string) => database.collection(name).estimatedDocumentCount({ maxTimeMS: 2_000 });
  const [waiting, contradicting, outdated] = await Promise.all([
    count(parked),
    count(conflicts),
    database.collection(positions).countDocuments({ projection: { $ne: projectionVersion } }, { maxTimeMS: 2_000 }),
  ]);
  return { parked: waiting, conflicts: contradicting, outdated };
};
