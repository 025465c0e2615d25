import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { language, objectId } from './shapes.js';
import { optionalLetters } from './state/letter-kinds.js';

/** What somebody wants to be written. */
export const LetterPreferencesSet = defineEvent({
  type: 'LetterPreferencesSet',
  version: 1,
  summary:
    'A person of the account said which letters to leave out, of those that can be done without, and in which language to write the others.',
  data: z.object({ objectId, leaveOut: z.array(z.enum(optionalLetters)), language: language.optional() }),
});
