import { z } from 'zod';

/** Which letter, by its id in the membership's `letters`. */
export const namedLetter = z.strictObject({
  letter: z
    .string()
    .max(60)
    .meta({ examples: ['vetting-rejected/9'] }),
});
