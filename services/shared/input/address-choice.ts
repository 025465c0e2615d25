import { z } from 'zod';

/** Which suggestion is taken, counted from 0, or that the own address is kept. */
export const addressChoice = z.strictObject({ choice: z.literal(['keep', 0, 1, 2]) });
