import { extendableSteps } from '../../../events/shapes.js';
import type { MembershipState } from '../../../events/membership.js';
import { letterId } from '../../../events/state/letters.js';
import type { CommandData, CommandMetadata, CommandType, Finding } from '../../../workflows/decisions/index.js';
import { membershipId, today } from '../../support/given-when-then.js';
import { waitingOn } from '../../../events/waiting-on.js';
import { from, fromApprover, fromOtherTenant, otherTenant, people, requestData } from '../../support/membership.js';
import { transferProof } from '../../support/sample-orders.js';
import { newestInvitation } from '../newest-invitation.js';
import {
  area,
  brought,
  happened,
  otherAccount,
  withOther,
  comment,
  overrideUntil,
  prices,
  enforcedFrom,
  invitee,
  newSigner,
  newText,
  oldPartnerId,
  oldRecord,
  payment,
  readText,
  uploadedDocument,
} from '../../support/sample-events.js';

interface PeoplesAsk<Type extends CommandType> {
  readonly by: CommandMetadata;
  readonly data: (state: MembershipState) => CommandData<Type>;
}

const nothing = () => undefined;
const byCode = ({ emailVerification }: MembershipState) => ({
  challenge: emailVerification?.challenge ?? 0,
  proof: { kind: 'code', matches: true } as const,
});
const third = { firstName: 'Third', lastName: 'Contact', email: 'third@hanbit.example', language: 'ko' } as const;
const signatory = () => from('partner', { objectId: people.signatory });

const offeredText = ({ agreementAcceptance: gate }: MembershipState) =>
  gate?.agreementVersion === newText.agreementVersion ? newText : readText;
const byLink = ({ signing }: MembershipState) => (signing?.handedTo ? { handOver: signing.handedTo.handOver } : {});

const awaited = (state: MembershipState) =>
  extendableSteps.find((step) => waitingOn(state).some((waiting) => waiting.step === step)) ?? 'email-verification';
const newestProposal = ({ proposals }: MembershipState) => ({ proposal: proposals?.at(-1)?.proposal ?? 0 });

const paymentOf = (orders: MembershipState['orders']) => {
  const { price = prices.silver, placedAt: receivedAt = payment.receivedAt } = orders?.list[0] ?? {};
  return { order: 1, payment: 'PAY-1', amount: price.total, currency: price.currency, receivedAt };
};

