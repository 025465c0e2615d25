import { z } from 'zod';
import { boughtLevels, competencyLevels } from '../../../events/state/level-names.js';
import { paymentDeclines, proofFlaws } from '../../../events/shapes.js';
import { asGiven, judgedBy, type FieldFault } from './field-faults.js';
import { inUtc, instant } from './instant.js';
import { moneyFrom, payment, paymentIn } from './renewal.js';
import { justNoted, notedIn } from './support.js';
import { matching, text } from './text.js';
import { upload } from './vetting.js';

const area = text(1, 60).meta({ description: 'A solution area of the policy.', examples: ['cloud-platform'] });
const order = z.int().min(1).meta({ description: 'The number of the order in the membership.' });

/** What a company has earned in a solution area. */
export const competency = z.strictObject({ area, level: z.enum([...competencyLevels, 'none']) });

/** What support lets count as earned, and until when. */
export const achievementOverride = justNoted.extend({ area, level: z.enum(competencyLevels), until: instant });

/** The same as it is kept. */
export const achievementOverrideIn = ({ area: where, level, until, ...said }: z.output<typeof achievementOverride>) => ({
  area: where,
  level,
  until: inUtc(until),
  ...notedIn(said),
});

const isCompetency = (level: unknown): boolean => (competencyLevels as readonly unknown[]).includes(level);

/** A solution area is of a competency, the size of the company of any other level. */
function faultsOfWish(wish: unknown): readonly FieldFault[] {
  const { level, ...given } = asGiven(wish);
  if (!(boughtLevels as readonly unknown[]).includes(level)) return [];
  const needless = isCompetency(level) ? 'employees' : 'area';
  return given[needless] === undefined ? [] : [{ path: [needless], code: 'not-of-this-level' }];
}

/** What a company wants to buy, and how it will pay. */
export const orderWish = judgedBy(
  z.strictObject({
    level: z.enum(boughtLevels),
    area: area.optional().meta({ description: 'Of a competency: the solution area in which it is earned.' }),
    method: z.enum(['card', 'wire']),
    employees: z
      .int()
      .min(1)
      .max(10_000_000)
      .optional()
      .meta({ description: 'Of a level for smaller companies: how many people the company has.' }),
  }),
  faultsOfWish,
);

/** The wish as it is kept. */
export const orderWishIn = ({ level, area: where, method, employees }: z.output<typeof orderWish>) => ({
  level,
  method,
  ...(where && { area: where }),
  ...(employees && { employees }),
});

/** An order by its number. */
export const namedOrder = z.strictObject({ order });

/** A payment that was received for an order: nothing is no payment. */
export const orderPayment = payment.extend({ order, amount: moneyFrom(1) });

/** The payment as it is kept, its instant in UTC. */
export const orderPaymentIn = ({ order: number, ...paid }: z.output<typeof orderPayment>) => ({ order: number, ...paymentIn(paid) });

/** A card by the name that the provider has for it; a card number is none. */
export const cardPayment = namedOrder.extend({
  paymentMethod: matching(/^(?=.*[A-Za-z])[A-Za-z0-9_-]{3,100}$/, 'not-a-card-name').meta({
    description: 'What the card provider calls the card, never its number.',
    examples: ['pm_card_visa'],
  }),
});

/** A card that was declined, and why. */
export const paymentDecline = namedOrder.extend({ decline: z.enum(paymentDeclines) });

/** Money that is to be sent back, and the order it is used for instead. */
export const surplusToApply = namedOrder.extend({
  payment: payment.shape.payment,
  to: order.meta({ description: 'The open order that the money is used for.' }),
});

/** Money of a wire transfer that the bank has sent back, by the references of the bank. */
export const wireSentBack = namedOrder.extend({
  payment: text(1, 100).meta({ description: 'The payment that went back, as the order names it.' }),
  refund: text(1, 100).meta({ description: 'The reference of the bank for the transfer back.' }),
});

/** A wire transfer that was confirmed by mistake, and what support adds. */
export const retraction = justNoted.extend({
  order,
  payment: text(1, 100).meta({ description: 'The payment that is taken back, as the order names it.' }),
});

/** The same as it is kept. */
export const retractionIn = ({ order: number, payment, ...said }: z.output<typeof retraction>) => ({
  order: number,
  payment,
  ...notedIn(said),
});

/** A proof of a wire transfer that the sender has put into the document store, and its order. */
export const paymentProof = upload.extend({ order });

/** Why a proof proves nothing, and what support adds. */
export const proofRejection = justNoted.extend({
  order,
  hash: upload.shape.hash.meta({ description: 'The proof, by the hash that its receipt names.' }),
  flaw: z.enum(proofFlaws),
});

/** The same as it is kept. */
export const proofRejectionIn = ({ order: number, hash, flaw, ...said }: z.output<typeof proofRejection>) => ({
  order: number,
  hash,
  flaw,
  ...notedIn(said),
});

/** A refund, and what support adds to its reason. */
export const refund = justNoted.extend({ order });

/** The refund as it is kept. */
export const refundIn = ({ order: number, ...said }: z.output<typeof refund>) => ({ order: number, ...notedIn(said) });
