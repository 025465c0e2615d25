import type { EventData } from '../catalogue.js';
import { forget, type NounFold } from './noun.js';

/** The deadline that was last warned of, by step: each is warned of once. */
export type DeadlineWarnings = Readonly<Record<string, string>>;

/** Under which name a warning is kept: a level and what comes with it end each on its own. */
export const warnedOf = ({ step, level }: Pick<EventData<'DeadlineReminded'>, 'step' | 'level'>): string =>
  level ? `${step} ${level}` : step;

/** The warnings as their events leave them. */
export const deadlineWarnings = {
  AccountRequested: forget,
  DeadlineReminded: (before, { data }) => ({ ...before, [warnedOf(data)]: data.deadline }),
} satisfies NounFold<DeadlineWarnings>;
