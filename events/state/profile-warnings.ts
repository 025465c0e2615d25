import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** What looks odd about the company's name, for the review to see; absent where nothing does. */
export type ProfileWarnings = readonly NameWarning[];

/** One such sign. */
export type NameWarning = NonNullable<EventData<'LegalProfileSubmitted'>['warnings']>[number];

/** The warnings as the events leave them: they are about the name, and go with it. */
export const profileWarnings = {
  LegalProfileSubmitted: (_, { data }) => data.warnings,
  LegalProfileCorrected: (before, { data }) => (data.legalName === undefined ? before : data.warnings),
} satisfies NounFold<ProfileWarnings>;
