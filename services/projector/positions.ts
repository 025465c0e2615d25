import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { ensureIndexes } from '../../infra/mongo/indexes.js';
import { insertNew } from './insert-new.js';
import { projectionVersion } from './projections/version.js';

/** How far a partition is folded. */
export interface Position {
  /** The next offset: a 64-bit number, kept as text. */
  readonly next: string;
  /** Chosen when the partition was begun, so that views that were dropped and begun again are not taken for the ones before. */
  readonly incarnation: string;
}

/** How far the views hold the partitions of one topic. */
export interface Positions {
  /** How far each partition is folded; nothing for one that was never begun, or whose views were dropped. */
  positions(partitions: readonly number[]): Promise<ReadonlyMap<number, Position>>;
  /** The same, after beginning those that were not begun. */
  begin(partitions: readonly number[]): Promise<ReadonlyMap<number, Position>>;
  /** False when the position is no longer the one before. */
  advance(partition: number, before: Position, next: string): Promise<boolean>;
}

/** Where positions are kept, beside the views that they are about. */
export const positionsCollection = 'positions';

/** `projection` is the release of the projections that the partition was folded with from its beginning. */
type PositionDocument = Position & { readonly _id: string; readonly projection: number };

/** The positions of a topic in the database of its views. */
export function mongoPositions(database: Db, { views, topic }: { readonly views: string; readonly topic: string }): Positions {
  const documents = database.collection<PositionDocument>(positionsCollection);
  const idOf = (partition: number) => `${views}:${topic}:${partition}`;

  const positions = async (partitions: readonly number[]): Promise<ReadonlyMap<number, Position>> => {
    const found = await documents.find({ _id: { $in: partitions.map(idOf) } }).toArray();
    const byId = new Map(found.map(({ _id, next, incarnation }) => [_id, { next, incarnation }]));
    return new Map(partitions.flatMap((partition) => (byId.has(idOf(partition)) ? [[partition, byId.get(idOf(partition))!]] : [])));
  };

  return {
    positions,
    async begin(partitions) {
      const begun = await positions(partitions);
      const missing = partitions.filter((partition) => !begun.has(partition));
      if (missing.length === 0) return begun;
      await ensureIndexes(database);
      await insertNew(
        documents,
        missing.map((partition) => ({ _id: idOf(partition), next: '0', incarnation: randomUUID(), projection: projectionVersion })),
      );
      return positions(partitions);
    },
    async advance(partition, before, next) {
      const { matchedCount } = await documents.updateOne({ _id: idOf(partition), ...before }, { $set: { next } });
      return matchedCount === 1;
    },
  };
}
