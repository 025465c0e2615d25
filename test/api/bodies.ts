import { secrets } from './api-under-test.js';
import { typedProfile } from './input/profile.js';
import { objectIds, ours, theirs } from './people.js';

const code = secrets.codeFor(ours, 4);
const { primaryContact } = typedProfile();
/** What every command, by the name of its operation, can be sent with. */
export const bodies: Readonly<Record<string, object>> = {
  requestAccount: { legalProfile: typedProfile() },
  verifyEmail: { code },
  denyEmail: { code, answer: 'not-enrolled' },
  replacePrimaryContact: { primaryContact },
  correctLegalProfile: { legalName: 'Harbour Ltd' },
  confirmAddress: { choice: 'keep' },
  addUser: { objectId: objectIds.member, roles: ['report-viewer'] },
  changeRoles: { objectId: objectIds.member, roles: ['report-viewer'] },
  correctUser: { objectId: objectIds.member, language: 'ko' },
  removeUser: { objectId: objectIds.member },
  inviteUser: { email: 'invited@hanbit.example', language: 'ko', roles: ['report-viewer'] },
  resendInvitation: { invitation: 6 },
  withdrawInvitation: { invitation: 6 },
  acceptInvitation: { link: secrets.invitationLinkFor({ membershipId: ours, invitation: 6 }) },
  declineInvitation: { link: secrets.invitationLinkFor({ membershipId: ours, invitation: 6 }) },
  setLetterPreferences: { leaveOut: ['document-received'] },
  payRenewal: { payment: 'PAY-2026-0001', amount: 4_730_00, currency: 'USD', receivedAt: '2026-03-04T09:00:00Z' },
  setAutomaticRenewal: { on: true },
  appointAdministrator: { objectId: objectIds.member },
  acceptAgreement: { agreementVersion: '2026-01', language: 'ko', hash: 'a'.repeat(64) },
  declineAgreement: { agreementVersion: '2026-01' },
  askReacceptance: { agreementVersion: '2026-07', enforceFrom: '2027-01-01T00:00:00Z' },
  offerNewAgreement: { agreementVersion: '2026-07' },
  handOverSigning: { to: { firstName: 'Third', lastName: 'Person', email: 'third@hanbit.example', language: 'ko' } },
  addTenant: { tenantId: theirs },
  confirmTenant: {},
  declineTenant: {},
  removeTenant: { tenantId: theirs },
  requestToJoin: { language: 'ko' },
  answerJoinRequest: { objectId: objectIds.member, answer: 'accept' },
  appealVetting: { comment: 'The register shows the present name.' },
  requestDocument: { document: 'business-registration' },
  rejectVetting: { rejection: 'domain-not-owned' },
  extendDeadline: { step: 'vetting', days: 7 },
  resendLetter: { letter: 'account-suspended/9' },
  reopenStep: { step: 'email-verification' },
  waiveStep: { step: 'vetting' },
  approveProposal: { proposal: 8 },
  proposeRollout: { kind: 'policy', target: '2026-01-waiver', audience: { statuses: ['active'] } },
  declineProposal: { proposal: 8 },
};
