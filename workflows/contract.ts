import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AccountRequestData } from './decisions/account-creation.js';
import type { Command, CommandMetadata, CommandType } from './decisions/index.js';
import type { Preview } from './decisions/preview.js';
import type { Receipt } from './decisions/receipt.js';
import type { MembershipRecord } from './decisions/turn.js';

export type { Receipt } from './decisions/receipt.js';
export type { Preview } from './decisions/preview.js';
export type { AccountRequestData } from './decisions/account-creation.js';
export type { Command, CommandData, CommandMetadata, CommandType, PeoplesCommandType, RolloutCommandType } from './decisions/index.js';

/** Where workers listen. */
export const taskQueue = 'membership';

/** The workflow that a membership begins with. */
export const accountCreationType = 'accountCreation';

/** The workflow that stands under the id of a tenant which belongs to another account. */
export const tenantClaimType = 'tenantClaim';

/** One membership, one workflow id, for life. */
export const workflowId = (membershipId: string): string => `membership/${membershipId}`;

/** Whose a tenant is that belongs to another account; `owner` is the name of that company, masked. */
export interface TenantClaim {
  readonly tenantId: string;
  readonly account: string;
  readonly owner: string;
  readonly since: string;
}

/** What starts a membership. */
export interface AccountRequest {
  readonly membershipId: string;
  readonly data: AccountRequestData;
  readonly metadata: CommandMetadata;
}

/** What a run begins with: a request, or what an earlier run carried here. */
export type Beginning = { readonly request: AccountRequest } | { readonly carried: MembershipRecord };

/** Why a command fails that nobody refused: so much waits for the log that no more is taken in. */
export const unavailable = 'unavailable';

/** What a sender says; the update's name is the command's type. */
export type CommandInput<Type extends CommandType> = Omit<Command<Type>, 'type'>;

const update = <Type extends CommandType>(type: Type, description: string) => ({
  definition: defineUpdate<Receipt, [CommandInput<Type>], Type>(type),
  description,
});

