import type { RolloutReceipt, RolloutRequest } from '../../../workflows/contract-rollout.js';
import type { ProposedRollout, SentRolloutCommand } from '../../shared/rollout-commands.js';
import type { RolloutEntry, RolloutItemView, RolloutView } from '../../shared/rollout-views.js';

/** Which items of a rollout. */
export interface ItemSearch {
  readonly rolloutId: string;
  readonly outcome?: RolloutItemView['outcome'] | undefined;
  /** Only memberships whose id comes after this one. */
  readonly after: string;
  readonly limit: number;
}

/** Begins rollouts, sends them commands, and reads what is known of them. Commands throw `MembershipRefused`. */
export interface Rollouts {
  propose(request: RolloutRequest): Promise<ProposedRollout>;
  send(command: SentRolloutCommand): Promise<RolloutReceipt>;
  isKnown(rolloutId: string): Promise<boolean>;
  find(rolloutId: string): Promise<RolloutView | undefined>;
  /** Newest first. */
  list(limit: number): Promise<readonly RolloutView[]>;
  history(rolloutId: string): Promise<readonly RolloutEntry[]>;
  /** In the order of membership ids. */
  items(search: ItemSearch): Promise<readonly RolloutItemView[]>;
}
