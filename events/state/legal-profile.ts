import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** Who the company is, whom to write to, and who may sign for it. */
export type LegalProfile = EventData<'LegalProfileSubmitted'>;

/** The profile as its events leave it. */
export const legalProfile = {
  LegalProfileSubmitted: (_, { data }) => data,
  PrimaryContactReplaced: (before, { data }) => ({ ...before!, ...data }),
} satisfies NounFold<LegalProfile>;
