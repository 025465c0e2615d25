import { z } from 'zod';
import { guid, text } from './text.js';

const benefit = text(1, 60).meta({ description: 'A benefit that the company has, by its name.', examples: ['support-incidents'] });

/** A benefit by its name. */
export const namedBenefit = z.strictObject({ benefit });

/** A seat of a benefit, and the person of the account who has it. */
export const benefitSeat = namedBenefit.extend({ objectId: guid });

/** How much of a benefit was served, by the server's own reference. */
export const consumption = namedBenefit.extend({
  amount: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .meta({ description: 'In the unit of the benefit; of credit, in the smallest unit of its currency.' }),
  reference: text(1, 100).meta({
    description: 'Your own id of what was served; saying it again changes nothing.',
    examples: ['CASE-2026-0042'],
  }),
});

/** A product key, and the id of the signing key that a new one is derived with. */
export const keyWished = namedBenefit.extend({ madeWith: z.int().min(1).max(255) });
