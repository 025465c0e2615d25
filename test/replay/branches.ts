import type { Receipt } from '../../workflows/contract.js';
import { until } from '../support/fake-ports.js';
import {
  acceptAgreement,
  answerJoinRequest,
  authorizeVetting,
  becomeActive,
  checkDomainNow,
  confirmAddress,
  correctLegalProfile,
  from,
  newTenantRequest,
  fromApprover,
  people,
  reinstateMembership,
  rejectVetting,
  replacePrimaryContact,
  requestAccount,
  requestToJoin,
  resendVerificationEmail,
  send,
  suspendMembership,
  untilRenewing,
  verifyEmail,
  withdrawAccount,
} from '../support/membership.js';
import { comment, harbour, newSigner, newText, readText, uploadedDocument } from '../support/sample-events.js';
import type { LiveMembership, Stage } from '../support/stage.js';
import { agreementBranches } from './agreement-branches.js';
import type { Branch } from './branch.js';
import { accountBranches } from './legacy-branches.js';
import { orderBranches } from './order-branches.js';
import { renewalBranches } from './renewal-branches.js';

const pass = async (stage: Stage, { waitingOn }: Receipt) => stage.pass(waitingOn[0]!.deadline);

const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

const verifications = ({ ports }: Stage) => ports.letterSubjects.filter((subject) => subject.startsWith('verification')).length;

/** A company that began again with a new tenant and became a member; its domain is looked for. */
async function joinWithNewTenant(stage: Stage, membership: LiveMembership): Promise<Receipt> {
  await withdrawAccount(membership);
  await send(membership, 'requestAccount', newTenantRequest(idOf(membership)).data, from('service'));
  await until(() => stage.ports.looks > 0 && verifications(stage) === 2);
  await stage.happened('EmailVerificationRequested', 2);
  await verifyEmail(membership, stage.challengeOf(membership));
  await acceptAgreement(membership);
  await stage.happened('VettingChecked');
  const receipt = await authorizeVetting(membership);
  await untilRenewing(stage.env.client, membership);
  await stage.sleep('30 minutes');
  return receipt;
}

const approved = (membership: LiveMembership, { sequence }: Receipt) =>
  send(membership, 'approveProposal', { proposal: sequence }, fromApprover());

