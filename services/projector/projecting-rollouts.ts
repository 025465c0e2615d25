import { rolloutFromWire, rolloutStreams } from '../shared/rollout-wire.js';
import type { DeadLetters } from './dead-letters.js';
import { isSame, Superseded, type LogBatch, type Projected } from './project-batch.js';
import type { Projecting } from './projecting.js';
import { RolloutFold, type ReadRolloutMessage } from './rollout-fold.js';
import type { RolloutStore } from './rollout-store.js';

/** The views of rollouts, and where messages go that cannot be folded. */
export interface RolloutProjectionPorts {
  readonly store: RolloutStore;
  readonly deadLetters: DeadLetters;
}

/** The rollouts' own; nothing of theirs ever waits. */
export const projectingRollouts = (ports: RolloutProjectionPorts): Projecting => ({
  topic: rolloutStreams.topic,
  positions: ports.store,
  waiting: () => Promise.resolve([]),
  project: (batch) => projectRollouts(ports, batch),
});

const rolloutOf = ({ reading }: ReadRolloutMessage): string =>
  ('event' in reading ? reading.event.rolloutId : reading.place?.rolloutId) ?? '';

/** Folds a batch into the views of rollouts; the order of writes makes every point safe to crash at, as with memberships. */
async function projectRollouts({ store, deadLetters }: RolloutProjectionPorts, batch: LogBatch): Promise<Projected> {
  const { partition, known, next } = batch;
  const messages = batch.messages.map((message) => ({ ...message, reading: rolloutFromWire(message.message) }));
  const ids = [...new Set(messages.map(rolloutOf))];
  const [positions, knownOf] = await Promise.all([store.positions([partition]), store.load(ids)]);
  if (!isSame(positions.get(partition), known)) throw new Superseded('The stored position is another one.');
  const folds = new Map(ids.map((id) => [id, new RolloutFold(knownOf(id))]));
  for (const message of messages) folds.get(rolloutOf(message))!.take(message);
  const all = [...folds.values()];

  await deadLetters.send(all.flatMap((fold) => fold.deadLetters));
  await store.addEntries(all.flatMap(({ entries }) => entries));
  await store.recordConflicts(all.flatMap(({ conflicts }) => conflicts));
  await store.writeItems(all.flatMap(({ items }) => items));
  const replaced = await store.replaceRollouts(all.flatMap(({ change }) => change ?? []));
  if (!replaced) throw new Superseded('A rollout stands on another sequence.');
  if (!(await store.advance(partition, known, next))) throw new Superseded('The stored position has moved.');
  return outcomeOf(all, messages);
}

const outcomeOf = (folds: readonly RolloutFold[], messages: readonly ReadRolloutMessage[]): Projected => ({
  folded: folds.flatMap(({ entries }) => entries.map(({ occurredAt }) => occurredAt)),
  duplicates: folds.reduce((sum, fold) => sum + fold.duplicates, 0),
  unknownTypes: messages.filter(({ reading }) => reading.outcome === 'unknown-type').length,
  parked: 0,
  conflicts: folds.flatMap(({ conflicts }) => conflicts.map(({ _id }) => _id)),
  deadLetters: folds.flatMap(({ deadLetters }) => deadLetters.map(({ origin, reason }) => `${origin} ${reason}`)),
});
