import type { RecordedRolloutEvent } from '../../../events/rollout-catalogue.js';
import { evolveRollout } from '../../../events/state/rollout.js';
import type { StatedEvent } from '../../shared/event-wire.js';
import type { RolloutIdentity } from '../../shared/rollout-wire.js';
import type { RolloutEntry, RolloutItemView, RolloutView } from '../../shared/rollout-views.js';

/** An event of a rollout, known to this release or not. */
export type AnyRolloutEvent = RecordedRolloutEvent | StatedEvent<RolloutIdentity>;

/** What a page changes of one membership's document. */
export type ItemChange = Pick<RolloutItemView, '_id' | 'rolloutId' | 'membershipId' | 'sequence' | 'outcome'> &
  Partial<Pick<RolloutItemView, 'previewed' | 'done'>>;

/** The rollout after one more event; throws where it does not follow. What this release does not know moves it on and changes nothing else. */
export function rolloutView(before: RolloutView | undefined, event: RecordedRolloutEvent): RolloutView {
  const state = evolveRollout(before?.state, event);
  const { kind, target } = state.proposal;
  return {
    _id: event.rolloutId,
    sequence: event.sequence,
    phase: state.phase,
    kind,
    target,
    state,
    proposedAt: state.proposed.at,
    updatedAt: event.occurredAt,
  };
}

const stages = { RolloutPagePreviewed: 'previewed', RolloutPageDone: 'done' } as const;

/** What a page says of each of its memberships. */
export function itemChanges(event: RecordedRolloutEvent): readonly ItemChange[] {
  if (event.type !== 'RolloutPagePreviewed' && event.type !== 'RolloutPageDone') return [];
  const { rolloutId, sequence, occurredAt: at } = event;
  return event.data.items.map(({ membershipId, ...visited }) => ({
    _id: `${rolloutId}/${membershipId}`,
    rolloutId,
    membershipId,
    sequence,
    outcome: visited.outcome,
    [stages[event.type]]: { ...visited, at },
  }));
}

/** The entry of an event in the rollout's history. */
export const rolloutEntry = (
  { rolloutId, sequence, type, occurredAt, actor, reason }: AnyRolloutEvent,
  contentHash: string,
): RolloutEntry => ({
  _id: `${rolloutId}:${sequence}`,
  rolloutId,
  sequence,
  type,
  occurredAt,
  actor,
  ...(reason && { reason }),
  contentHash,
});
