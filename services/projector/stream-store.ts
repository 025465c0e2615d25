import type { Db } from 'mongodb';
import type { StreamEntry } from '../shared/stream-entry.js';
import { insertNew, whetherNew } from './insert-new.js';
import { mongoPositions, type Positions } from './positions.js';
import type { KnownStream, StreamConflict, StreamItem, StreamView } from './stream-fold.js';
import { projectorCollections } from './view-store.js';

/** A view, and the sequence on which the new one stands. */
export interface ViewChange<View> {
  readonly before: number | undefined;
  readonly after: View;
}

/** A place in the stream of that key. */
export interface KeyedPlace {
  readonly key: string;
  readonly sequence: number;
}

/** Where the views of streams of one kind are kept, under the same promises as those of memberships. */
export interface StreamStore<Identity extends object, View extends StreamView, Item extends StreamItem> extends Positions {
  load(places: readonly KeyedPlace[]): Promise<(key: string) => KnownStream<View>>;
  addEntries(entries: readonly StreamEntry<Identity>[]): Promise<void>;
  recordConflicts(conflicts: readonly StreamConflict<Identity>[]): Promise<void>;
  /** Writes what an event says of each thing; what a later one said stands. */
  writeItems(changes: readonly Item[]): Promise<void>;
  /** False when one of them does not stand on the sequence it was folded from. */
  replaceViews(changes: readonly ViewChange<View>[]): Promise<boolean>;
}

/** The names of the collections; streams of one topic may be shown in several. */
export interface StreamCollections {
  readonly topic: string;
  readonly views: readonly [string, ...string[]];
  readonly items: string;
  readonly entries: string;
  /** In which of them the view of a stream lies. */
  readonly viewsOf: (key: string) => string;
}

const entryId = ({ key, sequence }: KeyedPlace): string => `${key}:${sequence}`;

/** The views of such streams in a MongoDB database. */
export function mongoStreamStore<Identity extends object, View extends StreamView, Item extends StreamItem>(
  database: Db,
  { topic, views, viewsOf, ...names }: StreamCollections,
): StreamStore<Identity, View, Item> {
  const items = database.collection<StreamItem>(names.items);
  const entries = database.collection<StreamEntry<Identity> & { readonly _id: string }>(names.entries);
  const conflicts = database.collection<{ readonly _id: string }>(projectorCollections.conflicts);
  const shelf = (name: string) => database.collection<StreamView>(name);

  const find = async (name: string, keys: readonly string[]) => {
    const ids = keys.filter((key) => viewsOf(key) === name);
    return ids.length > 0
      ? ((await shelf(name)
          .find({ _id: { $in: ids } })
          .toArray()) as View[])
      : [];
  };

  const replaceIn = async (name: string, changes: readonly ViewChange<View>[]): Promise<boolean> => {
    const own = changes.filter(({ after }) => viewsOf(after._id) === name);
    const added = own.filter(({ before }) => before === undefined).map(({ after }) => after);
    const changed = own.filter(({ before }) => before !== undefined);
    const writes = changed.map(({ before, after }) => ({
      replaceOne: { filter: { _id: after._id, sequence: before! }, replacement: after },
    }));
    const replaced = writes.length > 0 ? (await shelf(name).bulkWrite(writes, { ordered: false })).matchedCount : 0;
    return (await insertNew<StreamView>(shelf(name), added)) && replaced === writes.length;
  };

  return {
    ...mongoPositions(database, { views: views[0], topic }),
    async load(places) {
      const keys = [...new Set(places.map(({ key }) => key))];
      const found = (await Promise.all(views.map((name) => find(name, keys)))).flat();
      const viewOf = new Map(found.map((view) => [view._id, view]));
      const repeated = places.filter(({ key, sequence }) => sequence <= (viewOf.get(key)?.sequence ?? 0)).map(entryId);
      const told = repeated.length > 0 ? await entries.find({ _id: { $in: repeated } } as object).toArray() : [];
      const hashes = new Map(told.map(({ _id, contentHash }) => [_id as string, contentHash]));
      return (key) => {
        const view = viewOf.get(key);
        const own = places.filter((place) => place.key === key && hashes.has(entryId(place)));
        return { ...(view && { view }), hashes: new Map(own.map((place) => [place.sequence, hashes.get(entryId(place))!])) };
      };
    },
    addEntries: async (added) => void (await insertNew(entries as never, added)),
    recordConflicts: async (found) => void (await insertNew(conflicts, found)),
    async writeItems(changes) {
      const writes = changes.map(({ _id, ...change }) => ({
        updateOne: { filter: { _id, sequence: { $lt: change.sequence } }, update: { $set: change }, upsert: true },
      }));
      if (writes.length > 0) await whetherNew(items.bulkWrite(writes, { ordered: false }));
    },
    async replaceViews(changes) {
      const replaced = await Promise.all(views.map((name) => replaceIn(name, changes)));
      return replaced.every(Boolean);
    },
  };
}
