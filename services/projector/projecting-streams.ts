import type { StatedEvent } from '../shared/event-wire.js';
import type { DeadLetters } from './dead-letters.js';
import type { LogMessage } from './documents.js';
import { isSame, Superseded, type LogBatch, type Projected } from './project-batch.js';
import type { Projecting } from './projecting.js';
import { StreamFold, type Folding, type ReadStreamMessage, type StreamItem, type StreamView } from './stream-fold.js';
import type { StreamStore } from './stream-store.js';

/** The views of streams of one kind, and where messages go that cannot be folded. */
export interface StreamPorts<Identity extends object, View extends StreamView, Item extends StreamItem> {
  readonly store: StreamStore<Identity, View, Item>;
  readonly deadLetters: DeadLetters;
}

/** The views of streams beside the memberships'; nothing of theirs ever waits. The order of writes makes every point safe to crash at, as with memberships. */
export function projectingStreams<
  Identity extends object,
  Event extends StatedEvent<Identity>,
  View extends StreamView,
  Item extends StreamItem,
>(folding: Folding<Identity, Event, View, Item>, { store, deadLetters }: StreamPorts<Identity, View, Item>): Projecting {
  const { streams } = folding;
  const placeOf = ({ reading }: ReadStreamMessage<Identity, Event>) => {
    const place = 'event' in reading ? reading.event : reading.place;
    return place ? { key: streams.keyOf(place), sequence: place.sequence } : { key: '', sequence: 0 };
  };
  const read = (message: LogMessage) => ({ ...message, reading: folding.read(message.message) });

  const project = async ({ partition, known, next, messages: received }: LogBatch): Promise<Projected> => {
    const messages = received.map(read);
    const places = messages.map(placeOf);
    const [positions, knownOf] = await Promise.all([store.positions([partition]), store.load(places)]);
    if (!isSame(positions.get(partition), known)) throw new Superseded('The stored position is another one.');
    const folds = new Map(places.map(({ key }) => [key, new StreamFold(folding, knownOf(key))]));
    messages.forEach((message, index) => folds.get(places[index]!.key)!.take(message));
    const all = [...folds.values()];

    await deadLetters.send(all.flatMap((fold) => fold.deadLetters));
    await store.addEntries(all.flatMap(({ entries }) => entries));
    await store.recordConflicts(all.flatMap(({ conflicts }) => conflicts));
    await store.writeItems(all.flatMap(({ items }) => items));
    const replaced = await store.replaceViews(all.flatMap(({ change }) => change ?? []));
    if (!replaced) throw new Superseded('A view stands on another sequence.');
    if (!(await store.advance(partition, known, next))) throw new Superseded('The stored position has moved.');
    return outcomeOf(all, messages);
  };
  return { topic: streams.topic, positions: store, waiting: () => Promise.resolve([]), project };
}

type Told = Pick<StreamFold<object, StatedEvent<object>, StreamView, StreamItem>, 'entries' | 'duplicates' | 'conflicts' | 'deadLetters'>;

const outcomeOf = (folds: readonly Told[], messages: readonly { readonly reading: { readonly outcome: string } }[]): Projected => ({
  folded: folds.flatMap(({ entries }) => entries.map(({ occurredAt }) => occurredAt)),
  duplicates: folds.reduce((sum, fold) => sum + fold.duplicates, 0),
  unknownTypes: messages.filter(({ reading }) => reading.outcome === 'unknown-type').length,
  parked: 0,
  conflicts: folds.flatMap(({ conflicts }) => conflicts.map(({ _id }) => _id)),
  deadLetters: folds.flatMap(({ deadLetters }) => deadLetters.map(({ origin, reason }) => `${origin} ${reason}`)),
});
