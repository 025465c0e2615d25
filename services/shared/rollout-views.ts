import type { RolloutEventData } from '../../events/rollout-catalogue.js';
import type { RolloutItem, RolloutPhase, RolloutState } from '../../events/state/rollout.js';
import type { RolloutIdentity } from './rollout-wire.js';
import type { StreamEntry } from './stream-entry.js';

/** One rollout as of its newest folded event. */
export interface RolloutView {
  /** The rollout id. */
  readonly _id: string;
  /** The last sequence that was folded. */
  readonly sequence: number;
  readonly phase: RolloutPhase;
  readonly kind: RolloutEventData<'RolloutProposed'>['kind'];
  readonly target: string;
  readonly state: RolloutState;
  readonly proposedAt: string;
  readonly updatedAt: string;
}

/** What was found out about a membership, or became of it, and when. */
export type Visited = Omit<RolloutItem, 'membershipId'> & { readonly at: string };

/** One membership of a rollout. */
export interface RolloutItemView {
  /** `<rolloutId>/<membershipId>`. */
  readonly _id: string;
  readonly rolloutId: string;
  readonly membershipId: string;
  /** The sequence of the newest page that had it. */
  readonly sequence: number;
  /** What came of it at last: asked, or else looked at. */
  readonly outcome: RolloutItem['outcome'];
  readonly previewed?: Visited;
  readonly done?: Visited;
}

/** What happened to a rollout, without the memberships of its pages. */
export type RolloutEntry = StreamEntry<RolloutIdentity>;
