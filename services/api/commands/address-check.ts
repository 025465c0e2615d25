import { addressChoice } from '../../shared/input/address-choice.js';
import { commandForm } from './command-form.js';

/** The company answers to suggestions. */
export const confirmAddress = commandForm({
  type: 'confirmAddress',
  summary: 'Take a suggested address by its place in the list, or keep the own one; whoever does not choose holds nobody up.',
  fields: addressChoice,
  refusals: ['role-required', 'no-address-suggestion', 'membership-over', 'membership-active'],
  data: (choice) => choice,
});
