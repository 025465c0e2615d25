import { z } from 'zod';

/** Which suggestion is taken, counted from 0 and given as a number or as its text, or that the own address is kept. */
export const addressChoice = z.strictObject({
  choice: z.literal(['keep', 0, 1, 2, '0', '1', '2']).transform((choice) => (choice === 'keep' ? choice : Number(choice))),
});
