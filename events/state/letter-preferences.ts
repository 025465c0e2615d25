import type { EventData } from '../catalogue.js';
import { forget, type NounFold } from './noun.js';

/** What one person wants to be written, in which language. */
export type LetterPreference = Omit<EventData<'LetterPreferencesSet'>, 'objectId'>;

/** By object id. */
export type LetterPreferences = Readonly<Record<string, LetterPreference>>;

/** The wishes of the account's people as their events leave them. */
export const letterPreferences = {
  AccountRequested: forget,
  LetterPreferencesSet: (before, { data: { objectId, ...wishes } }) => ({ ...before, [objectId]: wishes }),
  TenantRemoved: (before, { data }) =>
    before && Object.fromEntries(Object.entries(before).filter(([objectId]) => !data.people.includes(objectId))),
  UserRemoved: (before, { data }) =>
    before && Object.fromEntries(Object.entries(before).filter(([objectId]) => objectId !== data.objectId)),
} satisfies NounFold<LetterPreferences>;