/** What the matrix asks: each command as the right person gives it, with the proof, text and reason that fit the state. */
export const peoplesAsks: { readonly [Type in CommandType]: PeoplesAsk<Type> } = {
  requestAccount: { by: from('service'), data: () => requestData(membershipId) },
  withdrawAccount: { by: from('partner'), data: nothing },
  verifyEmail: { by: from('contact'), data: byCode },
  denyEmail: { by: from('contact'), data: (state) => ({ ...byCode(state), answer: 'not-enrolled' }) },
  resendVerificationEmail: { by: from('partner'), data: () => ({}) },
  replacePrimaryContact: { by: from('partner'), data: () => ({ primaryContact: third }) },
  correctLegalProfile: { by: from('partner'), data: () => ({ legalName: 'Hanbit Tech' }) },
  confirmAddress: { by: from('partner'), data: () => ({ choice: 0 }) },
  acceptAgreement: { by: signatory(), data: (state) => ({ ...offeredText(state), ...byLink(state) }) },
  declineAgreement: { by: signatory(), data: (state) => ({ agreementVersion: offeredText(state).agreementVersion, ...byLink(state) }) },
  offerNewAgreement: { by: from('service'), data: () => ({ agreementVersion: newText.agreementVersion }) },
  askReacceptance: {
    by: from('service'),
    data: () => ({ agreementVersion: newText.agreementVersion, enforceFrom: enforcedFrom }),
  },
  handOverSigning: { by: from('partner', { objectId: people.enroller }), data: () => ({ to: newSigner }) },
  declineSigning: { by: signatory(), data: byLink },
  authorizeVetting: { by: from('support'), data: nothing },
  checkDomainNow: { by: from('partner'), data: nothing },
  addTenant: { by: from('partner'), data: () => ({ tenantId: otherTenant }) },
  confirmTenant: { by: fromOtherTenant(), data: nothing },
  declineTenant: { by: fromOtherTenant(), data: nothing },
  removeTenant: { by: from('partner'), data: () => ({ tenantId: otherTenant }) },
  inviteMerge: { by: from('partner'), data: () => ({ membershipId: otherAccount, partnerId: withOther(1).partnerId }) },
  answerMerge: { by: from('partner'), data: () => ({ answer: 'accept' }) },
  confirmMerge: { by: from('partner'), data: () => ({ partnerId: withOther(1).partnerId }) },
  withdrawMerge: { by: from('partner'), data: nothing },
  takeBackMerge: { by: from('service'), data: () => ({ membershipId: otherAccount, number: 77 }) },
  offerMerge: { by: from('service'), data: () => ({ ...happened.mergeOffered().data, deadline: '2030-01-01T00:00:00.000Z' }) },
  hearMergeAnswer: {
    by: from('service'),
    data: ({ merges }) => ({
      membershipId: otherAccount,
      number: merges?.merge?.number ?? 1,
      said: 'decline',
      because: 'not-now',
      legalName: 'Harbour Ltd',
    }),
  },
  joinAccount: { by: from('service'), data: () => ({ membershipId: otherAccount, number: 77 }) },
  moveLegacyRecord: { by: from('partner'), data: () => ({ partnerId: oldPartnerId }) },
  returnLegacyRecord: { by: from('support'), data: () => ({ partnerId: oldPartnerId }) },
  requestToJoin: { by: from('partner', { objectId: people.member }), data: () => ({ language: 'ko' }) },
  answerJoinRequest: {
    by: from('partner', { objectId: people.enroller }),
    data: () => ({ objectId: people.member, answer: 'accept' }),
  },
  addUser: { by: from('partner'), data: () => ({ objectId: people.another, roles: ['report-viewer'] }) },
  changeRoles: { by: from('partner'), data: () => ({ objectId: people.member, roles: ['sales-agent'] }) },
  correctUser: { by: from('partner'), data: () => ({ objectId: people.enroller, language: 'ko' }) },
  removeUser: { by: from('partner'), data: () => ({ objectId: people.enroller }) },
  inviteUser: { by: from('partner', { objectId: people.enroller }), data: () => ({ ...invitee, roles: ['report-viewer'] }) },
  resendInvitation: { by: from('partner', { objectId: people.enroller }), data: newestInvitation },
  withdrawInvitation: { by: from('partner', { objectId: people.enroller }), data: newestInvitation },
  acceptInvitation: { by: from('partner', { objectId: people.invited }), data: newestInvitation },
  declineInvitation: { by: from('contact'), data: newestInvitation },
  setLetterPreferences: { by: from('partner', { objectId: people.enroller }), data: () => ({ leaveOut: ['document-received'] }) },
  reviewProfile: { by: from('partner'), data: nothing },
  payRenewal: { by: from('service'), data: ({ renewal }) => ({ ...payment, receivedAt: renewal?.openedAt ?? payment.receivedAt }) },
  renewMembership: { by: from('partner'), data: nothing },
  setAutomaticRenewal: { by: from('partner'), data: ({ renewal }) => ({ on: !renewal?.automatic?.on }) },
  leaveMembership: { by: from('partner'), data: () => ({ membership: membershipId, why: 'no-longer-needed' }) },
  stayMember: { by: from('partner'), data: nothing },
  recordCompetency: { by: from('service'), data: () => ({ area, level: 'gold' }) },
  overrideAchievement: { by: from('support'), data: () => ({ area, level: 'gold', until: overrideUntil }) },
  placeOrder: { by: from('partner'), data: () => ({ level: 'action-pack', method: 'wire', employees: 40 }) },
  payByCard: { by: from('partner'), data: () => ({ order: 1, paymentMethod: 'pm_card_visa' }) },
  recordPayment: { by: from('service'), data: ({ orders }) => paymentOf(orders) },
  declinePayment: { by: from('service'), data: () => ({ order: 1, decline: 'refused' }) },
  confirmPayment: { by: from('support'), data: ({ orders }) => ({ ...paymentOf(orders), payment: 'BANK-1' }) },
  submitPaymentProof: { by: from('partner'), data: () => ({ ...transferProof, order: 1 }) },
  rejectPaymentProof: { by: from('support'), data: () => ({ order: 1, hash: transferProof.hash, flaw: 'unreadable' }) },
  applySurplus: { by: from('support'), data: () => ({ order: 1, payment: 'BANK-1', to: 2 }) },
  confirmRefund: { by: from('support'), data: () => ({ order: 1, payment: 'BANK-1', refund: 'BANK-2' }) },
  retractPayment: {
    by: from('support'),
    data: ({ orders }) => ({ order: 1, payment: orders?.list[0]?.paid?.payment ?? 'BANK-1' }),
  },
  cancelOrder: { by: from('partner'), data: () => ({ order: 1 }) },
  refundOrder: { by: from('support'), data: () => ({ order: 1 }) },
  activateBenefit: { by: from('partner'), data: () => ({ benefit: 'support-incidents' }) },
  assignBenefit: { by: from('partner'), data: () => ({ benefit: 'developer-tools', objectId: people.enroller }) },
  unassignBenefit: { by: from('partner'), data: () => ({ benefit: 'developer-tools', objectId: people.enroller }) },
  consumeBenefit: { by: from('service'), data: () => ({ benefit: 'support-incidents', amount: 1, reference: 'CASE-1' }) },
  viewBenefitKey: { by: from('partner'), data: () => ({ benefit: 'software-licences', madeWith: 1 }) },
  replaceBenefitKey: { by: from('partner'), data: () => ({ benefit: 'software-licences' }) },
  rejectVetting: { by: from('support'), data: () => ({ rejection: 'company-not-found' }) },
  resubmitVetting: { by: from('partner'), data: () => ({ comment }) },
  appealVetting: { by: from('partner'), data: () => ({ comment }) },
  requestDocument: { by: from('support'), data: () => ({ document: 'business-registration' }) },
  uploadDocument: { by: from('partner'), data: () => uploadedDocument },
  claimReview: { by: from('support'), data: nothing },
  releaseReview: { by: from('support'), data: nothing },
  suspendMembership: { by: from('support'), data: nothing },
  reinstateMembership: { by: from('support'), data: nothing },
  extendDeadline: { by: from('support'), data: (state) => ({ step: awaited(state), days: 7 }) },
  escalateReview: { by: from('support'), data: () => ({}) },
  reopenStep: {
    by: from('support'),
    data: ({ agreementAcceptance }) => ({ step: agreementAcceptance?.accepted ? 'agreement-acceptance' : 'email-verification' }),
  },
  resendLetter: {
    by: from('support'),
    data: ({ letters = [] }) => ({ letter: letters.map(letterId).at(-1) ?? 'vetting-rejected/9' }),
  },
  waiveStep: { by: from('support'), data: () => ({ step: 'vetting' }) },
  closeMembership: { by: from('support'), data: () => ({}) },
  appointAdministrator: { by: from('support'), data: () => ({ user: { objectId: people.another } }) },
  approveProposal: { by: fromApprover(), data: newestProposal },
  declineProposal: { by: from('support'), data: newestProposal },
  changePolicy: { by: fromApprover(), data: () => ({ policyVersion: '2026-01-waiver' }) },
};