/** The commands that people and rollouts may send. All are open from the first moment; a decision refuses what comes too early or too late. */
export const updates: { readonly [Type in CommandType]: ReturnType<typeof update<Type>> } = {
  requestAccount: update(
    'requestAccount',
    'A company asks to join; asking again answers with the membership there is, or begins an ended one again.',
  ),
  withdrawAccount: update('withdrawAccount', 'The company leaves the way in before the membership is active.'),
  verifyEmail: update('verifyEmail', 'The primary contact says Yes to both questions, proved by browser or typed code.'),
  denyEmail: update('denyEmail', 'The primary contact says No to one of the questions.'),
  resendVerificationEmail: update('resendVerificationEmail', 'A new verification mail is asked for; earlier links and codes are void.'),
  replacePrimaryContact: update('replacePrimaryContact', 'The company names another primary contact; only the e-mail gate opens anew.'),
  correctLegalProfile: update(
    'correctLegalProfile',
    'The company corrects its profile; only what changed is reviewed again, and another primary contact is named elsewhere.',
  ),
  confirmAddress: update('confirmAddress', 'The company takes a suggested address or keeps its own.'),
  acceptAgreement: update('acceptAgreement', 'The signatory accepts the offered agreement text.'),
  declineAgreement: update('declineAgreement', 'The signatory declines the agreement, which ends the request.'),
  offerNewAgreement: update('offerNewAgreement', 'A newer version of the agreement takes the place of the open offer.'),
  askReacceptance: update(
    'askReacceptance',
    'A company whose acceptance stands is asked to accept a newer version, which is enforced from a date.',
  ),
  handOverSigning: update('handOverSigning', 'The company hands the signing to another person, who is written to.'),
  declineSigning: update('declineSigning', 'The person to whom the signing was handed gives it back.'),
  authorizeVetting: update('authorizeVetting', 'Support authorises the company.'),
  checkDomainNow: update('checkDomainNow', 'The DNS record of a new tenant’s domain is looked for at once.'),
  addTenant: update('addTenant', 'A further tenant is to belong to the account; one of its own administrators confirms.'),
  confirmTenant: update('confirmTenant', 'A global administrator of the further tenant confirms that it is to belong to the account.'),
  declineTenant: update('declineTenant', 'A global administrator of the further tenant declines.'),
  removeTenant: update('removeTenant', 'A further tenant and all its people leave the account.'),
  moveLegacyRecord: update('moveLegacyRecord', 'The company’s record of the old centre is to be moved into its account.'),
  inviteMerge: update('inviteMerge', 'Another account is asked to become part of this one.'),
  answerMerge: update('answerMerge', 'The asked account says whether it becomes part of the other one.'),
  withdrawMerge: update('withdrawMerge', 'The account that asked takes its question back, until it has confirmed.'),
  confirmMerge: update('confirmMerge', 'The account that asked gives the last word: the other one becomes part of it.'),
  offerMerge: update('offerMerge', 'Another account asks this one to become part of it.'),
  hearMergeAnswer: update('hearMergeAnswer', 'The account that was asked answers.'),
  takeBackMerge: update('takeBackMerge', 'The account that asked asks no more.'),
  joinAccount: update('joinAccount', 'The account becomes part of the one that asked, and says what it brings.'),
  requestToJoin: update('requestToJoin', 'A person of the company’s directory asks to be let into its account.'),
  answerJoinRequest: update('answerJoinRequest', 'An administrator lets the person who asked in, or does not.'),
  addUser: update('addUser', 'A person of the directory is named to the account, with roles.'),
  changeRoles: update('changeRoles', 'A person of the account gets other roles.'),
  correctUser: update('correctUser', 'A person of the account is written to at another address, or in another language.'),
  removeUser: update('removeUser', 'A person is taken out of the account, or leaves it.'),
  inviteUser: update('inviteUser', 'A person is asked by mail to join the account, with roles.'),
  resendInvitation: update('resendInvitation', 'An open invitation is sent again, with the full time.'),
  withdrawInvitation: update('withdrawInvitation', 'An open invitation is taken back.'),
  acceptInvitation: update('acceptInvitation', 'The invited person, signed in, joins the account.'),
  declineInvitation: update('declineInvitation', 'Whoever got the invitation declines it.'),
  setLetterPreferences: update('setLetterPreferences', 'A person of the account says what to be written, and in which language.'),
  reviewProfile: update('reviewProfile', 'The company says, for a renewal, that its legal profile is right.'),
  payRenewal: update('payRenewal', 'A service names the payment that was received for a renewal.'),
  renewMembership: update('renewMembership', 'The company renews its membership, where every condition is met.'),
  setAutomaticRenewal: update('setAutomaticRenewal', 'The company switches on or off that its membership renews by itself.'),
  leaveMembership: update('leaveMembership', 'A member ends its membership, when its year ends or at once.'),
  stayMember: update('stayMember', 'A member takes back that it leaves.'),
  recordCompetency: update('recordCompetency', 'A service says what the company has earned in a solution area.'),
  overrideAchievement: update('overrideAchievement', 'Support lets a competency count for a while that was not earned.'),
  placeOrder: update('placeOrder', 'The company orders a level, at a price that stands.'),
  payByCard: update('payByCard', 'The company has a card charged for an order, by the provider’s name for it.'),
  recordPayment: update('recordPayment', 'A service names the payment that was received for an order; the level begins.'),
  declinePayment: update('declinePayment', 'A service says that a card was declined; the order stays open.'),
  confirmPayment: update('confirmPayment', 'Support confirms a wire transfer that the bank has received.'),
  submitPaymentProof: update('submitPaymentProof', 'A proof of a wire transfer lies in the document store; this is its receipt.'),
  rejectPaymentProof: update('rejectPaymentProof', 'Support says why a proof of a wire transfer proves none.'),
  applySurplus: update('applySurplus', 'Support uses money that is to be sent back for an open order.'),
  confirmRefund: update('confirmRefund', 'Support says that the bank has sent money of a wire transfer back.'),
  retractPayment: update('retractPayment', 'Support proposes to take back a transfer that it confirmed by mistake.'),
  cancelOrder: update('cancelOrder', 'The company takes back an order that is not paid.'),
  refundOrder: update('refundOrder', 'Support has the money of an order given back, within the rule.'),
  activateBenefit: update('activateBenefit', 'The company switches on what came with its level.'),
  assignBenefit: update('assignBenefit', 'A person of the account gets a seat of a benefit.'),
  unassignBenefit: update('unassignBenefit', 'A person gives a seat of a benefit back.'),
  consumeBenefit: update('consumeBenefit', 'A service says how much of a benefit it served.'),
  viewBenefitKey: update('viewBenefitKey', 'A product key is shown, which leaves an event.'),
  replaceBenefitKey: update('replaceBenefitKey', 'Another product key takes the place of one that was redeemed in the wrong place.'),
  rejectVetting: update('rejectVetting', 'Support rejects the company for a reason that can be mended.'),
  resubmitVetting: update('resubmitVetting', 'The company mended what a rejection named and asks for another look.'),
  appealVetting: update('appealVetting', 'The company says why a rejection is wrong and asks for another look.'),
  requestDocument: update('requestDocument', 'Support asks the company for a document.'),
  uploadDocument: update('uploadDocument', 'A file of the company lies in the document store; this is its receipt.'),
  claimReview: update('claimReview', 'A reviewer takes the review.'),
  releaseReview: update('releaseReview', 'A reviewer gives the review back.'),
  suspendMembership: update('suspendMembership', 'Support holds a request or a membership; what was reached stands.'),
  reinstateMembership: update('reinstateMembership', 'Support lets a held account go on where it stood.'),
  extendDeadline: update('extendDeadline', 'Support gives an open step more time.'),
  escalateReview: update('escalateReview', 'Support takes the review to the next level now.'),
  reopenStep: update('reopenStep', 'Support has a step asked anew, whose answer no longer counts.'),
  resendLetter: update('resendLetter', 'Support has a letter sent again, to those who should have it now.'),
  waiveStep: update('waiveStep', 'Support proposes that a step count as passed; a second person carries it out.'),
  closeMembership: update('closeMembership', 'Support proposes to close the account; a second person carries it out.'),
  returnLegacyRecord: update(
    'returnLegacyRecord',
    'Support proposes to take a record of the old centre out of an account that is not its company’s.',
  ),
  appointAdministrator: update(
    'appointAdministrator',
    'Support proposes an administrator where nobody of the company acts any more; a second person carries it out.',
  ),
  approveProposal: update('approveProposal', 'A second person of support carries a proposal out.'),
  declineProposal: update('declineProposal', 'Support declines a proposal, or whoever made it takes it back.'),
  changePolicy: update('changePolicy', 'A rollout puts the running membership under another version of the rules.'),
};

/** A command that is only looked at; the instant comes with it, because workflow time stands still between tasks. */
export interface PreviewRequest {
  readonly command: Command;
  readonly at: string;
}

/** What a command would bring about; changes nothing. */
export const previewCommand = defineQuery<Preview, [PreviewRequest]>('previewCommand');

/** The engine's own word on a membership; everyday reading goes to the views. */
export const getMembership = defineQuery<Receipt>('getMembership');

/** Whose the tenant is. */
export const getTenantClaim = defineQuery<TenantClaim>('getTenantClaim');

/** The account lets go of the tenant; anybody else is not heard. */
export const releaseTenant = defineSignal<[account: string]>('releaseTenant');
