import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { RolloutProposal, supportsRolloutDecisions } from './decisions/rollout.js';
import type { RolloutReceipt, RolloutRecord } from './decisions/rollout-turn.js';
import type { TurnMetadata } from './decisions/stamped.js';

export type { RolloutProposal } from './decisions/rollout.js';
export type { RolloutReceipt } from './decisions/rollout-turn.js';
export type { TurnMetadata } from './decisions/stamped.js';

/** The workflow of a rollout. */
export const rolloutType = 'rollout';

/** One rollout, one workflow id. */
export const rolloutWorkflowId = (rolloutId: string): string => `rollout/${rolloutId}`;

/** What starts a rollout. */
export interface RolloutRequest {
  readonly rolloutId: string;
  readonly proposal: RolloutProposal;
  readonly metadata: TurnMetadata;
  /** Of what two people have approved already, by the second of them: it is not previewed, and begins at once. */
  readonly approval?: TurnMetadata;
}

/** What a run of a rollout begins with. */
export type RolloutBeginning = { readonly request: RolloutRequest } | { readonly carried: RolloutRecord };

/** What support may ask of a rollout: update, decision and route alike. */
export type RolloutUpdateType = keyof typeof supportsRolloutDecisions;

/** What a sender says. */
export interface RolloutCommandInput {
  readonly metadata: TurnMetadata;
}

const update = (type: RolloutUpdateType, description: string) => ({
  definition: defineUpdate<RolloutReceipt, [RolloutCommandInput]>(type),
  description,
});

/** The commands that support may send to a rollout. */
export const rolloutUpdates: { readonly [Type in RolloutUpdateType]: ReturnType<typeof update> } = {
  approveRollout: update('approveRollout', 'A second person of support lets a previewed rollout begin.'),
  pauseRollout: update('pauseRollout', 'Support holds the rollout; what is done stands.'),
  resumeRollout: update('resumeRollout', 'Support lets a held rollout go on.'),
  cancelRollout: update('cancelRollout', 'Support ends the rollout; what is done stands.'),
};

/** The engine's own word on a rollout; everyday reading goes to the views. */
export const getRollout = defineQuery<RolloutReceipt>('getRollout');
