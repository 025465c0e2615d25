import type { z } from 'zod';
import { reason } from '../../shared/input/reason.js';
import { previewQuery, receiptOrPreview } from './preview.js';
import { receiptAnswer } from '../memberships/receipt-answer.js';
import { access, type Access } from '../access/access.js';
import type { Route } from '../route.js';
import { reinstateMembership, suspendMembership, withdrawAccount } from './account-creation.js';
import { confirmAddress } from './address-check.js';
import { acceptAgreement, declineAgreement } from './agreement-acceptance.js';
import { activateBenefit, assignBenefit, consumeBenefit, replaceBenefitKey, unassignBenefit, viewBenefitKey } from './benefits.js';
import type { CommandForm } from './command-form.js';
import { denyEmail, resendVerificationEmail, verifyEmail } from './email-verification.js';
import { acceptInvitation, declineInvitation, inviteUser, resendInvitation, withdrawInvitation } from './invitations.js';
import { answerJoinRequest, requestToJoin } from './join.js';
import { leaveMembership, stayMember } from './leaving.js';
import { correctLegalProfile, replacePrimaryContact } from './legal-profile.js';
import { moveLegacyRecord, returnLegacyRecord } from './legacy-move.js';
import { answerMerge, confirmMerge, inviteMerge, withdrawMerge } from './merge.js';
import { setLetterPreferences } from './letter-preferences.js';
import { resendLetter } from './letters.js';
import { overrideAchievement, recordCompetency } from './levels.js';
import {
  cancelOrder,
  applySurplus,
  confirmPayment,
  confirmRefund,
  declinePayment,
  payByCard,
  placeOrder,
  recordPayment,
  refundOrder,
  rejectPaymentProof,
} from './orders.js';
import { payRenewal, renewMembership, reviewProfile, setAutomaticRenewal } from './renewal.js';
import { declineSigning, handOverSigning, offerNewAgreement } from './signing.js';
import { approveProposal, closeMembership, declineProposal, escalateReview, extendDeadline, reopenStep, waiveStep } from './support.js';
import { checkDomainNow } from './tenant.js';
import { addTenant, confirmTenant, declineTenant, removeTenant } from './tenant-addition.js';
import { addUser, appointAdministrator, changeRoles, correctUser, removeUser } from './users.js';
import { appealVetting, authorizeVetting, claimReview, rejectVetting, releaseReview, requestDocument, resubmitVetting } from './vetting.js';

/** A command as one audience may give it. */
export interface CommandRoute extends Route {
  readonly form: CommandForm;
  readonly body: z.ZodObject;
}

interface Audience {
  readonly area: 'memberships' | 'support';
  readonly path: string;
  /** Support always says why. */
  readonly bodyOf: (fields: z.ZodObject) => z.ZodObject;
  /** What is refused because the tenant is of another account, whose membership is elsewhere. */
  readonly elsewhere: Route['refusals'];
  /** Support may look first. */
  readonly asking: Pick<Route, 'query' | 'answers'>;
}

const memberships: Audience = {
  area: 'memberships',
  path: '/v1/memberships',
  bodyOf: (fields) => fields.extend({ reason: reason.optional() }),
  elsewhere: ['tenant-in-account'],
  asking: { answers: [{ status: 200, description: 'How the membership stands now.', schema: receiptAnswer }] },
};

const support: Audience = {
  area: 'support',
  path: '/v1/support/memberships',
  bodyOf: (fields) => fields.extend({ reason }),
  elsewhere: ['tenant-in-account'],
  asking: {
    query: previewQuery,
    answers: [{ status: 200, description: 'How the membership stands now; with `preview`, what would happen.', schema: receiptOrPreview }],
  },
};

const kebab = (type: string): string => type.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const open =
  ({ area, path, bodyOf, asking, elsewhere }: Audience) =>
  (form: CommandForm, allowed: Access): CommandRoute => ({
    form,
    method: 'POST',
    path: `${path}/:membershipId/${kebab(form.type)}`,
    operation: area === 'support' ? `${form.type}AsSupport` : form.type,
    area,
    summary: form.summary,
    access: allowed,
    body: bodyOf(form.fields),
    ...asking,
    refusals: [...form.refusals, ...elsewhere, 'idempotency-key-reused', 'too-many-commands', 'unavailable'],
  });

const forMembers = open(memberships);
const forSupport = open(support);

