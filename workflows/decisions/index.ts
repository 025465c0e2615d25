import type { MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import * as accountCreation from './account-creation.js';
import { confirmAddress, recordAddressCheck } from './address-check.js';
import { grantAdminAgent } from './admin-agent.js';
import * as agreementAcceptance from './agreement-acceptance.js';
import { askReacceptance, enforceAgreement, remindOfReacceptance } from './agreement-standing.js';
import { offerAgreement, offerNewAgreement } from './agreement-offer.js';
import { setAutomaticRenewal } from './automatic-renewal.js';
import * as contactChange from './contact-change.js';
import type { Asker, Context, Decision } from './decision.js';
import { remindOfDeadline } from './deadline-warnings.js';
import * as emailVerification from './email-verification.js';
import * as invitations from './invitations.js';
import * as join from './join.js';
import { correctLegalProfile } from './legal-profile.js';
import { setLetterPreferences } from './letter-preferences.js';
import { recordLetter, resendLetter } from './letters.js';
import { changePolicy } from './policy-change.js';
import * as proposals from './proposals.js';
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
  suspendMembership: accountCreation.suspendMembership,
  reinstateMembership: accountCreation.reinstateMembership,
  extendDeadline: support.extendDeadline,
  escalateReview: support.escalateReview,
  reopenStep: support.reopenStep,
  resendLetter,
  waiveStep: proposals.proposeWaiver,
  closeMembership: proposals.proposeClosing,
  appointAdministrator: proposals.proposeAdministrator,
  approveProposal: proposals.approveProposal,
  declineProposal: proposals.declineProposal,
};

/** What only a rollout asks, of one membership after another; each is an update and no route. */
export const rolloutDecisions = {
  changePolicy,
  askReacceptance,
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
  lapseJoinRequest: join.lapseJoinRequest,
  expireInvitation: invitations.expireInvitation,
  beginMembershipYear: renewal.beginMembershipYear,
  openRenewal: renewal.openRenewal,
  remindOfRenewal: renewal.remindOfRenewal,
  renewAutomatically: renewal.renewAutomatically,
  lapseMembership: renewal.lapseMembership,
  expireRenewal: renewal.expireRenewal,
  endWaiver: support.endWaiver,
  lapseProposal: proposals.lapseProposal,
  recordLetter,
  remindOfDeadline,
  announceStanding,
};

const decisions = { ...peoplesDecisions, ...rolloutDecisions, ...processDecisions };

/** The name of a command that people may send: update, decision and route alike. */
export type PeoplesCommandType = keyof typeof peoplesDecisions;

/** The name of a command that a rollout gives. */
export type RolloutCommandType = keyof typeof rolloutDecisions;

/** The name of a command that comes from outside: update and decision alike. */
export type CommandType = PeoplesCommandType | RolloutCommandType;

/** The name of a command that the process gives itself. */
export type OwnCommandType = keyof typeof processDecisions;

type AnyCommandType = CommandType | OwnCommandType;

/** What a command says. */
export type CommandData<Type extends AnyCommandType> = Parameters<(typeof decisions)[Type]>[0];

/** Who asks, under which id it may be repeated safely, as part of what, and why. */
export interface CommandMetadata {
  /** The same for a repetition: the update's id. */
  readonly commandId: string;
  /** Hash of the caller and the key the caller chose; a known key under another command id is refused. */
  readonly idempotencyKey?: string;
  readonly actor: Asker;
  readonly correlationId: string;
  /** A stable code for why a person asks. */
  readonly reason?: string;
  readonly traceparent?: string;
}

/** Something that people, or a rollout, ask of a membership. */
export type Command<Type extends CommandType = CommandType> = {
  [T in Type]: Readonly<{ type: T; data: CommandData<T>; metadata: CommandMetadata }>;
}[Type];

/** Something that the process asks of its membership. */
export type OwnCommand<Type extends OwnCommandType = OwnCommandType> = { [T in Type]: Readonly<{ type: T; data: CommandData<T> }> }[Type];

/** What an activity found out: the only own commands that may come at any time. */
export type Finding = OwnCommand<
  | 'recordVerificationEmail'
  | 'recordAddressCheck'
  | 'recordVettingChecks'
  | 'recordDomainProof'
  | 'recordTenantClaim'
  | 'recordTenantRelease'
  | 'recordLetter'
>;

/** The events a command leads to; throws `Refused` where the rules forbid it. */
export const decide = (
  { type, data }: { readonly type: AnyCommandType; readonly data: unknown },
  state: MembershipState,
  context: Context,
): readonly MembershipEvent[] => (decisions[type] as Decision<unknown>)(data, state, context);
