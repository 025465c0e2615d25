import type { z } from 'zod';
import {
  RolloutApproved,
  RolloutCancelled,
  RolloutCompleted,
  RolloutPageDone,
  RolloutPagePreviewed,
  RolloutPaused,
  RolloutPreviewed,
  RolloutProposed,
  RolloutResumed,
} from './rollout.js';
import type { StreamEnvelope } from './recorded-event.js';

/** Every event that a rollout can state. */
export const rolloutCatalogue = {
  RolloutProposed,
  RolloutPagePreviewed,
  RolloutPreviewed,
  RolloutApproved,
  RolloutPageDone,
  RolloutPaused,
  RolloutResumed,
  RolloutCancelled,
  RolloutCompleted,
};

/** The catalogue as a type, for the workflow bundle. */
export type RolloutCatalogue = typeof rolloutCatalogue;

/** The name of an event of a rollout. */
export type RolloutEventType = keyof RolloutCatalogue;

/** What such an event says. */
export type RolloutEventData<Type extends RolloutEventType> = Readonly<z.infer<RolloutCatalogue[Type]['data']>>;

/** What a decision about a rollout states. */
export type RolloutEvent<Type extends RolloutEventType = RolloutEventType> = {
  [T in Type]: Readonly<{ type: T; data: RolloutEventData<T> }>;
}[Type];

/** Who stated it, and where it stands in the stream of its rollout. */
export interface RolloutEnvelope extends StreamEnvelope {
  readonly rolloutId: string;
}

/** An event of a rollout as it stands in the log. */
export type RecordedRolloutEvent<Type extends RolloutEventType = RolloutEventType> = {
  [T in Type]: RolloutEvent<T> & RolloutEnvelope;
}[Type];
