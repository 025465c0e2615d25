import type { LiveMembership, Stage } from '../support/stage.js';

/** Plays one branch of a membership's life to its end. */
export type Branch = (stage: Stage, membership: LiveMembership) => Promise<unknown>;
