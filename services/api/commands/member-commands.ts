import { access } from '../access/access.js';
import { forMembers, type CommandRoute } from './command-routes.js';
import { withdrawAccount } from './account-creation.js';
import { confirmAddress } from './address-check.js';
import { acceptAgreement, declineAgreement } from './agreement-acceptance.js';
import { activateBenefit, assignBenefit, consumeBenefit, replaceBenefitKey, unassignBenefit, viewBenefitKey } from './benefits.js';
import { denyEmail, resendVerificationEmail, verifyEmail } from './email-verification.js';
import { acceptInvitation, declineInvitation, inviteUser, resendInvitation, withdrawInvitation } from './invitations.js';
import { answerJoinRequest, requestToJoin } from './join.js';
import { leaveMembership, stayMember } from './leaving.js';
import { moveLegacyRecord } from './legacy-move.js';
import { correctLegalProfile, replacePrimaryContact } from './legal-profile.js';
import { setLetterPreferences } from './letter-preferences.js';
import { recordCompetency } from './levels.js';
import { answerMerge, confirmMerge, inviteMerge, withdrawMerge } from './merge.js';
import { cancelOrder, declinePayment, payByCard, placeOrder, recordPayment } from './orders.js';
import { payRenewal, renewMembership, reviewProfile, setAutomaticRenewal } from './renewal.js';
import { declineSigning, handOverSigning, offerNewAgreement } from './signing.js';
import { addTenant, confirmTenant, declineTenant, removeTenant } from './tenant-addition.js';
import { checkDomainNow } from './tenant.js';
import { addUser, changeRoles, correctUser, removeUser } from './users.js';
import { appealVetting, resubmitVetting } from './vetting.js';

/** What partners and services may ask of a membership; what a person’s roles allow, and who may sign, is for the rules to say. */
export const membershipCommands: readonly CommandRoute[] = [
  ...forMembers('account')(
    [withdrawAccount, access.members],
    [replacePrimaryContact, access.members],
    [correctLegalProfile, access.members],
    [confirmAddress, access.members],
  ),
  ...forMembers('e-mail')([resendVerificationEmail, access.members], [verifyEmail, access.members], [denyEmail, access.members]),
  ...forMembers('agreement')(
    [acceptAgreement, access.members],
    [declineAgreement, access.members],
    [offerNewAgreement, access.services],
    [handOverSigning, access.members],
    [declineSigning, access.people],
  ),
  ...forMembers('vetting')([resubmitVetting, access.members], [appealVetting, access.members]),
  ...forMembers('directories')(
    [checkDomainNow, access.members],
    [addTenant, access.members],
    [confirmTenant, access.otherTenants],
    [declineTenant, access.otherTenants],
    [removeTenant, access.members],
  ),
  ...forMembers('people')(
    [requestToJoin, access.people],
    [answerJoinRequest, access.members],
    [addUser, access.members],
    [changeRoles, access.members],
    [correctUser, access.members],
    [removeUser, access.members],
    [inviteUser, access.members],
    [resendInvitation, access.members],
    [withdrawInvitation, access.members],
    [acceptInvitation, access.people],
    [declineInvitation, access.people],
  ),
  ...forMembers('letters')([setLetterPreferences, access.people]),
  ...forMembers('renewal')(
    [reviewProfile, access.members],
    [payRenewal, access.services],
    [renewMembership, access.members],
    [setAutomaticRenewal, access.members],
    [leaveMembership, access.members],
    [stayMember, access.members],
  ),
  ...forMembers('levels')([recordCompetency, access.services]),
  ...forMembers('orders')(
    [placeOrder, access.members],
    [payByCard, access.members],
    [recordPayment, access.services],
    [declinePayment, access.services],
    [cancelOrder, access.members],
  ),
  ...forMembers('benefits')(
    [activateBenefit, access.members],
    [assignBenefit, access.members],
    [unassignBenefit, access.members],
    [consumeBenefit, access.services],
    [viewBenefitKey, access.people],
    [replaceBenefitKey, access.members],
  ),
  ...forMembers('old membership centre')([moveLegacyRecord, access.members]),
  ...forMembers('merge')(
    [inviteMerge, access.members],
    [answerMerge, access.members],
    [confirmMerge, access.members],
    [withdrawMerge, access.members],
  ),
];
