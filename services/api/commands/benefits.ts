import { benefitSeat, consumption, namedBenefit } from '../../shared/input/benefits.js';
import { commandForm } from './command-form.js';

const named = ['benefit-unknown', 'benefit-other-use', 'membership-not-active', 'membership-over'] as const;
const used = [...named, 'benefit-not-activated'] as const;

/** The company switches on what came with its level. */
export const activateBenefit = commandForm({
  type: 'activateBenefit',
  summary: 'Switch a benefit on, by its day; from then on it can be used.',
  fields: namedBenefit,
  refusals: ['role-required', 'benefit-activation-over', 'membership-suspended', ...named],
  data: (wish) => wish,
});

/** A person gets a seat. */
export const assignBenefit = commandForm({
  type: 'assignBenefit',
  summary: 'Give a person of the account a seat of a benefit.',
  fields: benefitSeat,
  refusals: [
    ...(['role-required', 'user-unknown', 'benefit-seats-taken', 'benefit-reassignments-used', 'benefit-needs-company-mail'] as const),
    'membership-suspended',
    ...used,
  ],
  data: (seat) => seat,
});

/** A person gives a seat back. */
export const unassignBenefit = commandForm({
  type: 'unassignBenefit',
  summary: 'Take a seat of a benefit back, once its waiting days are over and while another person may still have it.',
  fields: benefitSeat,
  refusals: ['role-required', 'benefit-assigned-recently', 'benefit-seat-would-be-lost', ...used],
  data: (seat) => seat,
});

/** Some of it was served. */
export const consumeBenefit = commandForm({
  type: 'consumeBenefit',
  summary: 'Say how much of a benefit was served, by a reference of your own; saying it again changes nothing.',
  fields: consumption,
  refusals: ['benefit-quota-exceeded', 'benefit-use-known', ...used],
  data: (served) => served,
});

/** Somebody wants to see a product key. */
export const viewBenefitKey = commandForm({
  type: 'viewBenefitKey',
  summary:
    'See the product key of a benefit, and until when it lasts. That it was seen is kept, and the order that brought it is not refunded after that.',
  fields: namedBenefit,
  refusals: ['role-required', 'membership-suspended', ...used],
  data: (wish, { productKeysMadeWith: madeWith }) => ({ ...wish, madeWith }),
});

/** The key was redeemed in the wrong place. */
export const replaceBenefitKey = commandForm({
  type: 'replaceBenefitKey',
  summary: 'Have another product key in the place of one that was redeemed in the wrong directory: once, within its days.',
  fields: namedBenefit,
  refusals: [
    ...(['role-required', 'benefit-key-not-seen', 'benefit-key-replaced', 'benefit-key-replacement-over', 'membership-suspended'] as const),
    ...used,
  ],
  data: (wish) => wish,
});
