import { acceptance, declination } from '../../shared/input/agreement-acceptance.js';
import { commandForm } from './command-form.js';

const refusals = [
  'signatory-required',
  'signing-handed-over',
  'agreement-not-offered',
  'agreement-outdated',
  'membership-over',
  'membership-suspended',
] as const;

/** The signatory signs. */
export const acceptAgreement = commandForm({
  type: 'acceptAgreement',
  summary: 'Accept exactly the text that was read, as the signatory whom the company named.',
  fields: acceptance,
  refusals: [...refusals, 'agreement-text-differs'],
  data: (readText) => readText,
});

/** The signatory does not sign. */
export const declineAgreement = commandForm({
  type: 'declineAgreement',
  summary: 'Decline the agreement as the signatory, which ends the request.',
  fields: declination,
  refusals: [...refusals, 'agreement-already-accepted'],
  data: (readText) => readText,
});