/** What partners and services may ask of a membership; what a person’s roles allow, and who may sign, is for the rules to say. */
export const membershipCommands: readonly CommandRoute[] = [
  forMembers(withdrawAccount, access.members),
  forMembers(resendVerificationEmail, access.members),
  forMembers(replacePrimaryContact, access.members),
  forMembers(correctLegalProfile, access.members),
  forMembers(confirmAddress, access.members),
  forMembers(verifyEmail, access.members),
  forMembers(denyEmail, access.members),
  forMembers(acceptAgreement, access.members),
  forMembers(declineAgreement, access.members),
  forMembers(offerNewAgreement, access.services),
  forMembers(handOverSigning, access.members),
  forMembers(declineSigning, access.people),
  forMembers(resubmitVetting, access.members),
  forMembers(appealVetting, access.members),
  forMembers(checkDomainNow, access.members),
  forMembers(addTenant, access.members),
  forMembers(confirmTenant, access.otherTenants),
  forMembers(declineTenant, access.otherTenants),
  forMembers(removeTenant, access.members),
  forMembers(moveLegacyRecord, access.members),
  forMembers(inviteMerge, access.members),
  forMembers(answerMerge, access.members),
  forMembers(confirmMerge, access.members),
  forMembers(withdrawMerge, access.members),
  forMembers(requestToJoin, access.people),
  forMembers(answerJoinRequest, access.members),
  forMembers(addUser, access.members),
  forMembers(changeRoles, access.members),
  forMembers(correctUser, access.members),
  forMembers(removeUser, access.members),
  forMembers(inviteUser, access.members),
  forMembers(resendInvitation, access.members),
  forMembers(withdrawInvitation, access.members),
  forMembers(acceptInvitation, access.people),
  forMembers(declineInvitation, access.people),
  forMembers(setLetterPreferences, access.people),
  forMembers(reviewProfile, access.members),
  forMembers(payRenewal, access.services),
  forMembers(renewMembership, access.members),
  forMembers(setAutomaticRenewal, access.members),
  forMembers(leaveMembership, access.members),
  forMembers(stayMember, access.members),
  forMembers(recordCompetency, access.services),
  forMembers(placeOrder, access.members),
  forMembers(payByCard, access.members),
  forMembers(recordPayment, access.services),
  forMembers(declinePayment, access.services),
  forMembers(cancelOrder, access.members),
  forMembers(activateBenefit, access.members),
  forMembers(assignBenefit, access.members),
  forMembers(unassignBenefit, access.members),
  forMembers(consumeBenefit, access.services),
  forMembers(viewBenefitKey, access.people),
  forMembers(replaceBenefitKey, access.members),
];

/** What support may ask, saying why. */
export const supportCommands: readonly CommandRoute[] = [
  forSupport(authorizeVetting, access.supportAgents),
  forSupport(rejectVetting, access.supportAgents),
  forSupport(requestDocument, access.supportAgents),
  forSupport(claimReview, access.supportAgents),
  forSupport(releaseReview, access.supportAgents),
  forSupport(resendVerificationEmail, access.supportAgents),
  forSupport(replacePrimaryContact, access.supportAgents),
  forSupport(correctLegalProfile, access.supportAgents),
  forSupport(confirmAddress, access.supportAgents),
  forSupport(offerNewAgreement, access.supportAgents),
  forSupport(checkDomainNow, access.supportAgents),
  forSupport(answerJoinRequest, access.supportAgents),
  forSupport(suspendMembership, access.supportAgents),
  forSupport(reinstateMembership, access.supportAgents),
  forSupport(extendDeadline, access.supportAgents),
  forSupport(escalateReview, access.supportAgents),
  forSupport(reopenStep, access.supportAgents),
  forSupport(resendLetter, access.supportAgents),
  forSupport(overrideAchievement, access.supportAgents),
  forSupport(confirmPayment, access.supportAgents),
  forSupport(rejectPaymentProof, access.supportAgents),
  forSupport(applySurplus, access.supportAgents),
  forSupport(confirmRefund, access.supportAgents),
  forSupport(refundOrder, access.supportAgents),
  forSupport(waiveStep, access.supportAgents),
  forSupport(closeMembership, access.supportAgents),
  forSupport(appointAdministrator, access.supportAgents),
  forSupport(returnLegacyRecord, access.supportAgents),
  forSupport(moveLegacyRecord, access.supportApprovers),
  forSupport(approveProposal, access.supportApprovers),
  forSupport(declineProposal, access.supportAgents),
];
