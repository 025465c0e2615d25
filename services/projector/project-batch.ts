import type { DeadLetters } from './dead-letters.js';
import type { LogMessage, ReadMessage } from './documents.js';
import { foldBatch, placesOf, read } from './fold-batch.js';
import type { MembershipFold } from './membership-fold.js';
import type { Position } from './positions.js';
import { besideNames } from './projections/beside.js';
import type { ViewStore } from './view-store.js';

/** What came from one partition, from the known position on. */
export interface LogBatch {
  readonly partition: number;
  /** The position as the store has it. */
  readonly known: Position;
  readonly messages: readonly LogMessage[];
  /** Memberships whose parked events are looked at again, because this release may be able to read them. */
  readonly revisited?: readonly string[];
  /** The offset after the last of them. */
  readonly next: string;
}

/** What became of a batch, to be counted. */
export interface Projected {
  readonly folded: readonly string[];
  readonly duplicates: number;
  readonly unknownTypes: number;
  readonly parked: number;
  readonly conflicts: readonly string[];
  readonly deadLetters: readonly string[];
}

/** Somebody else wrote the views, or dropped them: what was read no longer holds, and the batch is to be read again from the stored position. */
export class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** The views, and where messages go that cannot be folded. */
export interface ProjectionPorts {
  readonly store: ViewStore;
  readonly deadLetters: DeadLetters;
}

/**
 * Folds a batch into the views. The order of writes makes every point safe to crash at: what is written once and repeatable comes first,
 * then each membership as one document that names its sequence, then the position. Nothing is lost, and what is done again changes nothing.
 */
export async function projectBatch({ store, deadLetters }: ProjectionPorts, batch: LogBatch): Promise<Projected> {
  const { partition, known, next, revisited = [] } = batch;
  const messages = read(batch.messages);
  const places = [...messages.flatMap(placesOf), ...revisited.map((membershipId) => ({ membershipId, sequence: 0 }))];
  const [positions, knownOf] = await Promise.all([store.positions([partition]), store.load(places)]);
  if (!isSame(positions.get(partition), known)) throw new Superseded('The stored position is another one.');
  const folds = foldBatch(messages, revisited, knownOf);

  await deadLetters.send(folds.flatMap((fold) => fold.deadLetters));
  await store.addToTimeline(folds.flatMap((fold) => fold.timeline));
  await store.park(folds.flatMap((fold) => fold.parked));
  await store.recordConflicts(folds.flatMap((fold) => fold.conflicts));
  for (const name of besideNames) {
    const written = await store.replaceOlder(
      name,
      folds.flatMap((fold) => fold.beside(name)),
    );
    if (!written) throw new Superseded(`One of the ${name} was written by somebody else.`);
  }
  const replaced = await store.replaceDetails(folds.flatMap(({ detail }) => detail ?? []));
  if (!replaced) throw new Superseded('A membership stands on another sequence.');
  await store.release(folds.flatMap((fold) => fold.released));
  const advanced = await store.advance(partition, known, next);
  if (!advanced) throw new Superseded('The stored position has moved.');
  return outcomeOf(folds, messages);
}

/** Whether a position is still the one it was. */
export const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.next === other?.next && one?.incarnation === other?.incarnation;

const outcomeOf = (folds: readonly MembershipFold[], messages: readonly ReadMessage[]): Projected => ({
  folded: folds.flatMap(({ timeline }) => timeline.map(({ occurredAt }) => occurredAt)),
  duplicates: folds.reduce((sum, fold) => sum + fold.duplicates, 0),
  unknownTypes: messages.filter(({ reading }) => reading.outcome === 'unknown-type').length,
  parked: folds.reduce((sum, fold) => sum + fold.parked.length, 0),
  conflicts: folds.flatMap((fold) => fold.conflicts.map(({ _id }) => _id)),
  deadLetters: folds.flatMap((fold) => fold.deadLetters.map(({ origin, reason }) => `${origin} ${reason}`)),
});
