import type { Place } from '../../../services/shared/event-reading.js';
import type { MembershipView } from '../../../services/shared/views.js';
import { originPrefix, type Conflict, type ParkedEvent } from '../../../services/projector/documents.js';
import { isSame } from '../../../services/projector/project-batch.js';
import type { Beside, BesideName, BesideView } from '../../../services/projector/projections/beside.js';
import { eventId, type TimelineDocument } from '../../../services/projector/projections/timeline.js';
import type { Position } from '../../../services/projector/positions.js';
import type { DetailChange, ViewStore } from '../../../services/projector/view-store.js';

/** The store died; what was written before stays. */
export class StoreCrashed extends Error {}

/** Views in memory, under the same promises as the real store, that may die before any single document is written. */
export class MemoryViewStore implements ViewStore {
  readonly memberships = new Map<string, MembershipView>();
  readonly timeline = new Map<string, TimelineDocument>();
  readonly standings = new Map<string, Beside['standings']>();
  readonly orders = new Map<string, Beside['orders']>();
  readonly benefits = new Map<string, Beside['benefits']>();
  readonly parked = new Map<string, ParkedEvent>();
  readonly conflicts = new Map<string, Conflict>();
  readonly offsets = new Map<number, Position>();
  /** How many more documents can be written before it dies. */
  writesLeft = Number.POSITIVE_INFINITY;
  /** Told before each write. */
  beforeWrite: () => void = () => undefined;

  /** What readers of the views can see. */
  get views() {
    return {
      memberships: sorted(this.memberships),
      timeline: sorted(this.timeline),
      standings: sorted(this.standings),
      orders: sorted(this.orders),
      benefits: sorted(this.benefits),
      conflicts: sorted(this.conflicts),
    };
  }

  drop(): void {
    for (const collection of [this.memberships, this.timeline, this.parked, this.conflicts, this.offsets]) collection.clear();
    for (const collection of [this.standings, this.orders, this.benefits]) collection.clear();
  }

  positions(partitions: readonly number[]): Promise<ReadonlyMap<number, Position>> {
    return Promise.resolve(new Map([...this.offsets].filter(([partition]) => partitions.includes(partition))));
  }

  async begin(partitions: readonly number[]): Promise<ReadonlyMap<number, Position>> {
    for (const partition of partitions) {
      if (!this.offsets.has(partition))
        await this.write(() => this.offsets.set(partition, { next: '0', incarnation: crypto.randomUUID() }));
    }
    return this.positions(partitions);
  }

  waiting(partition: number): Promise<readonly string[]> {
    const events = [...this.parked.values()].filter(({ origin }) => origin.startsWith(originPrefix(partition)));
    return Promise.resolve([...new Set(events.map(({ membershipId }) => membershipId))]);
  }

  load(places: readonly Place[]) {
    const hashes = (membershipId: string) =>
      places.flatMap((place) => {
        const entry = this.timeline.get(eventId(place));
        return place.membershipId === membershipId && entry ? [[place.sequence, entry.contentHash] as const] : [];
      });
    return Promise.resolve((membershipId: string) => {
      const detail = this.memberships.get(membershipId);
      const parked = [...this.parked.values()].filter((event) => event.membershipId === membershipId);
      return { ...(detail && { detail }), parked, hashes: new Map(hashes(membershipId)) };
    });
  }

  async addToTimeline(entries: readonly TimelineDocument[]): Promise<void> {
    for (const entry of entries) await this.write(() => this.timeline.has(entry._id) || this.timeline.set(entry._id, entry));
  }

  async park(events: readonly ParkedEvent[]): Promise<void> {
    for (const event of events) await this.write(() => this.parked.set(event._id, event));
  }

  async recordConflicts(conflicts: readonly Conflict[]): Promise<void> {
    for (const conflict of conflicts)
      await this.write(() => this.conflicts.has(conflict._id) || this.conflicts.set(conflict._id, conflict));
  }

  async replaceDetails(changes: readonly DetailChange[]): Promise<boolean> {
    let all = true;
    for (const { before, after } of changes) {
      await this.write(() => {
        if (this.memberships.get(after._id)?.sequence === before) this.memberships.set(after._id, after);
        else all = false;
      });
    }
    return all;
  }

  async replaceOlder(name: BesideName, changes: readonly BesideView[]): Promise<boolean> {
    const collection: Map<string, BesideView> = this[name];
    for (const after of changes)
      await this.write(() => {
        const stored = collection.get(after._id);
        if (!stored || stored.sequence < after.sequence) collection.set(after._id, after);
      });
    return true;
  }

  async release(parkedIds: readonly string[]): Promise<void> {
    for (const id of parkedIds) await this.write(() => this.parked.delete(id));
  }

  async advance(partition: number, before: Position, next: string): Promise<boolean> {
    let advanced = false;
    await this.write(() => {
      advanced = isSame(this.offsets.get(partition), before);
      if (advanced) this.offsets.set(partition, { ...before, next });
    });
    return advanced;
  }

  private write(change: () => unknown): Promise<void> {
    this.beforeWrite();
    if (this.writesLeft === 0) return Promise.reject(new StoreCrashed());
    this.writesLeft -= 1;
    change();
    return Promise.resolve();
  }
}

const sorted = <Document>(documents: ReadonlyMap<string, Document>) => [...documents].sort(([one], [other]) => (one < other ? -1 : 1));
