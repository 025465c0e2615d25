import { z } from 'zod';
import { benefitKinds, benefitUnits } from '../../events/state/benefit-names.js';
import { membershipLevels } from '../../events/state/level-names.js';
import { texts } from '../../services/shared/texts.js';

const days = z.int().positive();

const grant = z
  .strictObject({
    benefit: z.string().refine((name) => name in texts.en.benefits.names, 'each has its words'),
    kind: z.enum(benefitKinds),
    quantity: z.int().positive(),
    unit: z.enum(benefitUnits),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    per: z.literal('month').optional(),
    activation: z.strictObject({ withinDays: days.optional() }).optional(),
    assignment: z
      .strictObject({
        reassignments: z.int().nonnegative().optional(),
        afterDays: days.optional(),
        companyMailOnly: z.literal(true).optional(),
      })
      .optional(),
    key: z.strictObject({ termDays: days, replaceWithinDays: days }).optional(),
  })
  .refine(({ unit, currency }) => (unit === 'minor') === (currency !== undefined), 'credit has a currency, and nothing else has')
  .refine(({ key }) => key === undefined || key.replaceWithinDays < key.termDays, 'what is replaced still lasts');

const grants = z.array(grant).refine((all) => new Set(all.map(({ benefit }) => benefit)).size === all.length, 'each once');

/** What a policy says of benefits, in bounds: no benefit ends with its level on the day, so that it can be bought again without a gap. */
export const benefitsShape = z.strictObject({
  graceDays: z.int().min(30).max(90),
  grants: z
    .partialRecord(z.enum(membershipLevels), grants)
    .refine(({ network = [] }) => network.every(({ activation }) => !activation || activation.withinDays), 'what has no end has its days'),
});
