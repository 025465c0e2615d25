import type { Collection, Db, MongoClientOptions } from 'mongodb';
import type { Place } from '../shared/event-reading.js';
import { eventsTopic } from '../shared/event-wire.js';
import { viewCollections, type MembershipView } from '../shared/views.js';
import { originPrefix, type Conflict, type ParkedEvent } from './documents.js';
import type { Known } from './membership-fold.js';
import { insertNew } from './insert-new.js';
import { mongoPositions, positionsCollection, type Positions } from './positions.js';
import type { BesideName, BesideView } from './projections/beside.js';
import { eventId, type TimelineDocument } from './projections/timeline.js';

/** Gives up on a silent store soon, so that the group is kept and the batch is read again. */
export const storeOptions = {
  ignoreUndefined: true,
  serverSelectionTimeoutMS: 3_000,
  connectTimeoutMS: 3_000,
  socketTimeoutMS: 10_000,
} satisfies MongoClientOptions;

/** A membership's detail, and the sequence on which the new one stands. */
export interface DetailChange {
  readonly before: number | undefined;
  readonly after: MembershipView;
}

/** Where the views are kept. Every write is of single documents, may be repeated, and tells when somebody else was there first. */
export interface ViewStore extends Positions {
  load(places: readonly Place[]): Promise<(membershipId: string) => Known>;
  /** The memberships of a partition that have parked events. */
  waiting(partition: number): Promise<readonly string[]>;
  addToTimeline(entries: readonly TimelineDocument[]): Promise<void>;
  park(events: readonly ParkedEvent[]): Promise<void>;
  recordConflicts(conflicts: readonly Conflict[]): Promise<void>;
  /** False when one of them does not stand on the sequence it was folded from. */
  replaceDetails(changes: readonly DetailChange[]): Promise<boolean>;
  /** Documents beside the details; false when somebody else wrote one of them meanwhile. */
  replaceOlder(name: BesideName, changes: readonly BesideView[]): Promise<boolean>;
  release(parkedIds: readonly string[]): Promise<void>;
}

/** Every collection that the projector fills, and that is dropped to fold the log again. */
export const projectorCollections = {
  ...viewCollections,
  positions: positionsCollection,
  parked: 'parked',
  conflicts: 'conflicts',
} as const;

/** What is there already, or newer, is left as it is: the same change may come twice, and a late one must not undo. */
async function replaceOlder(collection: Collection<BesideView>, changes: readonly BesideView[]): Promise<boolean> {
  const ids = changes.map(({ _id }) => _id);
  const found = ids.length > 0 ? await collection.find({ _id: { $in: ids } }, { projection: { sequence: 1 } }).toArray() : [];
  const stored = new Map(found.map(({ _id, sequence }) => [_id, sequence]));
  const older = changes.filter(({ _id, sequence }) => (stored.get(_id) ?? sequence) < sequence);
  const writes = older.map((after) => ({
    replaceOne: { filter: { _id: after._id, sequence: stored.get(after._id)! }, replacement: after },
  }));
  const replaced = writes.length > 0 ? (await collection.bulkWrite(writes, { ordered: false })).matchedCount : 0;
  const added = changes.filter(({ _id }) => !stored.has(_id));
  return (await insertNew(collection, added)) && replaced === writes.length;
}

/** The views in a MongoDB database. */
export function mongoViewStore(database: Db): ViewStore {
  const memberships = database.collection<MembershipView>(projectorCollections.memberships);
  const timeline = database.collection<TimelineDocument>(projectorCollections.timeline);
  const parked = database.collection<ParkedEvent>(projectorCollections.parked);
  const conflicts = database.collection<Conflict>(projectorCollections.conflicts);

  return {
    ...mongoPositions(database, { views: viewCollections.memberships, topic: eventsTopic }),
    async load(places) {
      const ids = [...new Set(places.map(({ membershipId }) => membershipId))];
      const [details, waiting] = await Promise.all([
        memberships.find({ _id: { $in: ids } }).toArray(),
        parked.find({ membershipId: { $in: ids } }).toArray(),
      ]);
      const detailOf = new Map(details.map((detail) => [detail._id, detail]));
      const repeated = places.filter(({ membershipId, sequence }) => sequence <= (detailOf.get(membershipId)?.sequence ?? 0));
      const entries = repeated.length
        ? await timeline
            .find({ _id: { $in: repeated.map(eventId) } }, { projection: { membershipId: 1, sequence: 1, contentHash: 1 } })
            .toArray()
        : [];
      return (membershipId) => {
        const detail = detailOf.get(membershipId);
        return {
          ...(detail && { detail }),
          parked: waiting.filter((event) => event.membershipId === membershipId),
          hashes: new Map(
            entries.filter((entry) => entry.membershipId === membershipId).map((entry) => [entry.sequence, entry.contentHash]),
          ),
        };
      };
    },
    async waiting(partition) {
      const found = await parked.find({ origin: { $regex: `^${originPrefix(partition).replace(/[.[]/g, '\\$&')}` } }).toArray();
      return [...new Set(found.map(({ membershipId }) => membershipId))];
    },
    addToTimeline: async (entries) => void (await insertNew(timeline, entries)),
    async park(events) {
      const writes = events.map((event) => ({ replaceOne: { filter: { _id: event._id }, replacement: event, upsert: true } }));
      if (writes.length > 0) await parked.bulkWrite(writes, { ordered: false });
    },
    recordConflicts: async (found) => void (await insertNew(conflicts, found)),
    async replaceDetails(changes) {
      const added = changes.filter(({ before }) => before === undefined).map(({ after }) => after);
      const changed = changes.filter(({ before }) => before !== undefined);
      const writes = changed.map(({ before, after }) => ({
        replaceOne: { filter: { _id: after._id, sequence: before! }, replacement: after },
      }));
      const replaced = writes.length > 0 ? (await memberships.bulkWrite(writes, { ordered: false })).matchedCount : 0;
      return (await insertNew(memberships, added)) && replaced === writes.length;
    },
    replaceOlder: (name, changes) => replaceOlder(database.collection<BesideView>(projectorCollections[name]), changes),
    async release(parkedIds) {
      if (parkedIds.length > 0) await parked.deleteMany({ _id: { $in: [...parkedIds] } });
    },
  };
}
