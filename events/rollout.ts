import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { changedRules, instant, movableDates, note } from './shapes.js';

/** What can be rolled out: other rules for running memberships, or a version of the agreement that was published. */
export const rolloutKinds = ['policy', 'agreement'] as const;

const between = z.object({ from: z.iso.date().optional(), until: z.iso.date().optional() });

/** Whom a rollout concerns: all that is named must be true of a membership. */
export const audience = z.object({
  policyVersions: z.array(z.string()).optional(),
  agreementVersions: z.array(z.string()).optional(),
  statuses: z.array(z.enum(['pending', 'active', 'suspended', 'lapsed'])).optional(),
  countries: z.array(z.string().length(2)).optional(),
  anniversary: between.optional(),
  nextDeadline: between.optional(),
  membershipIds: z.array(z.guid()).optional(),
});

/** What became of one membership; `unavailable` is asked again before the rollout is complete. */
export const rolloutOutcomes = ['changed', 'unchanged', 'refused', 'gone', 'unavailable'] as const;

const items = z.array(
  z.object({
    membershipId: z.guid(),
    outcome: z.enum(rolloutOutcomes),
    /** Why the rules refuse it. */
    refusal: z.string().optional(),
    dates: z
      .array(z.object({ what: z.enum(movableDates), before: z.union([z.iso.date(), instant]), after: z.union([z.iso.date(), instant]) }))
      .optional(),
    rules: changedRules.optional(),
  }),
);

/** Where the next page begins, in the order of membership ids; absent behind the last one. */
const next = z.string().optional();

const totals = z.object({
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  gone: z.int(),
  unavailable: z.int(),
});

/** The beginning: nothing is changed yet. */
export const RolloutProposed = defineEvent({
  type: 'RolloutProposed',
  version: 1,
  summary: 'Somebody of support proposed a change for many running memberships; it is previewed first.',
  data: z.object({
    kind: z.enum(rolloutKinds),
    target: z.string(),
    /** Of an agreement: from when it is enforced. */
    enforceFrom: instant.optional(),
    audience,
    /** The version of the rules that rollouts themselves go by. */
    rulesVersion: z.string(),
    note: note.optional(),
  }),
});

/** A look at some. */
export const RolloutPagePreviewed = defineEvent({
  type: 'RolloutPagePreviewed',
  version: 1,
  summary: 'What the change would bring about was looked up for some memberships; nothing was changed.',
  data: z.object({ items, next }),
});

/** All were looked at. */
export const RolloutPreviewed = defineEvent({
  type: 'RolloutPreviewed',
  version: 1,
  summary: 'The preview is complete; a second person may approve the rollout until the deadline.',
  data: z.object({ totals, approveBy: instant }),
});

/** The second person's Yes. */
export const RolloutApproved = defineEvent({
  type: 'RolloutApproved',
  version: 1,
  summary: 'A second person of support approved the rollout, and it begins.',
  data: z.object({}),
});

/** Some were changed. */
export const RolloutPageDone = defineEvent({
  type: 'RolloutPageDone',
  version: 1,
  summary: 'The change was asked of some memberships, with the outcome of each.',
  data: z.object({
    items,
    next,
    /** Present where these had been unavailable before. */
    again: z.literal(true).optional(),
  }),
});

/** Held. */
export const RolloutPaused = defineEvent({
  type: 'RolloutPaused',
  version: 1,
  summary: 'The rollout is held, by support or because too many memberships could not be reached; what is done stands.',
  data: z.object({ cause: z.enum(['by-support', 'too-many-unavailable']) }),
});

/** Going on. */
export const RolloutResumed = defineEvent({
  type: 'RolloutResumed',
  version: 1,
  summary: 'Support lets the rollout go on where it was held.',
  data: z.object({}),
});

/** Ended before its time. */
export const RolloutCancelled = defineEvent({
  type: 'RolloutCancelled',
  version: 1,
  summary: 'The rollout ended before all were asked; what is done stands and is not taken back.',
  data: z.object({ cause: z.enum(['by-support', 'not-approved-in-time']) }),
});

/** The end. */
export const RolloutCompleted = defineEvent({
  type: 'RolloutCompleted',
  version: 1,
  summary: 'Every membership of the audience was asked, and each has its outcome.',
  data: z.object({ totals }),
});
