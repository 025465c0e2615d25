import { letterPreferences, letterPreferencesIn } from '../../shared/input/letter-preferences.js';
import { commandForm } from './command-form.js';

/** One's own wishes. */
export const setLetterPreferences = commandForm({
  type: 'setLetterPreferences',
  summary: 'Say for oneself which letters to leave out, of those that can be done without, and in which language to get the others.',
  fields: letterPreferences,
  refusals: ['person-required', 'user-unknown', 'membership-over', 'membership-suspended'],
  data: letterPreferencesIn,
});
