import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { boughtLevel, competencyLevel, instant, renewalYear, solutionArea } from './shapes.js';
import { mergeAnswerReasons, mergeDeclines, mergeRefusals } from './state/merge-names.js';

/** The other account; `number` names the wish, so that an answer to an earlier one is told from one to this. */
const other = { membershipId: z.guid(), partnerId: z.string(), number: z.int().positive() };
const word = z.object({ level: competencyLevel, until: instant });

/** What was earned, and what counts as earned for a while by a word of support, each by area. */
const achieved = {
  competencies: z.record(z.string(), competencyLevel).optional(),
  overrides: z.record(z.string(), word.extend({ after: word.optional() })).optional(),
};
/** How much of a benefit of a level is used up, in its unit, of its month or of the whole term. */
const used = z.array(z.object({ level: boughtLevel, benefit: z.string(), period: z.string(), quantity: z.int().positive() })).optional();
const brought = {
  levels: z.array(z.object({ level: boughtLevel, until: instant, area: solutionArea.optional() })),
  anniversary: z.iso.date(),
};

/** An account wants another to become part of it. */
export const MergeAsked = defineEvent({
  type: 'MergeAsked',
  version: 1,
  summary: 'The account wants another one to become part of it, and asks that one, which may answer until the deadline.',
  data: z.object({ membershipId: z.guid(), partnerId: z.string(), deadline: instant }),
});

/** The other account has the question. */
export const MergeInvited = defineEvent({
  type: 'MergeInvited',
  version: 1,
  summary: 'The other account has been asked whether it becomes part of this one.',
  data: z.object(other),
});

/** Asked by another account. */
export const MergeOffered = defineEvent({
  type: 'MergeOffered',
  version: 1,
  summary: 'Another account asks this one to become part of it; whoever may manage the account answers until the deadline.',
  data: z.object({ ...other, legalName: z.string(), deadline: instant }),
});

/** A Yes, which changes nothing yet. */
export const MergeAccepted = defineEvent({
  type: 'MergeAccepted',
  version: 1,
  summary: 'The account is willing to become part of the other one; nothing changes before that one has confirmed.',
  data: z.object(other),
});

/** A No. */
export const MergeDeclined = defineEvent({
  type: 'MergeDeclined',
  version: 1,
  summary: 'The account does not become part of the other one, for a reason by code, also after a Yes that was not confirmed yet.',
  data: z.object({ ...other, because: z.enum(mergeDeclines) }),
});

/** The answer has come. */
export const MergeAnswerHeard = defineEvent({
  type: 'MergeAnswerHeard',
  version: 1,
  summary: 'The account that asked has heard the answer.',
  data: z.object(other),
});

/** What the other account says. */
export const MergeAnswered = defineEvent({
  type: 'MergeAnswered',
  version: 1,
  summary:
    'The other account answered whether it becomes part of this one; with a Yes, which it may take back, it says what it would bring.',
  data: z.object({
    ...other,
    said: z.enum(['accept', 'decline']),
    because: z.enum(mergeAnswerReasons).optional(),
    /** With a No masked: who declines says no more than that. */
    legalName: z.string(),
    levels: brought.levels.optional(),
    anniversary: brought.anniversary.optional(),
  }),
});

/** The last word. */
export const MergeConfirmed = defineEvent({
  type: 'MergeConfirmed',
  version: 1,
  summary: 'The account confirmed that the other one becomes part of it, which cannot be taken back.',
  data: z.object(other),
});

/** The account is part of another. */
export const AccountMerged = defineEvent({
  type: 'AccountMerged',
  version: 1,
  summary:
    'The account is part of the other one from now on: its ids find that one, its levels with what is used of them, what it earned and its year go there, and its people stay here.',
  data: z.object({ ...other, ...brought, ...achieved, used, formerIds: z.array(z.string()) }),
});

/** The other account is part of this one. */
export const AccountsMerged = defineEvent({
  type: 'AccountsMerged',
  version: 1,
  summary:
    'The other account is part of this one: its ids find this one; the levels named count here beside what is had, less what was used of them, and what it earned; the anniversary is the later of both.',
  data: z.object({
    ...other,
    levels: brought.levels,
    ...achieved,
    used,
    formerIds: z.array(z.string()),
    anniversary: z.iso.date().optional(),
    anniversaryBefore: z.iso.date().optional(),
    renewal: renewalYear.optional(),
  }),
});

/** The other account cannot become part of this one. */
export const MergeRefused = defineEvent({
  type: 'MergeRefused',
  version: 1,
  summary: 'The other account does not become part of this one, for a reason by code; nothing has changed.',
  data: z.object({ ...other, refusal: z.enum(mergeRefusals) }),
});

/** The question is asked no more. */
export const MergeWithdrawn = defineEvent({
  type: 'MergeWithdrawn',
  version: 1,
  summary:
    'The question is asked no more: taken back, or refused at the last word; nothing has changed, and neither account is bound by it.',
  data: z.object({
    ...other,
    /** In the account that was asked: why it could not be, after the last word. */
    refusal: z.enum(mergeRefusals).optional(),
  }),
});

/** The other account knows. */
export const MergeWithdrawalHeard = defineEvent({
  type: 'MergeWithdrawalHeard',
  version: 1,
  summary: 'The account that had been asked has heard that it is asked no more.',
  data: z.object(other),
});

/** Nobody answered, or confirmed. */
export const MergeLapsed = defineEvent({
  type: 'MergeLapsed',
  version: 1,
  summary: 'Nobody answered or confirmed in time that two accounts become one; nothing has changed, and it may be asked again.',
  data: z.object(other),
});
