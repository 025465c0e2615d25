import { fromWire, type Place, type Reading } from '../shared/event-reading.js';
import { asText, type ReceivedMessage } from '../shared/event-wire.js';
import type { MembershipView } from '../shared/views.js';
import type { Conflict, DeadLetter, ParkedEvent, ParkingReason, Poison, ReadMessage } from './documents.js';
import { beside, besideNames, type BesideName, type BesideView } from './projections/beside.js';
import { membershipDetail } from './projections/membership-detail.js';
import { eventId, timelineDocument, type TimelineDocument } from './projections/timeline.js';

/** What is known of a membership before a batch; hashes of events already in the timeline are by sequence. */
export interface Known {
  readonly detail?: MembershipView;
  readonly parked: readonly ParkedEvent[];
  readonly hashes: ReadonlyMap<number, string>;
}

type Readable = Extract<Reading, { contentHash: string }>;

interface Held {
  readonly entry: ParkedEvent;
  readonly message: ReadMessage;
  readonly stored: boolean;
}

const isReadable = (reading: Reading): reading is Readable => 'contentHash' in reading;

/** Folds the messages of one membership in their order of arrival; the outcome is what is to be written, and depends on nothing else. */
export class MembershipFold {
  readonly timeline: TimelineDocument[] = [];
  readonly conflicts: Conflict[] = [];
  readonly deadLetters: DeadLetter[] = [];
  duplicates = 0;
  private after: MembershipView | undefined;
  private readonly changed = Object.fromEntries(besideNames.map((name) => [name, new Map<string, BesideView>()])) as Readonly<
    Record<BesideName, Map<string, BesideView>>
  >;
  private readonly hashes: Map<number, string>;
  private readonly held = new Map<number, Held>();
  private readonly storedIds: readonly string[];

  constructor(private readonly known: Known) {
    this.after = known.detail;
    this.hashes = new Map(known.hashes);
    this.storedIds = known.parked.map(({ _id }) => _id);
    for (const entry of known.parked) this.remember(entry);
    this.drain();
  }

  /** The detail to write and the sequence it stands on in the store; nothing when no event was folded. */
  get detail(): { readonly before: number | undefined; readonly after: MembershipView } | undefined {
    return this.after && this.after !== this.known.detail ? { before: this.known.detail?.sequence, after: this.after } : undefined;
  }

  /** What of a view beside the detail changed, each document as it came to stand last. */
  beside(name: BesideName): readonly BesideView[] {
    return [...this.changed[name].values()];
  }

  /** What is to be parked anew. */
  get parked(): readonly ParkedEvent[] {
    return [...this.held.values()].flatMap(({ entry, stored }) => (stored ? [] : [entry]));
  }

  /** Which parked ones no longer wait. */
  get released(): readonly string[] {
    const waiting = new Set([...this.held.values()].map(({ entry }) => entry._id));
    return this.storedIds.filter((id) => !waiting.has(id));
  }

  /** Takes the next message of this membership. */
  take(message: ReadMessage): void {
    const { reading } = message;
    if (isReadable(reading)) this.takeEvent(message, reading);
    else this.takePoison(message, reading.outcome, reading.reason, reading.place);
  }

  private get last(): number {
    return this.after?.sequence ?? 0;
  }

  private takeEvent(message: ReadMessage, reading: Readable): void {
    const { event, contentHash } = reading;
    const { sequence } = event;
    const held = this.held.get(sequence);
    const first = sequence <= this.last ? this.hashes.get(sequence) : held && hashOf(held);
    if (first) return this.repeat(message, event, { first, now: contentHash });
    if (sequence <= this.last) return this.tell(reading);
    this.hold(message, event, `waits for sequence ${this.last + 1}`);
    this.drain();
  }

  private repeat({ origin }: ReadMessage, event: Readable['event'], hash: { readonly first: string; readonly now: string }): void {
    if (hash.first === hash.now) {
      this.duplicates += 1;
      return;
    }
    const { membershipId, sequence, type } = event;
    const _id = `${eventId(event)}:${hash.now.slice(0, 16)}`;
    this.conflicts.push({ _id, membershipId, sequence, keptHash: hash.first, refusedHash: hash.now, refusedType: type, origin });
  }

  private takePoison(message: ReadMessage, reason: Poison, detail: string, place?: Place): void {
    const held = place && this.held.get(place.sequence);
    if (held?.entry.origin !== message.origin) this.deadLetters.push({ ...message, reason, detail });
    if (place && !held && place.sequence > this.last) this.hold(message, place, detail, reason);
  }

  /** Folds what waits for its turn, as far as it goes. */
  private drain(): void {
    for (let held = this.held.get(this.last + 1); held; held = this.held.get(this.last + 1)) {
      const { reading } = held.message;
      if (!isReadable(reading)) return;
      const failure = this.fold(reading);
      if (failure) return this.markUnfoldable(held, failure);
      this.held.delete(this.last);
    }
  }

  private fold(reading: Readable): string | undefined {
    try {
      const after = membershipDetail(this.after, reading.event);
      this.noteBeside(after);
      this.after = after;
    } catch (error) {
      return String(error);
    }
    this.tell(reading);
    return undefined;
  }

  private noteBeside(after: MembershipView): void {
    const changes = besideNames.map((name) => [name, beside[name](this.after, after)] as const);
    for (const [name, views] of changes) for (const view of views) this.changed[name].set(view._id, view);
  }

  /** Also for an event that the detail holds and the timeline has lost: the views may be dropped between two writes. */
  private tell({ event, contentHash, outcome }: Readable): void {
    this.timeline.push(timelineDocument(event, contentHash, outcome === 'event'));
    this.hashes.set(event.sequence, contentHash);
  }

  private markUnfoldable({ entry, message }: Held, detail: string): void {
    if (entry.reason === 'unfoldable') return;
    this.deadLetters.push({ ...message, reason: 'unfoldable', detail });
    this.hold(message, entry, detail, 'unfoldable');
  }

  private hold(message: ReadMessage, { membershipId, sequence }: Place, detail: string, reason: ParkingReason = 'gap'): void {
    const { origin } = message;
    const _id = eventId({ membershipId, sequence });
    const entry = { _id, membershipId, sequence, reason, detail, origin, message: JSON.stringify(asText(message.message)) };
    this.held.set(sequence, { entry, message, stored: false });
  }

  private remember(entry: ParkedEvent): void {
    if (entry.sequence <= this.last) return;
    const message = JSON.parse(entry.message) as ReceivedMessage;
    this.held.set(entry.sequence, { entry, message: { origin: entry.origin, message, reading: fromWire(message) }, stored: true });
  }
}

const hashOf = ({ message: { reading } }: Held): string | undefined => (isReadable(reading) ? reading.contentHash : undefined);
