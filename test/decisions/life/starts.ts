import { people } from '../../support/membership.js';
import type { Move } from './moves.js';

/** A life that begins like this: wayIn. */
export const wayIn: readonly Move[] = [
  { ask: 'verifyEmail', by: 'contact', shown: { age: 0, proof: 'right' } },
  { ask: 'acceptAgreement', by: 'signatory' },
  { ask: 'authorizeVetting', by: 'support' },
];

/** A life that begins like this: buying. */
export const buying: readonly Move[] = [
  ...wayIn,
  { ask: 'recordCompetency', by: 'service', yes: true },
  { ask: 'placeOrder', by: 'partner', level: 'gold' },
];

const payingByCard: readonly Move[] = [...buying, { ask: 'payByCard', by: 'partner', yes: true }];

/** A life that begins like this: cancelledMeanwhile. */
export const cancelledMeanwhile: readonly Move[] = [...payingByCard, { ask: 'cancelOrder', by: 'partner' }];

/** A life that begins like this: givenBack. */
export const givenBack: readonly Move[] = [...payingByCard, { find: 'recordCharge', age: 0 }, { ask: 'refundOrder', by: 'support' }];
/** A life that begins like this: givenBackAgain. */
export const givenBackAgain: readonly Move[] = [...givenBack, { find: 'recordRefund', age: 1 }, { ask: 'refundOrder', by: 'support' }];

/** A life that begins like this: using. */
export const using: readonly Move[] = [
  ...buying,
  { ask: 'recordPayment', by: 'service' },
  { ask: 'activateBenefit', by: 'partner', benefit: 'support-incidents' },
  { ask: 'consumeBenefit', by: 'service' },
  { ask: 'viewBenefitKey', by: 'partner' },
  { ask: 'assignBenefit', by: 'partner', benefit: 'training', signer: people.enroller },
  { ask: 'unassignBenefit', by: 'partner', benefit: 'training', signer: people.enroller },
];

/** A life that begins like this: credited. */
export const credited: readonly Move[] = [
  ...buying,
  { ask: 'recordPayment', by: 'service' },
  { hours: 24 * 11, unattended: false },
  { ask: 'refundOrder', by: 'support' },
];

/** A life that begins like this: parting. */
export const parting: readonly Move[] = [
  ...wayIn,
  { ask: 'addTenant', by: 'partner' },
  { ask: 'confirmTenant', by: 'other tenant' },
  { find: 'recordTenantClaim', age: 0 },
  { ask: 'removeTenant', by: 'enroller' },
  { find: 'recordTenantRelease', age: 0 },
];

/** A life that begins like this: movingIn. */
export const movingIn: readonly Move[] = [{ ask: 'moveLegacyRecord', by: 'approver' }, ...wayIn, { find: 'recordLegacyClaim', age: 0 }];

/** A life that begins like this: movingOut. */
export const movingOut: readonly Move[] = [
  ...movingIn,
  { ask: 'returnLegacyRecord', by: 'support' },
  { ask: 'approveProposal', by: 'approver' },
  { find: 'recordLegacyRelease', age: 0 },
];

/** A life that begins like this: surviving. */
export const surviving: readonly Move[] = [
  ...wayIn,
  { ask: 'inviteMerge', by: 'partner' },
  { find: 'recordMergeOffer', age: 0 },
  { ask: 'hearMergeAnswer', by: 'service' },
  { ask: 'confirmMerge', by: 'partner' },
];

/** A life that begins like this: askingNoMore. */
export const askingNoMore: readonly Move[] = [
  ...surviving.slice(0, -1),
  { ask: 'withdrawMerge', by: 'partner' },
  { find: 'recordMergeWithdrawal', age: 0 },
];

/** A life that begins like this: joining. */
export const joining: readonly Move[] = [
  ...wayIn,
  { ask: 'offerMerge', by: 'service' },
  { ask: 'answerMerge', by: 'partner', yes: true },
  { find: 'recordMergeHearing', age: 0 },
  { ask: 'joinAccount', by: 'service' },
];

/** A life that begins like this: proving. */
export const proving: readonly Move[] = [
  ...wayIn,
  { ask: 'placeOrder', by: 'partner', level: 'action-pack' },
  { ask: 'submitPaymentProof', by: 'partner' },
  { ask: 'rejectPaymentProof', by: 'support' },
];

/** A life that begins like this: applying what came in part to the next order. */
export const applying: readonly Move[] = [
  ...wayIn,
  { ask: 'placeOrder', by: 'partner', level: 'action-pack' },
  { ask: 'confirmPayment', by: 'support', yes: true },
  { ask: 'cancelOrder', by: 'partner' },
  { ask: 'placeOrder', by: 'partner', level: 'action-pack' },
  { ask: 'applySurplus', by: 'support' },
];

/** A life that begins like this: taking back what was confirmed by mistake. */
export const takingBack: readonly Move[] = [
  ...wayIn,
  { ask: 'placeOrder', by: 'partner', level: 'action-pack' },
  { ask: 'confirmPayment', by: 'support', yes: true },
  { ask: 'retractPayment', by: 'support' },
  { ask: 'approveProposal', by: 'approver' },
];
