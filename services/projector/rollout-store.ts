import type { Db } from 'mongodb';
import type { RolloutEntry, RolloutItemView, RolloutView } from '../shared/rollout-views.js';
import { rolloutStreams } from '../shared/rollout-wire.js';
import { viewCollections } from '../shared/views.js';
import { insertNew, whetherNew } from './insert-new.js';
import { mongoPositions, type Positions } from './positions.js';
import type { ItemChange } from './projections/rollout.js';
import type { KnownRollout, RolloutConflict, RolloutFold } from './rollout-fold.js';
import { projectorCollections } from './view-store.js';

/** Where the views of rollouts are kept, under the same promises as those of memberships. */
export interface RolloutStore extends Positions {
  load(rolloutIds: readonly string[]): Promise<(rolloutId: string) => KnownRollout>;
  addEntries(entries: readonly RolloutEntry[]): Promise<void>;
  recordConflicts(conflicts: readonly RolloutConflict[]): Promise<void>;
  /** Writes what a page says of its memberships; what a later page said stands. */
  writeItems(changes: readonly ItemChange[]): Promise<void>;
  /** False when one of them does not stand on the sequence it was folded from. */
  replaceRollouts(changes: readonly NonNullable<RolloutFold['change']>[]): Promise<boolean>;
}

/** The views of rollouts in a MongoDB database. */
export function mongoRolloutStore(database: Db): RolloutStore {
  const rollouts = database.collection<RolloutView>(viewCollections.rollouts);
  const items = database.collection<RolloutItemView>(viewCollections.rolloutItems);
  const entries = database.collection<RolloutEntry>(viewCollections.rolloutEvents);
  const conflicts = database.collection<RolloutConflict>(projectorCollections.conflicts);

  return {
    ...mongoPositions(database, { views: viewCollections.rollouts, topic: rolloutStreams.topic }),
    async load(rolloutIds) {
      const ids = [...rolloutIds];
      const views = await rollouts.find({ _id: { $in: ids } }).toArray();
      const known = views.length > 0 ? await entries.find({ rolloutId: { $in: views.map(({ _id }) => _id) } }).toArray() : [];
      return (rolloutId) => {
        const view = views.find(({ _id }) => _id === rolloutId);
        const own = known.filter((entry) => entry.rolloutId === rolloutId);
        return { ...(view && { view }), hashes: new Map(own.map(({ sequence, contentHash }) => [sequence, contentHash])) };
      };
    },
    addEntries: async (added) => void (await insertNew(entries, added)),
    recordConflicts: async (found) => void (await insertNew(conflicts, found)),
    async writeItems(changes) {
      const writes = changes.map(({ _id, ...change }) => ({
        updateOne: { filter: { _id, sequence: { $lt: change.sequence } }, update: { $set: change }, upsert: true },
      }));
      if (writes.length > 0) await whetherNew(items.bulkWrite(writes, { ordered: false }));
    },
    async replaceRollouts(changes) {
      const added = changes.filter(({ before }) => before === undefined).map(({ after }) => after);
      const changed = changes.filter(({ before }) => before !== undefined);
      const writes = changed.map(({ before, after }) => ({
        replaceOne: { filter: { _id: after._id, sequence: before! }, replacement: after },
      }));
      const replaced = writes.length > 0 ? (await rollouts.bulkWrite(writes, { ordered: false })).matchedCount : 0;
      return (await insertNew(rollouts, added)) && replaced === writes.length;
    },
  };
}
