import { forget, type NounFold } from './noun.js';

/** The deadline that was last warned of, by step: each is warned of once. */
export type DeadlineWarnings = Readonly<Record<string, string>>;

/** The warnings as their events leave them. */
export const deadlineWarnings = {
  AccountRequested: forget,
  DeadlineReminded: (before, { data: { step, deadline } }) => ({ ...before, [step]: deadline }),
} satisfies NounFold<DeadlineWarnings>;
