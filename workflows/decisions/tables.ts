import * as accountCreation from './account-creation.js';
import { confirmAddress, recordAddressCheck } from './address-check.js';
import { grantAdminAgent } from './admin-agent.js';
import * as agreementAcceptance from './agreement-acceptance.js';
import { enforceAgreement, remindOfReacceptance } from './agreement-standing.js';
import { offerAgreement, offerNewAgreement } from './agreement-offer.js';
import { setAutomaticRenewal } from './automatic-renewal.js';
import * as benefitKeys from './benefit-keys.js';
import * as benefits from './benefits.js';
import * as contactChange from './contact-change.js';
import { remindOfDeadline } from './deadline-warnings.js';
import * as emailVerification from './email-verification.js';
import * as invitations from './invitations.js';
import * as join from './join.js';
import * as leaving from './leaving.js';
import * as legacyMove from './legacy-move.js';
import { correctLegalProfile } from './legal-profile.js';
import { setLetterPreferences } from './letter-preferences.js';
import * as levels from './levels.js';
import { recordLetter, resendLetter } from './letters.js';
import * as merge from './merge.js';
import * as mergeBetween from './merge-between.js';
import * as orders from './orders.js';
import { issuePapers } from './invoices.js';
import * as paymentProofs from './payment-proofs.js';
import * as payments from './payments.js';
import * as cardPayments from './card-payments.js';
import * as proposals from './proposals.js';
import { endBenefits, provisionBenefits } from './provisioning.js';
import { escalateRefund } from './refunds.js';
import * as renewal from './renewal.js';
import { payRenewal } from './renewal-payment.js';
import { reviewProfile } from './renewal-review.js';
import { declineSigning, handOverSigning } from './signing.js';
import { announceStanding } from './standing.js';
import * as support from './support.js';
import * as tenant from './tenant.js';
import * as tenantAddition from './tenant-addition.js';
import * as users from './users.js';
import * as vetting from './vetting.js';
import { recordVettingChecks } from './vetting-checks.js';
import * as vettingClaim from './vetting-claim.js';
import * as vettingDocuments from './vetting-documents.js';
import * as vettingRemedy from './vetting-remedy.js';
import * as wirePayments from './wire-payments.js';

export { accountDecisions, rolloutDecisions } from './others-decisions.js';

/** What people and services may ask; each is an update and a route. */
export const peoplesDecisions = {
  requestAccount: accountCreation.requestAccount,
  withdrawAccount: accountCreation.withdrawAccount,
  verifyEmail: emailVerification.verifyEmail,
  denyEmail: emailVerification.denyEmail,
  resendVerificationEmail: emailVerification.resendVerificationEmail,
  replacePrimaryContact: proposals.replaceOrPropose,
  correctLegalProfile,
  confirmAddress,
  acceptAgreement: agreementAcceptance.acceptAgreement,
  declineAgreement: agreementAcceptance.declineAgreement,
  offerNewAgreement,
  handOverSigning,
  declineSigning,
  authorizeVetting: vetting.authorizeVetting,
  rejectVetting: vetting.rejectVetting,
  resubmitVetting: vettingRemedy.resubmitVetting,
  appealVetting: vettingRemedy.appealVetting,
  requestDocument: vettingDocuments.requestDocument,
  uploadDocument: vettingDocuments.uploadDocument,
  claimReview: vettingClaim.claimReview,
  releaseReview: vettingClaim.releaseReview,
  checkDomainNow: tenant.checkDomainNow,
  addTenant: tenantAddition.addTenant,
  confirmTenant: tenantAddition.confirmTenant,
  declineTenant: tenantAddition.declineTenant,
  removeTenant: tenantAddition.removeTenant,
  moveLegacyRecord: legacyMove.moveLegacyRecord,
  inviteMerge: merge.inviteMerge,
  answerMerge: merge.answerMerge,
  confirmMerge: merge.confirmMerge,
  withdrawMerge: merge.withdrawMerge,
  requestToJoin: join.requestToJoin,
  answerJoinRequest: join.answerJoinRequest,
  addUser: users.addUser,
  changeRoles: users.changeRoles,
  correctUser: users.correctUser,
  removeUser: users.removeUser,
  inviteUser: invitations.inviteUser,
  resendInvitation: invitations.resendInvitation,
  withdrawInvitation: invitations.withdrawInvitation,
  acceptInvitation: invitations.acceptInvitation,
  declineInvitation: invitations.declineInvitation,
  setLetterPreferences,
  reviewProfile,
  payRenewal,
  renewMembership: renewal.renewMembership,
  setAutomaticRenewal,
  leaveMembership: leaving.leaveMembership,
  stayMember: leaving.stayMember,
  recordCompetency: levels.recordCompetency,
  overrideAchievement: levels.overrideAchievement,
  placeOrder: orders.placeOrder,
  payByCard: cardPayments.payByCard,
  recordPayment: payments.recordPayment,
  declinePayment: payments.declinePayment,
  confirmPayment: wirePayments.confirmPayment,
  applySurplus: wirePayments.applySurplus,
  confirmRefund: wirePayments.confirmRefund,
  retractPayment: proposals.proposeRetraction,
  submitPaymentProof: paymentProofs.submitPaymentProof,
  rejectPaymentProof: paymentProofs.rejectPaymentProof,
  cancelOrder: orders.cancelOrder,
  refundOrder: payments.refundOrder,
  activateBenefit: benefits.activateBenefit,
  assignBenefit: benefits.assignBenefit,
  unassignBenefit: benefits.unassignBenefit,
  consumeBenefit: benefits.consumeBenefit,
  viewBenefitKey: benefitKeys.viewBenefitKey,
  replaceBenefitKey: benefitKeys.replaceBenefitKey,
  suspendMembership: accountCreation.suspendMembership,
  reinstateMembership: accountCreation.reinstateMembership,
  extendDeadline: support.extendDeadline,
  escalateReview: support.escalateReview,
  reopenStep: support.reopenStep,
  resendLetter,
  waiveStep: proposals.proposeWaiver,
  closeMembership: proposals.proposeClosing,
  appointAdministrator: proposals.proposeAdministrator,
  returnLegacyRecord: proposals.proposeReturn,
  approveProposal: proposals.approveProposal,
  declineProposal: proposals.declineProposal,
};