/** What activities find out about the challenge and the review of the moment; all other own commands say nothing. */
export const findings: { readonly [Type in Finding['type']]: { readonly data: (state: MembershipState) => CommandData<Type> } } = {
  recordVerificationEmail: {
    data: ({ emailVerification }) => ({ challenge: emailVerification?.challenge ?? 0, reminder: emailVerification?.reminders ?? 0 }),
  },
  recordLetter: { data: () => ({ answers: [{ mail: 'agreement-reminder/1/contact', kind: 'agreement-reminder' }] }) },
  recordAddressCheck: { data: ({ addressCheck }) => ({ given: addressCheck?.given ?? 0, result: 'verified', suggestions: [] }) },
  recordDomainProof: { data: ({ domainProof }) => ({ domain: domainProof?.domain ?? 'hanbit.example' }) },
  recordTenantClaim: { data: () => ({ tenantId: otherTenant, outcome: 'claimed' }) },
  recordCharge: {
    data: () => ({
      order: 1,
      attempt: 1,
      payment: 'pi_1_1',
      said: { outcome: 'paid', receivedAt: today, amount: prices.silver.total, currency: 'KRW' },
    }),
  },
  recordRefund: { data: () => ({ order: 1, payment: 'pi_1_1', attempt: 1, said: { outcome: 'made', refund: 're_1' } }) },
  recordMergeOffer: { data: ({ merges }) => ({ number: merges?.merge?.number ?? 1, outcome: 'done' }) },
  recordMergeHearing: { data: ({ merges }) => ({ number: merges?.merge?.number ?? 1, status: 'accepted', outcome: 'done' }) },
  recordMergeJoin: { data: ({ merges }) => ({ number: merges?.merge?.number ?? 1, outcome: 'done', brought }) },
  recordMergeWithdrawal: { data: ({ merges }) => ({ number: merges?.merge?.number ?? 1, outcome: 'done' }) },
  recordLegacyClaim: {
    data: ({ legacyMove }) => ({ partnerId: oldPartnerId, asked: legacyMove?.move?.asked ?? 0, outcome: 'claimed', ...oldRecord }),
  },
  recordLegacyRelease: { data: () => ({ partnerId: oldPartnerId }) },
  recordTenantRelease: { data: () => ({ tenantId: otherTenant }) },
  recordVettingChecks: {
    data: ({ vetting }) => ({
      round: vetting?.current.round ?? 0,
      domains: { 'hanbit.example': 'hanbit.example' },
      others: [],
    }),
  },
};
