import { z } from 'zod';
import { optionalLetters } from '../../../events/state/letter-kinds.js';
import { language } from './primary-contact.js';

/** Which letters not to get, of those that can be done without, and in which language the others; all there is to say, each time. */
export const letterPreferences = z.strictObject({
  leaveOut: z.array(z.enum(optionalLetters)).max(optionalLetters.length),
  language: language.optional(),
});

/** The wishes as they are kept. */
export const letterPreferencesIn = ({ leaveOut, language: reads }: z.output<typeof letterPreferences>) => ({
  leaveOut: [...new Set(leaveOut)],
  ...(reads && { language: reads }),
});