/** What only the process gives itself: what is owed, what a deadline brings, what an activity found. */
export const processDecisions = {
  requestEmailVerification: emailVerification.requestEmailVerification,
  remindOfEmailVerification: emailVerification.remindOfEmailVerification,
  recordVerificationEmail: emailVerification.recordVerificationEmail,
  recordAddressCheck,
  completeContactChange: contactChange.completeContactChange,
  lapseContactChange: contactChange.lapseContactChange,
  openVetting: vetting.openVetting,
  upholdAuthorization: vetting.upholdAuthorization,
  recordVettingChecks,
  escalateVetting: vetting.escalateVetting,
  resumeVetting: vettingDocuments.resumeVetting,
  lapseClaim: vettingClaim.lapseClaim,
  offerAgreement,
  remindOfAgreement: agreementAcceptance.remindOfAgreement,
  enforceAgreement,
  remindOfReacceptance,
  grantAdminAgent,
  activateMembership: accountCreation.activateMembership,
  expireAccount: accountCreation.expireAccount,
  suspendAccount: accountCreation.suspendAccount,
  closeAccount: accountCreation.closeAccount,
  recordDomainProof: tenant.recordDomainProof,
  missDomainProof: tenant.missDomainProof,
  lapseTenantAddition: tenantAddition.lapseTenantAddition,
  recordTenantClaim: tenantAddition.recordTenantClaim,
  recordTenantRelease: tenantAddition.recordTenantRelease,
  recordLegacyClaim: legacyMove.recordLegacyClaim,
  recordLegacyRelease: legacyMove.recordLegacyRelease,
  completeLegacyMove: legacyMove.completeLegacyMove,
  lapseMerge: merge.lapseMerge,
  recordMergeOffer: mergeBetween.recordMergeOffer,
  recordMergeHearing: mergeBetween.recordMergeHearing,
  recordMergeJoin: mergeBetween.recordMergeJoin,
  recordMergeWithdrawal: mergeBetween.recordMergeWithdrawal,
  lapseJoinRequest: join.lapseJoinRequest,
  expireInvitation: invitations.expireInvitation,
  beginMembershipYear: renewal.beginMembershipYear,
  openRenewal: renewal.openRenewal,
  remindOfRenewal: renewal.remindOfRenewal,
  renewAutomatically: renewal.renewAutomatically,
  lapseMembership: renewal.lapseMembership,
  expireRenewal: renewal.expireRenewal,
  completeLeaving: leaving.completeLeaving,
  expireOrder: orders.expireOrder,
  escalatePaymentProof: paymentProofs.escalatePaymentProof,
  escalateRefund,
  issuePapers,
  recordCharge: cardPayments.recordCharge,
  recordRefund: cardPayments.recordRefund,
  endLevel: levels.endLevel,
  endAchievementOverride: levels.endAchievementOverride,
  warnOfLevel: levels.warnOfLevel,
  provisionBenefits,
  endBenefits,
  endWaiver: support.endWaiver,
  lapseProposal: proposals.lapseProposal,
  recordLetter,
  remindOfDeadline,
  announceStanding,
};
