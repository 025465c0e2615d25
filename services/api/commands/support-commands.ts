import { access } from '../access/access.js';
import { forSupport, type CommandRoute } from './command-routes.js';
import { reinstateMembership, suspendMembership } from './account-creation.js';
import { confirmAddress } from './address-check.js';
import { resendVerificationEmail } from './email-verification.js';
import { answerJoinRequest } from './join.js';
import { moveLegacyRecord, returnLegacyRecord } from './legacy-move.js';
import { correctLegalProfile, replacePrimaryContact } from './legal-profile.js';
import { resendLetter } from './letters.js';
import { overrideAchievement } from './levels.js';
import { applySurplus, confirmPayment, confirmRefund, refundOrder, rejectPaymentProof, retractPayment } from './orders.js';
import { offerNewAgreement } from './signing.js';
import { approveProposal, closeMembership, declineProposal, escalateReview, extendDeadline, reopenStep, waiveStep } from './support.js';
import { checkDomainNow } from './tenant.js';
import { appointAdministrator } from './users.js';
import { authorizeVetting, claimReview, rejectVetting, releaseReview, requestDocument } from './vetting.js';

/** What support may ask, saying why. */
export const supportCommands: readonly CommandRoute[] = [
  ...forSupport('account')(
    [replacePrimaryContact, access.supportAgents],
    [correctLegalProfile, access.supportAgents],
    [confirmAddress, access.supportAgents],
    [suspendMembership, access.supportAgents],
    [reinstateMembership, access.supportAgents],
    [extendDeadline, access.supportAgents],
    [reopenStep, access.supportAgents],
    [closeMembership, access.supportAgents],
  ),
  ...forSupport('e-mail')([resendVerificationEmail, access.supportAgents]),
  ...forSupport('agreement')([offerNewAgreement, access.supportAgents]),
  ...forSupport('vetting')(
    [authorizeVetting, access.supportAgents],
    [rejectVetting, access.supportAgents],
    [requestDocument, access.supportAgents],
    [claimReview, access.supportAgents],
    [releaseReview, access.supportAgents],
    [escalateReview, access.supportAgents],
    [waiveStep, access.supportAgents],
  ),
  ...forSupport('directories')([checkDomainNow, access.supportAgents]),
  ...forSupport('people')([answerJoinRequest, access.supportAgents], [appointAdministrator, access.supportAgents]),
  ...forSupport('letters')([resendLetter, access.supportAgents]),
  ...forSupport('levels')([overrideAchievement, access.supportAgents]),
  ...forSupport('orders')(
    [confirmPayment, access.supportAgents],
    [rejectPaymentProof, access.supportAgents],
    [applySurplus, access.supportAgents],
    [confirmRefund, access.supportAgents],
    [retractPayment, access.supportAgents],
    [refundOrder, access.supportAgents],
  ),
  ...forSupport('old membership centre')([returnLegacyRecord, access.supportAgents], [moveLegacyRecord, access.supportApprovers]),
  ...forSupport('proposals')([approveProposal, access.supportApprovers], [declineProposal, access.supportAgents]),
];
