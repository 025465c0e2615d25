import type { RolloutCatalogue, RolloutEventType } from './rollout-catalogue.js';

/** The versions of what rollouts state, without the schemas; the type forbids drift. */
export const rolloutVersions: { readonly [Type in RolloutEventType]: RolloutCatalogue[Type]['version'] } = {
  RolloutProposed: 1,
  RolloutPagePreviewed: 1,
  RolloutPreviewed: 1,
  RolloutApproved: 1,
  RolloutPageDone: 1,
  RolloutPaused: 1,
  RolloutResumed: 1,
  RolloutCancelled: 1,
  RolloutCompleted: 1,
};
