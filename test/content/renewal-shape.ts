import { z } from 'zod';
import { renewalConditions } from '../../events/shapes.js';

const ascending = z
  .array(z.int())
  .max(6)
  .refine((each) => each.every((day, index) => index === 0 || day > each[index - 1]!), 'in the order of the days');

/** What a policy says of renewals, in bounds: no gap between two years, and no year twice. */
export const renewalShape = z
  .strictObject({
    yearEnds: z.enum(['asked', 'by-itself']),
    window: z.strictObject({ opensOnDay: z.int().min(-365).max(30), closesOnDay: z.int().min(0).max(60) }),
    remindOnDays: ascending,
    conditions: z
      .array(z.enum(renewalConditions))
      .refine((each) => each.includes('window-open'), 'only inside the window')
      .refine((each) => each.includes('vetted'), 'only by a company that is authorised')
      .refine((each) => new Set(each).size === each.length, 'each once'),
    reacceptance: z.enum(['when-raised', 'always']),
    nextAnniversary: z.discriminatedUnion('unit', [
      z.strictObject({ from: z.enum(['previous', 'payment']), add: z.int().min(300).max(400), unit: z.literal('days') }),
      z.strictObject({ from: z.enum(['anchor', 'expiry']), add: z.literal(12), unit: z.literal('months') }),
    ]),
    lateDays: z.int().min(0).max(240),
    paymentToldWithinDays: z.int().min(0).max(60),
    automatic: z.strictObject({ offered: z.boolean(), atFirst: z.enum(['on', 'off']), chargeOnDay: z.int() }),
    spreadMinutes: z.int().min(0).max(1_440),
  })
  .refine(({ window }) => window.opensOnDay <= window.closesOnDay, 'a window opens before it closes')
  .refine(({ window, lateDays }) => window.closesOnDay + lateDays < 300, 'the way back ends before the next year would')
  .refine(({ window, remindOnDays }) => remindOnDays.every((day) => day <= window.closesOnDay), 'a reminder comes before the end')
  .refine(({ window, automatic }) => !automatic.offered || automatic.chargeOnDay <= window.closesOnDay, 'a charge comes before the end')
  .refine(
    ({ conditions, nextAnniversary }) => nextAnniversary.from !== 'payment' || conditions.includes('paid'),
    'a year counted from a payment needs one',
  )
  .refine(
    ({ conditions, reacceptance }) => reacceptance !== 'always' || conditions.includes('agreement-current'),
    'what is accepted each time is a condition',
  )
  .refine(
    ({ yearEnds, nextAnniversary }) => yearEnds === 'asked' || nextAnniversary.from === 'anchor',
    'years that go on by themselves are counted from the first',
  );
