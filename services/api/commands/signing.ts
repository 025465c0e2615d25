import { z } from 'zod';
import { newOffer } from '../../shared/input/agreement-acceptance.js';
import { handOver, handOverIn } from '../../shared/input/signing.js';
import { commandForm } from './command-form.js';

const onlyOpen = [
  'agreement-not-offered',
  'agreement-already-accepted',
  'membership-over',
  'membership-suspended',
  'membership-active',
] as const;

/** A newer version meanwhile. */
export const offerNewAgreement = commandForm({
  type: 'offerNewAgreement',
  summary: 'Offer a newer version of the agreement in the place of the one that nobody has signed yet, with the full time to read it.',
  fields: newOffer,
  refusals: ['agreement-unknown', 'agreement-older', ...onlyOpen],
  data: (version) => version,
});

/** Somebody else signs. */
export const handOverSigning = commandForm({
  type: 'handOverSigning',
  summary:
    'Hand the signing of the agreement to the person with authority, who gets a link by mail; naming another takes it back. For administrators and whoever is to sign now.',
  fields: handOver,
  refusals: ['signer-or-administrator-required', 'too-many-hand-overs', 'too-many-mails', ...onlyOpen],
  data: handOverIn,
});

/** Not the one who signs. */
export const declineSigning = commandForm({
  type: 'declineSigning',
  summary: 'Give the signing back, as the person to whom it was handed by object id; by link this is done on the page of the mail.',
  fields: z.strictObject({}),
  refusals: ['signing-not-handed-over', ...onlyOpen],
  data: () => ({}),
});
