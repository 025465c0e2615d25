import type { Db } from 'mongodb';
import { projectorCollections } from './view-store.js';

/** What waits for a person, as it is now. */
export interface Troubles {
  /** Events that wait for the ones before them or for a release that can read them. */
  readonly parked: number;
  /** Sequences that the log holds with two contents. */
  readonly conflicts: number;
}

/** Counts them in the views, so that the numbers outlive the process and fall when something is mended. */
export const mongoTroubles = (database: Db) => async (): Promise<Troubles> => {
  const { parked, conflicts } = projectorCollections;
  const [waiting, contradicting] = await Promise.all(
    [parked, conflicts].map((name) => database.collection(name).estimatedDocumentCount({ maxTimeMS: 2_000 })),
  );
  return { parked: waiting ?? 0, conflicts: contradicting ?? 0 };
};
