import { z } from 'zod';
import type { PeoplesCommandType } from '../../workflows/contract.js';
import { accountRequestData } from '../shared/input/account-creation.js';
import { addressChoice } from '../shared/input/address-choice.js';
import { acceptance, declination, newOffer } from '../shared/input/agreement-acceptance.js';
import { benefitSeat, consumption, keyWished, namedBenefit } from '../shared/input/benefits.js';
import { answer, denied } from '../shared/input/email-verification.js';
import { judgedBy } from '../shared/input/field-faults.js';
import { invited, invitedIn, namedInvitation } from '../shared/input/invitations.js';
import { joinAnswer, joinRequest } from '../shared/input/join.js';
import { leave } from '../shared/input/leaving.js';
import { correction, correctionFaults, correctionIn } from '../shared/input/legal-profile-correction.js';
import { legacyReturn, legacyReturnIn, namedLegacyRecord } from '../shared/input/legacy-move.js';
import { knownAccount, mergeAnswer, mergeAnswerIn, namedAccount } from '../shared/input/merge.js';
import { letterPreferences, letterPreferencesIn } from '../shared/input/letter-preferences.js';
import {
  achievementOverride,
  achievementOverrideIn,
  cardPayment,
  competency,
  namedOrder,
  orderPayment,
  orderPaymentIn,
  orderWish,
  orderWishIn,
  paymentDecline,
  paymentProof,
  proofRejection,
  proofRejectionIn,
  refund,
  refundIn,
  retraction,
  retractionIn,
  surplusToApply,
  wireSentBack,
} from '../shared/input/levels.js';
import { namedLetter } from '../shared/input/letters.js';
import { replacementFor } from '../shared/input/primary-contact.js';
import { handOver, handOverIn } from '../shared/input/signing.js';
import { automaticRenewal, payment, paymentIn } from '../shared/input/renewal.js';
import {
  extension,
  extensionFaults,
  extensionIn,
  justNoted,
  namedProposal,
  notedIn,
  reopening,
  reopeningIn,
  waiver,
  waiverIn,
} from '../shared/input/support.js';
import {
  addition,
  additionIn,
  appointmentIn,
  namedPerson,
  removal,
  roleChange,
  roleChangeIn,
  userCorrection,
  userCorrectionIn,
} from '../shared/input/users.js';
import { namedTenant, ownTenant, tenantAddition, tenantAdditionIn } from '../shared/input/tenant-addition.js';
import { appeal, documentRequest, rejection, resubmission, upload } from '../shared/input/vetting.js';

const nothing = z
  .strictObject({})
  .optional()
  .transform(() => undefined);

/** What each command may say, by the schemas that HTTP uses. A phone number comes in international form, since the company's country is not asked for here. */
export const commandData: { readonly [Type in PeoplesCommandType]: z.ZodType } = {
  requestAccount: accountRequestData,
  withdrawAccount: nothing,
  verifyEmail: answer,
  denyEmail: answer.extend({ answer: denied }),
  resendVerificationEmail: z.strictObject({ answer: answer.optional() }),
  replacePrimaryContact: replacementFor(''),
  acceptAgreement: acceptance,
  declineAgreement: declination,
  offerNewAgreement: newOffer,
  handOverSigning: handOver.transform(handOverIn),
  declineSigning: z.strictObject({}),
  correctLegalProfile: judgedBy(correction, correctionFaults()).transform((typed) => correctionIn(undefined, typed)),
  confirmAddress: addressChoice,
  checkDomainNow: nothing,
  addTenant: tenantAddition.transform(tenantAdditionIn),
  confirmTenant: ownTenant.transform(() => undefined),
  declineTenant: ownTenant.transform(() => undefined),
  removeTenant: namedTenant,
  moveLegacyRecord: namedLegacyRecord,
  inviteMerge: knownAccount,
  answerMerge: mergeAnswer.transform(mergeAnswerIn),
  confirmMerge: namedAccount,
  withdrawMerge: nothing,
  requestToJoin: joinRequest,
  answerJoinRequest: joinAnswer,
  addUser: addition.transform(additionIn),
  changeRoles: roleChange.transform(roleChangeIn),
  correctUser: userCorrection.transform(userCorrectionIn),
  removeUser: removal,
  inviteUser: invited.transform(invitedIn),
  resendInvitation: namedInvitation,
  withdrawInvitation: namedInvitation,
  acceptInvitation: namedInvitation,
  declineInvitation: namedInvitation,
  setLetterPreferences: letterPreferences.transform(letterPreferencesIn),
  reviewProfile: nothing,
  payRenewal: payment.transform(paymentIn),
  renewMembership: nothing,
  setAutomaticRenewal: automaticRenewal,
  leaveMembership: leave,
  stayMember: nothing,
  recordCompetency: competency,
  overrideAchievement: achievementOverride.transform(achievementOverrideIn),
  placeOrder: orderWish.transform(orderWishIn),
  payByCard: cardPayment,
  recordPayment: orderPayment.transform(orderPaymentIn),
  declinePayment: paymentDecline,
  confirmPayment: orderPayment.transform(orderPaymentIn),
  submitPaymentProof: paymentProof,
  rejectPaymentProof: proofRejection.transform(proofRejectionIn),
  applySurplus: surplusToApply,
  confirmRefund: wireSentBack,
  retractPayment: retraction.transform(retractionIn),
  cancelOrder: namedOrder,
  refundOrder: refund.transform(refundIn),
  activateBenefit: namedBenefit,
  assignBenefit: benefitSeat,
  unassignBenefit: benefitSeat,
  consumeBenefit: consumption,
  viewBenefitKey: keyWished,
  replaceBenefitKey: namedBenefit,
  authorizeVetting: nothing,
  rejectVetting: rejection,
  resubmitVetting: resubmission,
  appealVetting: appeal,
  requestDocument: documentRequest,
  uploadDocument: upload,
  claimReview: nothing,
  releaseReview: nothing,
  suspendMembership: nothing,
  reinstateMembership: nothing,
  extendDeadline: judgedBy(extension, extensionFaults).transform(extensionIn),
  escalateReview: justNoted.transform(notedIn),
  reopenStep: reopening.transform(reopeningIn),
  resendLetter: namedLetter,
  waiveStep: waiver.transform(waiverIn),
  returnLegacyRecord: legacyReturn.transform(legacyReturnIn),
  closeMembership: justNoted.transform(notedIn),
  appointAdministrator: namedPerson.transform(appointmentIn),
  approveProposal: namedProposal,
  declineProposal: namedProposal,
};
