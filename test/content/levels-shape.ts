import { z } from 'zod';
import { boughtLevels } from '../../events/state/level-names.js';
import { texts } from '../../services/shared/texts.js';

const days = z.int().positive();
const currency = z.string().regex(/^[A-Z]{3}$/);
const country = z.union([z.literal('default'), z.string().regex(/^[A-Z]{2}$/)]);
const minor = z.int().positive();
const percent = z.int().min(0).max(100);
const level = z.enum(boughtLevels);

const offer = z.strictObject({
  earned: z.boolean(),
  excludedBy: z.array(level),
  discounts: z.array(z.strictObject({ has: level, percent: percent.min(1).max(90) })),
  employeesAtMost: z.int().positive().optional(),
  prices: z.record(currency, minor),
});

/** What a policy says of levels, in bounds: every country has a price in its currency, and every area its words. */
export const levelsShape = z
  .strictObject({
    termDays: z.int().min(300).max(400),
    areas: z
      .array(z.string())
      .min(1)
      .refine((areas) => areas.every((area) => area in texts.en.levels.areas), 'each has its words')
      .refine((areas) => new Set(areas).size === areas.length, 'each once'),
    longestOverrideMonths: z.int().min(1).max(12),
    offers: z.strictObject({ 'action-pack': offer.optional(), silver: offer.optional(), gold: offer.optional() }),
    currencies: z.record(country, currency).refine((table) => 'default' in table, 'one goes for every other country'),
    taxPercents: z.record(country, percent).refine((table) => 'default' in table, 'one goes for every other country'),
    payWithinDays: z.strictObject({ card: days, wire: days }),
    proofs: z.strictObject({ businessDays: z.int().min(1).max(20), atMost: z.int().min(1).max(20) }),
    cardRetryHours: z.int().positive(),
    cardsAtOnce: z.int().min(1).max(20),
    renewableDaysBefore: days,
    refundDays: days,
    sendBackDays: days.max(60).optional(),
    invoiceAfterDays: z.int().min(0).max(31),
  })
  .refine(
    ({ offers, currencies }) =>
      Object.values(offers).every((sold) => Object.values(currencies).every((each) => sold === undefined || each in sold.prices)),
    'each offer has a price in each currency',
  )
  .refine(({ refundDays, termDays }) => refundDays < termDays, 'what is refunded still runs');
