import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { boughtLevel, competencyLevel, instant, note, solutionArea } from './shapes.js';

/** What a company has shown that it can do. */
export const CompetencyEarned = defineEvent({
  type: 'CompetencyEarned',
  version: 1,
  summary: 'The company earned a competency in a solution area, or a higher one than the one it `was` at.',
  data: z.object({ area: solutionArea, level: competencyLevel, was: competencyLevel.optional() }),
});

/** What it no longer shows. */
export const CompetencyLost = defineEvent({
  type: 'CompetencyLost',
  version: 1,
  summary: 'The company no longer meets what the competency in a solution area asks for; `left` where a lower one is left of it.',
  data: z.object({ area: solutionArea, was: competencyLevel, left: competencyLevel.optional() }),
});

/** Support lets a competency count for a while. */
export const AchievementOverridden = defineEvent({
  type: 'AchievementOverridden',
  version: 1,
  summary: 'Support lets the company count, until then, as having earned the competency in a solution area.',
  data: z.object({ area: solutionArea, level: competencyLevel, until: instant, note: note.optional() }),
});

/** The end of that while. */
export const AchievementOverrideEnded = defineEvent({
  type: 'AchievementOverrideEnded',
  version: 1,
  summary: 'The company counts again as having earned in a solution area what it has earned itself, and no more.',
  data: z.object({ area: solutionArea, level: competencyLevel }),
});

/** The company is at a level that it bought. */
export const LevelReached = defineEvent({
  type: 'LevelReached',
  version: 1,
  summary: 'The order was paid and the company has the level until then; of a competency, the solution area that it was bought for.',
  data: z.object({ level: boughtLevel, area: solutionArea.optional(), order: z.int().positive(), until: instant }),
});

/** A warning while there is time to mend it. */
export const LevelAtRisk = defineEvent({
  type: 'LevelAtRisk',
  version: 1,
  summary: 'The company has a level and no longer earns it in any solution area: it keeps it until then and could not buy it again today.',
  data: z.object({ level: boughtLevel, until: instant }),
});

/** The company is no longer at that level. */
export const LevelEnded = defineEvent({
  type: 'LevelEnded',
  version: 1,
  summary:
    'The company no longer has the level, because its time was over or its order was refunded; without an order it came with a record of the old centre.',
  data: z.object({ level: boughtLevel, order: z.int().positive().optional(), ending: z.enum(['time', 'refund']) }),
});
