import type { RolloutReading } from '../shared/rollout-wire.js';
import type { RolloutEntry, RolloutView } from '../shared/rollout-views.js';
import type { LogMessage, ParkingReason } from './documents.js';
import { itemChanges, rolloutEntry, rolloutView, type ItemChange } from './projections/rollout.js';

/** A message of the log of rollouts, and what it says. */
export interface ReadRolloutMessage extends LogMessage {
  readonly reading: RolloutReading;
}

/** What is known of a rollout before a batch; hashes of events in its history are by sequence. */
export interface KnownRollout {
  readonly view?: RolloutView;
  readonly hashes: ReadonlyMap<number, string>;
}

/** Two different events under one sequence: the first one counts, a person has to look. */
export interface RolloutConflict {
  readonly _id: string;
  readonly rolloutId: string;
  readonly sequence: number;
  readonly keptHash: string;
  readonly refusedHash: string;
  readonly refusedType: string;
  readonly origin: string;
}

type Readable = Extract<RolloutReading, { contentHash: string }>;

/** Folds the messages of one rollout in their order of arrival. What does not follow the one before it is set aside for a person: the log of a rollout has no gaps. */
export class RolloutFold {
  readonly entries: RolloutEntry[] = [];
  readonly items: ItemChange[] = [];
  readonly conflicts: RolloutConflict[] = [];
  readonly deadLetters: (LogMessage & { readonly reason: ParkingReason; readonly detail: string })[] = [];
  duplicates = 0;
  private after: RolloutView | undefined;
  private readonly hashes: Map<number, string>;

  constructor(private readonly known: KnownRollout) {
    this.after = known.view;
    this.hashes = new Map(known.hashes);
  }

  /** The rollout to write and the sequence it stands on in the store; nothing when no event was folded. */
  get change(): { readonly before: number | undefined; readonly after: RolloutView } | undefined {
    return this.after && this.after !== this.known.view ? { before: this.known.view?.sequence, after: this.after } : undefined;
  }

  /** Takes the next message of this rollout. */
  take(message: ReadRolloutMessage): void {
    const { reading } = message;
    if (!('contentHash' in reading)) return this.setAside(message, reading.outcome, reading.reason);
    const { sequence } = reading.event;
    const last = this.after?.sequence ?? 0;
    if (sequence <= last) return this.repeat(message, reading);
    if (sequence > last + 1) return this.setAside(message, 'gap', `waits for sequence ${last + 1}`);
    this.fold(message, reading);
  }

  private fold(message: ReadRolloutMessage, reading: Readable): void {
    try {
      this.after = this.folded(reading);
      this.tell(reading);
    } catch (error) {
      this.setAside(message, 'unfoldable', String(error));
    }
  }

  private folded({ outcome, event }: Readable): RolloutView {
    if (outcome === 'event') return rolloutView(this.after, event);
    if (!this.after) throw new Error('A rollout begins with what this release does not know.');
    return { ...this.after, sequence: event.sequence, updatedAt: event.occurredAt };
  }

  private repeat({ origin }: ReadRolloutMessage, reading: Readable): void {
    const { event, contentHash: refusedHash } = reading;
    const { rolloutId, sequence, type: refusedType } = event;
    const keptHash = this.hashes.get(sequence);
    if (keptHash && keptHash !== refusedHash) {
      const _id = `${rolloutId}:${sequence}:${refusedHash.slice(0, 16)}`;
      this.conflicts.push({ _id, rolloutId, sequence, keptHash, refusedHash, refusedType, origin });
      return;
    }
    this.duplicates += 1;
    this.tell(reading);
  }

  /** Also what was told before: the views may be dropped between two writes, and what is there is left alone. */
  private tell({ outcome, event, contentHash }: Readable): void {
    this.entries.push(rolloutEntry(event, contentHash));
    this.hashes.set(event.sequence, contentHash);
    if (outcome === 'event') this.items.push(...itemChanges(event));
  }

  private setAside(message: LogMessage, reason: ParkingReason, detail: string): void {
    this.deadLetters.push({ origin: message.origin, message: message.message, reason, detail });
  }
}
