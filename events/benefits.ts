import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { instant, membershipLevel, objectId } from './shapes.js';
import { benefitEndings, benefitKinds, benefitUnits } from './state/benefit-names.js';

const benefit = z.string();
const order = z.int().positive();
const named = z.object({ benefit, level: membershipLevel });
const seat = named.extend({ objectId });

const granted = z.object({
  benefit,
  kind: z.enum(benefitKinds),
  quantity: z.int().positive(),
  unit: z.enum(benefitUnits),
  currency: z.string().length(3).optional(),
  per: z.literal('month').optional(),
  activateBy: instant.optional(),
  assignment: z
    .object({
      reassignments: z.int().nonnegative().optional(),
      afterDays: z.int().positive().optional(),
      companyMailOnly: z.literal(true).optional(),
    })
    .optional(),
  key: z.object({ termDays: z.int().positive(), replaceWithinDays: z.int().positive() }).optional(),
});

/** What a level or a year brings with it. */
export const BenefitsProvisioned = defineEvent({
  type: 'BenefitsProvisioned',
  version: 1,
  summary:
    'What comes with the level is the company’s, by these rules, until then; without `until`, as long as the membership. `since` is when the level or the year began.',
  data: z.object({
    level: membershipLevel,
    order: order.optional(),
    /** What brought the level, where nobody ordered it here. */
    cameWith: z.enum(['record', 'merge']).optional(),
    since: instant,
    until: instant.optional(),
    benefits: z.array(granted),
  }),
});

/** A benefit is switched on. */
export const BenefitActivated = defineEvent({
  type: 'BenefitActivated',
  version: 1,
  summary: 'The company switched a benefit on, in time; from now on it can be used.',
  data: named,
});

/** A benefit has a person. */
export const BenefitAssigned = defineEvent({
  type: 'BenefitAssigned',
  version: 1,
  summary: 'A person of the account has a seat of the benefit.',
  data: seat,
});

/** A seat is free. */
export const BenefitUnassigned = defineEvent({
  type: 'BenefitUnassigned',
  version: 1,
  summary: 'A person no longer has a seat of the benefit; it may be given to another.',
  data: seat,
});

/** Some of it is gone. */
export const BenefitConsumed = defineEvent({
  type: 'BenefitConsumed',
  version: 1,
  summary: 'So much of a benefit was used, in its unit (of credit: the smallest of `currency`), by the reference of whoever served it.',
  data: named.extend({ amount: z.int().positive(), currency: z.string().length(3).optional(), reference: z.string() }),
});

/** Somebody saw a product key; what it says is never here. */
export const BenefitKeyViewed = defineEvent({
  type: 'BenefitKeyViewed',
  version: 1,
  summary: 'The product key of that number was shown; it is derived with `madeWith`, lasts until then, and stands nowhere.',
  data: named.extend({ key: z.int().positive(), madeWith: z.int().positive(), until: instant }),
});

/** Another key takes its place. */
export const BenefitKeyReplaced = defineEvent({
  type: 'BenefitKeyReplaced',
  version: 1,
  summary: 'The product key was redeemed in the wrong place and another takes its place, once; it was not shown yet.',
  data: named.extend({ key: z.int().positive(), replaces: z.int().positive() }),
});

/** What came with a level is over. */
export const BenefitsEnded = defineEvent({
  type: 'BenefitsEnded',
  version: 1,
  summary: 'What came with the level has ended, with its time, its refund or the membership; seats and keys with it.',
  data: z.object({ level: membershipLevel, ending: z.enum(benefitEndings) }),
});
