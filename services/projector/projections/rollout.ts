import type { RecordedRolloutEvent } from '../../../events/rollout-catalogue.js';
import { evolveRollout } from '../../../events/state/rollout.js';
import { rolloutFromWire, rolloutStreams, type RolloutIdentity } from '../../shared/rollout-wire.js';
import type { RolloutItemView, RolloutView } from '../../shared/rollout-views.js';
import { viewCollections } from '../../shared/views.js';
import type { Folding } from '../stream-fold.js';
import type { StreamCollections } from '../stream-store.js';

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

/** What is made of the streams of rollouts. */
export const rolloutFolding: Folding<RolloutIdentity, RecordedRolloutEvent, RolloutView, ItemChange> = {
  streams: rolloutStreams,
  read: rolloutFromWire,
  view: rolloutView,
  items: itemChanges,
};

/** Where it lies. */
export const rolloutCollections: StreamCollections = {
  topic: rolloutStreams.topic,
  views: [viewCollections.rollouts],
  viewsOf: () => viewCollections.rollouts,
  items: viewCollections.rolloutItems,
  entries: viewCollections.rolloutEvents,
};
