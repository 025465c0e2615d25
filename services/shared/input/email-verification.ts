import { z } from 'zod';
import { typedCode as meantBy } from '../crockford.js';
import { fails } from './field-errors.js';

/** The code of the mail in any spelling that people use; a slip of the fingers is refused here, so that it is not counted as a guess. */
export const typedCode = z
  .string()
  .refine((typed) => meantBy(typed) !== undefined, fails('not-a-code'))
  .meta({ minLength: 8, maxLength: 64, examples: ['7K2M-9QXD'] });

/** An answer as the engine takes it: by the command whose browser it is, or by a typed code that was compared already. */
export const answer = z.strictObject({
  challenge: z.int().min(1),
  proof: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('browser'), begunBy: z.string().min(1).max(100) }),
    z.strictObject({ kind: z.literal('code'), matches: z.boolean() }),
  ]),
});

/** Which question the No is about. */
export const denied = z.enum(['not-enrolled', 'not-company-address']);

/** Yes to both questions. */
export const confirmation = z.strictObject({ code: typedCode });

/** No to one of them. */
export const denial = z.strictObject({ code: typedCode, answer: denied });
