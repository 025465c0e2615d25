import type { Begun } from '../support/histories.js';
import type { LiveMembership, Stage } from '../support/stage.js';

/** Plays one branch of a membership's life to its end. */
export type Branch = (stage: Stage, membership: LiveMembership) => Promise<unknown>;

/** Plays one way that a process beside the memberships has gone, and names it. */
export type ProcessBranch = (stage: Stage) => Promise<Begun>;
