import type { PlaceIn, ReadingOf } from '../shared/event-reading.js';
import type { ReceivedMessage, StatedEvent, StreamKind } from '../shared/event-wire.js';
import type { StreamEntry } from '../shared/stream-entry.js';
import type { LogMessage, ParkingReason } from './documents.js';

/** A view of one stream as of its newest folded event. */
export interface StreamView {
  /** The key of the stream. */
  readonly _id: string;
  readonly sequence: number;
  readonly updatedAt: string;
}

/** One of the many things that a stream speaks of, as of the newest event that named it. */
export interface StreamItem {
  readonly _id: string;
  readonly sequence: number;
}

/** Streams of one kind, and what is made of them. */
export interface Folding<Identity extends object, Event extends StatedEvent<Identity>, View extends StreamView, Item extends StreamItem> {
  readonly streams: StreamKind<Identity>;
  readonly read: (message: ReceivedMessage) => ReadingOf<Identity, Event>;
  /** Throws where the event does not follow. */
  readonly view: (before: View | undefined, event: Event) => View;
  readonly items: (event: Event) => readonly Item[];
}

/** A message of such a stream, and what it says. */
export interface ReadStreamMessage<Identity extends object, Event> extends LogMessage {
  readonly reading: ReadingOf<Identity, Event>;
}

/** What is known of a stream before a batch; hashes of events in its history are by sequence. */
export interface KnownStream<View> {
  readonly view?: View;
  readonly hashes: ReadonlyMap<number, string>;
}

/** Two different events under one sequence: the first one counts, a person has to look. */
export type StreamConflict<Identity extends object> = PlaceIn<Identity> & {
  readonly _id: string;
  readonly keptHash: string;
  readonly refusedHash: string;
  readonly refusedType: string;
  readonly origin: string;
};

type Readable<Identity extends object, Event> = Extract<ReadingOf<Identity, Event>, { contentHash: string }>;

/** Folds the messages of one stream in their order of arrival. What does not follow the one before it is set aside for a person: such a log has no gaps. */
export class StreamFold<Identity extends object, Event extends StatedEvent<Identity>, View extends StreamView, Item extends StreamItem> {
  readonly entries: StreamEntry<Identity>[] = [];
  readonly items: Item[] = [];
  readonly conflicts: StreamConflict<Identity>[] = [];
  readonly deadLetters: (LogMessage & { readonly reason: ParkingReason; readonly detail: string })[] = [];
  duplicates = 0;
  private after: View | undefined;
  private readonly hashes: Map<number, string>;

  constructor(
    private readonly folding: Folding<Identity, Event, View, Item>,
    private readonly known: KnownStream<View>,
  ) {
    this.after = known.view;
    this.hashes = new Map(known.hashes);
  }

  /** The view to write and the sequence it stands on in the store; nothing when no event was folded. */
  get change(): { readonly before: number | undefined; readonly after: View } | undefined {
    return this.after && this.after !== this.known.view ? { before: this.known.view?.sequence, after: this.after } : undefined;
  }

  /** Takes the next message of this stream. */
  take(message: ReadStreamMessage<Identity, Event>): void {
    const { reading } = message;
    if (!('contentHash' in reading)) return this.setAside(message, reading.outcome, reading.reason);
    const { sequence } = reading.event;
    const last = this.after?.sequence ?? 0;
    if (sequence <= last) return this.repeat(message, reading);
    if (sequence > last + 1) return this.setAside(message, 'gap', `waits for sequence ${last + 1}`);
    this.fold(message, reading);
  }

  private fold(message: LogMessage, reading: Readable<Identity, Event>): void {
    try {
      this.after = this.folded(reading);
      this.tell(reading);
    } catch (error) {
      this.setAside(message, 'unfoldable', String(error));
    }
  }

  private folded({ outcome, event }: Readable<Identity, Event>): View {
    if (outcome === 'event') return this.folding.view(this.after, event);
    if (!this.after) throw new Error('A stream begins with what this release does not know.');
    return { ...this.after, sequence: event.sequence, updatedAt: event.occurredAt };
  }

  private repeat({ origin }: LogMessage, reading: Readable<Identity, Event>): void {
    const { contentHash: refusedHash } = reading;
    const { sequence, type: refusedType } = reading.event;
    const keptHash = this.hashes.get(sequence);
    if (keptHash && keptHash !== refusedHash) {
      const _id = `${this.keyOf(reading)}:${sequence}:${refusedHash.slice(0, 16)}`;
      this.conflicts.push({ _id, ...this.identityOf(reading), sequence, keptHash, refusedHash, refusedType, origin });
      return;
    }
    this.duplicates += 1;
    this.tell(reading);
  }

  /** Also what was told before: the views may be dropped between two writes, and what is there is left alone. */
  private tell(reading: Readable<Identity, Event>): void {
    const { event, contentHash } = reading;
    const { sequence, type, occurredAt, actor, reason } = event;
    const _id = `${this.keyOf(reading)}:${sequence}`;
    const told = { sequence, type, occurredAt, actor, ...(reason && { reason }), contentHash };
    this.entries.push({ _id, ...this.identityOf(reading), ...told });
    this.hashes.set(sequence, contentHash);
    if (reading.outcome === 'event') this.items.push(...this.folding.items(reading.event));
  }

  private keyOf({ event }: Readable<Identity, Event>): string {
    return this.folding.streams.keyOf(event);
  }

  private identityOf(reading: Readable<Identity, Event>): Identity {
    return this.folding.streams.identify(this.keyOf(reading));
  }

  private setAside({ origin, message }: LogMessage, reason: ParkingReason, detail: string): void {
    this.deadLetters.push({ origin, message, reason, detail });
  }
}
