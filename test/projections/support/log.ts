import type { RecordedEvent } from '../../../events/recorded-event.js';
import type { DeadLetter, LogMessage } from '../../../services/projector/documents.js';
import { projectBatch, Superseded, type Projected } from '../../../services/projector/project-batch.js';
import { toWire, type WireMessage } from '../../../services/shared/event-wire.js';
import { MemoryViewStore } from './memory-view-store.js';

/** A partition of the log: what was written to it, in order. */
export const logOf = (...messages: readonly (RecordedEvent | WireMessage)[]): readonly LogMessage[] =>
  messages.map((message, offset) => ({ origin: `membership.events[0]@${offset}`, message: 'key' in message ? message : toWire(message) }));

/** The same history of another company. */
export const of = (membershipId: string, events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.map((event) => ({ ...event, membershipId }));

/** A projector over one partition, with everything it has sent and counted. */
export class Projector {
  readonly deadLetters: DeadLetter[] = [];
  readonly outcomes: Projected[] = [];

  constructor(
    private readonly log: readonly LogMessage[],
    readonly store = new MemoryViewStore(),
    private readonly batchSize = 3,
  ) {}

  /** Reads on from the stored position to the end of the log; what somebody else changed meanwhile is read again. */
  async run(): Promise<this> {
    while (await this.step()) continue;
    return this;
  }

  /** One batch; whether there was one. */
  async step(): Promise<boolean> {
    const known = (await this.store.begin([0])).get(0)!;
    const from = Number(known.next);
    const messages = this.log.slice(from, from + this.batchSize);
    if (messages.length === 0) return false;
    const deadLetters = { send: (letters: readonly DeadLetter[]) => Promise.resolve(void this.deadLetters.push(...letters)) };
    try {
      const batch = { partition: 0, known, messages, next: String(from + messages.length) };
      this.outcomes.push(await projectBatch({ store: this.store, deadLetters }, batch));
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
    return true;
  }

  count(name: 'duplicates' | 'parked' | 'unknownTypes'): number {
    return this.outcomes.reduce((sum, outcome) => sum + outcome[name], 0);
  }
}

/** What readers see once all of this was in the log. */
export const viewsOf = async (...messages: readonly (RecordedEvent | WireMessage)[]) =>
  (await new Projector(logOf(...messages)).run()).store.views;
