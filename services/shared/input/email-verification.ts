import { z } from 'zod';
import { typedCode as meantBy } from '../crockford.js';
import { fails } from './field-errors.js';

/** The code of the mail in any spelling that people use; a slip of the fingers is refused here, so that it is not counted as a guess. */
export const typedCode = z
  .string()
  .refine((typed) => meantBy(typed) !== undefined, fails('not-a-code'))
  .meta({ minLength: 8, maxLength: 64, examples: ['7K2M-9QXD'] });

/** Yes to both questions. */
export const confirmation = z.strictObject({ code: typedCode });

/** No to one of them. */
export const denial = z.strictObject({ code: typedCode, answer: z.enum(['not-enrolled', 'not-company-address']) });
