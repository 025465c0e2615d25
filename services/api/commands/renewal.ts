import { z } from 'zod';
import { automaticRenewal, payment, paymentIn } from '../../shared/input/renewal.js';
import { commandForm } from './command-form.js';

const common = ['membership-not-active', 'membership-over', 'membership-suspended', 'renewal-not-needed'] as const;

/** The company has looked. */
export const reviewProfile = commandForm({
  type: 'reviewProfile',
  summary: 'Say for the renewal that the legal profile is right; where it is not, correct it instead, which counts as looked at too.',
  fields: z.strictObject({}),
  refusals: ['role-required', 'renewal-not-open', ...common],
  data: () => undefined,
});

/** Money came in. */
export const payRenewal = commandForm({
  type: 'payRenewal',
  summary: 'Name the payment that was received for the renewal; naming it again changes nothing.',
  fields: payment,
  refusals: [
    'renewal-not-open',
    'renewal-already-paid',
    'payment-not-asked',
    'payment-out-of-range',
    'payment-differs',
    'payment-known',
    'payment-too-late',
    'renewal-not-possible',
    ...common,
  ],
  data: paymentIn,
});

/** The company renews. */
export const renewMembership = commandForm({
  type: 'renewMembership',
  summary: 'Renew the membership for another year; the membership says which conditions are met and what to do about the others.',
  fields: z.strictObject({}),
  refusals: ['role-required', 'renewal-not-possible', 'leaving-announced', ...common],
  data: () => undefined,
});

/** The company lets it renew by itself. */
export const setAutomaticRenewal = commandForm({
  type: 'setAutomaticRenewal',
  summary: 'Switch on or off that the membership renews by itself once every condition is met; off stays off until the next renewal.',
  fields: automaticRenewal,
  refusals: [
    'role-required',
    'automatic-renewal-not-offered',
    'automatic-renewal-fixed',
    'automatic-renewal-switched-off',
    'leaving-announced',
    ...common,
  ],
  data: (wish) => wish,
});
