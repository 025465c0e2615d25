import { z } from 'zod';

/** What an order costs and why, in the smallest unit of its currency; decided once and never counted anew. */
export const price = z.object({
  currency: z.string().length(3),
  list: z.int().nonnegative(),
  discount: z
    .object({ percent: z.int(), amount: z.int().nonnegative(), because: z.literal('upgrade'), order: z.int().positive().optional() })
    .optional(),
  net: z.int().nonnegative(),
  taxPercent: z.int().nonnegative(),
  tax: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