/** Every way that a membership's life has gone; the histories of each release are named after them. */
export const branches: Readonly<Record<string, Branch>> = {
  activated: async (stage, membership) => {
    await becomeActive(membership);
    await stage.happened('MembershipActivated');
  },
  ...renewalBranches,
  ...orderBranches,
  ...accountBranches,
  ...agreementBranches,
  resent: async (stage, membership) => {
    await resendVerificationEmail(membership);
    await until(() => verifications(stage) === 2);
  },
  bounced: async (stage, membership) => {
    stage.ports.mailServer = () => Promise.resolve({ accepted: false, smtpStatus: 550 });
    await resendVerificationEmail(membership);
    await stage.happened('VerificationEmailBounced');
  },
  'contact-replaced': async (stage, membership) => {
    await acceptAgreement(membership);
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await replacePrimaryContact(membership);
    await until(() => verifications(stage) === 2);
  },
  'profile-corrected': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await correctLegalProfile(membership, { legalName: '한빛 테크' });
    await correctLegalProfile(membership, { companyDomain: 'hanbit.co.kr' });
    await stage.happened('VettingChecked', 2);
  },
  'address-chosen': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await correctLegalProfile(membership, { legalName: 'Harbour Ltd', address: harbour });
    await stage.happened('AddressChecked');
    await confirmAddress(membership, 0);
    await stage.happened('AddressConfirmed');
  },
  denied: async (stage, membership) => {
    await send(membership, 'denyEmail', { challenge: 4, proof: { kind: 'code', matches: true }, answer: 'not-enrolled' }, from('contact'));
    await stage.happened('EmailDenied');
  },
  expired: async (stage, membership) => {
    await pass(stage, await stage.stateOf(membership));
    await stage.happened('AccountExpired');
  },
  escalated: async (stage, membership) => {
    await pass(stage, await verifyEmail(membership));
    await stage.happened('VettingEscalated');
  },
  'rejected-and-closed': async (stage, membership) => {
    await acceptAgreement(membership);
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    const rejected = await rejectVetting(membership);
    await stage.written('vetting-rejected');
    await pass(stage, rejected);
    await stage.written('account-suspended');
    await pass(stage, await stage.stateOf(membership));
    await stage.happened('AccountClosed');
  },
  'suspended-and-reinstated': async (stage, membership) => {
    await acceptAgreement(membership);
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    const rejected = await rejectVetting(membership);
    await stage.written('vetting-rejected');
    await pass(stage, rejected);
    await stage.written('account-suspended');
    await reinstateMembership(membership);
    await stage.written('account-reinstated');
    await authorizeVetting(membership);
    await stage.happened('MembershipActivated');
  },
  'suspended-while-active': async (stage, membership) => {
    const { waitingOn } = await becomeActive(membership);
    await stage.happened('MembershipActivated');
    await stage.passDays(340);
    await suspendMembership(membership);
    await stage.written('account-suspended');
    await stage.pass(waitingOn[0]!.deadline);
    await reinstateMembership(membership);
    await stage.happened('RenewalWindowOpened');
    await stage.written('account-reinstated');
    await stage.atRest(membership);
    await pass(stage, await suspendMembership(membership));
    await stage.happened('AccountClosed');
    await until(async () => (await membership.describe()).type === 'accountCreation');
    await requestAccount(membership, membership.workflowId.replace('membership/', ''));
    await until(() => verifications(stage) === 2);
  },
  'authorised-after-rejection': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await rejectVetting(membership);
    await stage.atRest(membership);
    await authorizeVetting(membership);
    await stage.happened('VettingAuthorized');
  },
  'rejected-and-resubmitted': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await rejectVetting(membership);
    await stage.atRest(membership);
    await send(membership, 'uploadDocument', uploadedDocument);
    await stage.atRest(membership);
    await send(membership, 'resubmitVetting', { comment });
    await stage.atRest(membership);
    await rejectVetting(membership);
    await stage.atRest(membership);
    await send(membership, 'appealVetting', { comment });
    await stage.happened('VettingAppealed');
  },
  'document-requested': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await send(membership, 'requestDocument', { document: 'business-registration' }, from('support'));
    await stage.atRest(membership);
    await send(membership, 'uploadDocument', uploadedDocument);
    await stage.happened('DocumentReceived');
  },
  'document-late': async (stage, membership) => {
    await acceptAgreement(membership);
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    const receipt = await send(membership, 'requestDocument', { document: 'business-registration' }, from('support'));
    await stage.atRest(membership);
    await pass(stage, receipt);
    await stage.happened('VettingResumed');
  },
  'claim-lapsed': async (stage, membership) => {
    await acceptAgreement(membership);
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await send(membership, 'claimReview', undefined, from('support'));
    await stage.atRest(membership);
    await stage.passDays(1);
    await stage.happened('ReviewReleased');
  },
  declined: async (stage, membership) => {
    await send(membership, 'declineAgreement', { agreementVersion: '2026-01' }, from('partner', { objectId: people.signatory }));
    await stage.happened('AccountClosed');
  },
  'long-way-in': async (stage, membership) => {
    const askAgain = () => requestAccount(membership, membership.workflowId.replace('membership/', ''));
    await acceptAgreement(membership);
    while ((await stage.histories(membership)).length === 1) await askAgain();
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await authorizeVetting(membership);
    await stage.happened('MembershipActivated');
  },
  'domain-proved-late': async (stage, membership) => {
    await joinWithNewTenant(stage, membership);
    stage.ports.zone.set('_tenure.hanbit.example', [`proof of ${idOf(membership)}`]);
    await checkDomainNow(membership);
    await stage.happened('DomainProved');
  },
  'domain-missed': async (stage, membership) => {
    await pass(stage, await joinWithNewTenant(stage, membership));
    await stage.happened('DomainProofMissed');
  },
  'joined-on-the-way-in': async (stage, membership) => {
    await requestToJoin(membership);
    await answerJoinRequest(membership);
    await stage.happened('JoinRequestAccepted');
  },
  'join-lapsed': async (stage, membership) => {
    await becomeActive(membership);
    await stage.happened('MembershipActivated');
    await pass(stage, await requestToJoin(membership));
    await stage.happened('JoinRequestLapsed');
  },
  'deadline-extended': async (stage, membership) => {
    await send(membership, 'extendDeadline', { step: 'email-verification', days: 7 }, from('support'));
    await stage.written('support-acted');
  },
  'step-reopened': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await send(membership, 'reopenStep', { step: 'email-verification' }, from('support'));
    await stage.written('support-acted');
  },
  'waived-for-a-time': async (stage, membership) => {
    await verifyEmail(membership);
    await stage.happened('VettingChecked');
    await acceptAgreement(membership);
    const until = new Date((await stage.env.currentTimeMs()) + 10 * 86_400_000).toISOString();
    await approved(membership, await send(membership, 'waiveStep', { step: 'vetting', until }, from('support')));
    await stage.written('support-acted');
    await stage.pass(until);
    await stage.happened('WaiverEnded');
  },
  'proposal-lapsed': async (stage, membership) => {
    await pass(stage, await send(membership, 'closeMembership', {}, from('support')));
    await stage.happened('ProposalLapsed');
  },
  'closed-by-two': async (stage, membership) => {
    await approved(membership, await send(membership, 'closeMembership', {}, from('support')));
    await stage.written('account-closed');
  },
  'signing-handed-over': async (stage, membership) => {
    const { sequence } = await send(membership, 'handOverSigning', { to: newSigner }, from('partner', { objectId: people.enroller }));
    await stage.written('signing-handed-over');
    await send(membership, 'declineSigning', { handOver: sequence }, from('partner', { objectId: people.member }));
    await stage.written('signing-declined');
    const again = await send(membership, 'handOverSigning', { to: newSigner }, from('service'));
    await stage.written('signing-handed-over', 2);
    const signed = { ...readText, handOver: again.sequence };
    await send(membership, 'acceptAgreement', signed, from('partner', { objectId: people.member }));
    await stage.happened('AgreementAccepted');
  },
  'newer-agreement-offered': async (stage, membership) => {
    await send(membership, 'offerNewAgreement', { agreementVersion: newText.agreementVersion }, from('service'));
    await stage.written('agreement-superseded');
    await send(membership, 'acceptAgreement', newText, from('partner', { objectId: people.signatory }));
    await stage.happened('AgreementAccepted');
  },
  'signatory-left': async (stage, membership) => {
    await correctLegalProfile(membership, { signatory: null });
    await stage.written('signatory-left');
    await correctLegalProfile(membership, { signatory: { objectId: people.signatory } });
    await acceptAgreement(membership);
    await stage.happened('AgreementAccepted');
  },
  'withdrawn-and-begun-again': async (stage, membership) => {
    await withdrawAccount(membership);
    await requestAccount(membership, membership.workflowId.replace('membership/', ''));
    await until(() => verifications(stage) === 2);
  },
};
