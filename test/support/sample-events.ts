import manifest from '../../content/agreements/manifest.json' with { type: 'json' };
import type { EventData, EventType, MembershipEvent } from '../../events/catalogue.js';
import {
  checkFindings,
  vettingChecks,
  type CheckFinding,
  type CheckOutcome,
  type VettingCheck,
} from '../../events/state/vetting-findings.js';
import { membershipId, today } from './given-when-then.js';
import { email, otherTenant, people, requestData } from './membership.js';
import { harbour, suggestedHarbour } from './sample-addresses.js';
import { benefiting } from './sample-benefits.js';
import { mergingTwo } from './sample-merges.js';
import { movingIn } from './sample-legacy-moves.js';
import { ordering } from './sample-orders.js';
import { movedYear, renewalYear, renewing } from './sample-renewal.js';
import {
  emailDeadline,
  agreementDeadline,
  emailReminders,
  agreementReminders,
  vettingDeadline,
  mendingDeadline,
  domainDeadline,
  helpDeadline,
  joinDeadline,
  tenantDeadline,
  invitationDeadline,
  joinAgainFrom,
  documentDeadline,
  claimEnd,
  proposalDeadline,
  enforcedFrom,
  reacceptanceReminders,
  remindedOfBlock,
} from './sample-deadlines.js';

export * from './sample-addresses.js';
export * from './sample-benefits.js';
export * from './sample-legacy-moves.js';
export * from './sample-merges.js';
export * from './sample-orders.js';
export * from './sample-renewal.js';
export * from './sample-deadlines.js';

const event = <Type extends EventType>(type: Type, data: EventData<Type>) => ({ type, data }) as MembershipEvent;
const { policyVersion, tenant, legalProfile } = requestData(membershipId);

/** The contact that replaces the first one. */
export const newContact = { firstName: 'Second', lastName: 'Contact', email: 'accounts@hanbit.example', language: 'en' } as const;

/** To whom the signing is handed. */
export const newSigner = { firstName: 'Third', lastName: 'Person', email: 'third@hanbit.example', language: 'en' } as const;

/** Who is invited by mail, and as what. */
export const invitee: Omit<EventData<'UserInvited'>, 'deadline' | 'guest'> = {
  email: 'invited@hanbit.example',
  language: 'ko',
  roles: ['referrals-admin'],
};

/** Who signs in every test, unless it says otherwise. */
const asSignatory = { signatory: { objectId: people.signatory }, capacity: 'signatory' } as const;

/** The agreement as the signatory of every test reads it. */
export const readText = { agreementVersion: '2026-01', language: 'ko', hash: manifest['2026-01'].ko } as const;

/** The newer version, as it is read. */
export const newText = { agreementVersion: '2026-07', language: 'ko', hash: manifest['2026-07'].ko } as const;

/** What a company says when it asks for another look. */
export const comment = 'The register was updated last week.';

/** A file that the document store has. */
export const uploadedDocument = { hash: 'c'.repeat(64), mediaType: 'application/pdf', size: 120_000, name: 'registration.pdf' } as const;

/** Asks the primary contact, today unless the data say otherwise. */
export const asked = (data: Partial<EventData<'EmailVerificationRequested'>> = {}) =>
  event('EmailVerificationRequested', {
    occasion: 'enrolment',
    email,
    language: 'ko',
    deadline: emailDeadline,
    remindersOn: emailReminders,
    ...data,
  });

/** What every check of the test company finds, but for what is said otherwise. */
export function checksWith(finding: Partial<Record<VettingCheck, CheckFinding>> = {}, round = 1): EventData<'VettingChecked'> {
  const found = { ...nothingOdd, ...finding };
  const resultOf = (check: VettingCheck) => {
    const outcomes: Readonly<Record<string, CheckOutcome>> = checkFindings[check];
    return { check, outcome: outcomes[found[check]]!, codes: [found[check]] };
  };
  return { round, results: vettingChecks.map(resultOf) };
}

const nothingOdd: Readonly<Record<VettingCheck, CheckFinding>> = {
  'email-domain': 'domain-same',
  mailbox: 'mailbox-personal',
  'company-name': 'name-plain',
  'duplicate-company': 'no-other-company',
  employment: 'contact-on-company-domain',
  authority: 'named-by-service',
};

/** Offers the agreement, today unless the data say otherwise. */
export const offered = (data: Partial<EventData<'AgreementOffered'>> = {}) =>
  event('AgreementOffered', { agreementVersion: '2026-01', deadline: agreementDeadline, remindersOn: agreementReminders, ...data });

/** The first three events of every request. */
export const request: readonly MembershipEvent[] = [
  event('AccountRequested', { policyVersion }),
  event('TenantLinked', tenant),
  event('LegalProfileSubmitted', legalProfile),
];

/** Everything that a request leads to at once; the challenge is number 4. */
export const requested: readonly MembershipEvent[] = [...request, asked(), offered()];

/** What can happen on the way in, each told once. */
export const happened = {
  mailSent: (reminder = 0, challenge = 4) => event('VerificationEmailSent', { challenge, reminder }),
  bounced: event('VerificationEmailBounced', { challenge: 4, smtpStatus: 550 }),
  remindedOfEmail: event('EmailVerificationReminded', { challenge: 4 }),
  codeRefused: (triesLeft: number, challenge = 4) => event('VerificationCodeRefused', { challenge, triesLeft }),
  denied: (answer: EventData<'EmailDenied'>['answer'], challenge = 4) => event('EmailDenied', { challenge, answer }),
  remindedOfNewContact: (challenge: number) => event('EmailVerificationReminded', { challenge }),
  verified: (proof: 'browser' | 'code' = 'code', challenge = 4, address = email) =>
    event('EmailVerified', { challenge, email: address, proof }),
  corrected: (data: EventData<'LegalProfileCorrected'>) => event('LegalProfileCorrected', data),
  addressChecked: (given: number) => event('AddressChecked', { given, result: 'interaction-required', suggestions: [suggestedHarbour] }),
  addressConfirmed: (choice: 'suggestion' | 'keep') =>
    event('AddressConfirmed', { choice, address: choice === 'keep' ? harbour : suggestedHarbour }),
  contactReplaced: event('PrimaryContactReplaced', { primaryContact: newContact }),
  contactChangeRequested: event('ContactChangeRequested', { primaryContact: newContact }),
  contactChanged: event('PrimaryContactReplaced', { primaryContact: newContact, before: legalProfile.primaryContact }),
  contactChangeLapsed: (lapse: EventData<'ContactChangeLapsed'>['lapse'] = 'not-verified') =>
    event('ContactChangeLapsed', { lapse, email: 'a***@hanbit.example' }),
  vettingOpened: (round = 1, deadline = vettingDeadline, changed?: EventData<'VettingOpened'>['changed']) =>
    event('VettingOpened', { round, deadline, ...(changed && { changed }) }),
  vettingChecked: (finding: Partial<Record<VettingCheck, CheckFinding>> = {}, round = 1) =>
    event('VettingChecked', checksWith(finding, round)),
  escalated: (level: number, deadline: string) => event('VettingEscalated', { round: 1, level, deadline }),
  authorized: (round = 1) => event('VettingAuthorized', { round }),
  authorizationUpheld: event('VettingAuthorizationUpheld', { round: 1, authorizedAt: today }),
  rejected: event('VettingRejected', { round: 1, rejection: 'company-not-found', deadline: mendingDeadline, attemptsLeft: 2 }),
  changeRejected: (attemptsLeft = 2) =>
    event('VettingRejected', { round: 2, rejection: 'company-details-differ', deadline: mendingDeadline, attemptsLeft }),
  rejectedAgain: event('VettingRejected', { round: 1, rejection: 'company-not-found', deadline: mendingDeadline, attemptsLeft: 1 }),
  rejectedForGood: event('VettingRejected', { round: 1, rejection: 'company-not-found', deadline: mendingDeadline, attemptsLeft: 0 }),
  resubmitted: (attemptsLeft = 1, comment?: string) =>
    event('VettingResubmitted', { round: 1, attemptsLeft, deadline: vettingDeadline, ...(comment && { comment }) }),
  appealed: (attemptsLeft = 1, round = 1) => event('VettingAppealed', { round, attemptsLeft, deadline: vettingDeadline, comment }),
  documentRequested: event('DocumentRequested', { round: 1, document: 'business-registration', deadline: documentDeadline }),
  documentRequestedIn: (round: number) =>
    event('DocumentRequested', { round, document: 'business-registration', deadline: documentDeadline }),
  documentReceived: (data: Partial<EventData<'DocumentReceived'>> = {}) =>
    event('DocumentReceived', { round: 1, ...uploadedDocument, ...data }),
  vettingResumed: (deadline: string) => event('VettingResumed', { round: 1, deadline }),
  claimed: (until = claimEnd) => event('ReviewClaimed', { round: 1, until }),
  released: (release: EventData<'ReviewReleased'>['release']) => event('ReviewReleased', { round: 1, release }),
  remindedOfAgreement: event('AgreementReminded', { agreementVersion: '2026-01' }),
  accepted: event('AgreementAccepted', { ...readText, ...asSignatory, legalName: legalProfile.legalName }),
  declined: event('AgreementDeclined', { agreementVersion: '2026-01', ...asSignatory }),
  reacceptanceAsked: (data: Partial<EventData<'AgreementReacceptanceAsked'>> = {}) =>
    event('AgreementReacceptanceAsked', {
      agreementVersion: '2026-07',
      ground: 'newer-version',
      deadline: enforcedFrom,
      remindersOn: reacceptanceReminders,
      ...data,
    }),
  reacceptanceReminded: (remindAgainOn?: string) =>
    event('AgreementReacceptanceReminded', { agreementVersion: '2026-07', ...(remindAgainOn && { remindAgainOn }) }),
  reacceptanceDeclined: event('AgreementReacceptanceDeclined', { agreementVersion: '2026-07', ...asSignatory }),
  agreementEnforced: (remindAgainOn = remindedOfBlock) => event('AgreementEnforced', { agreementVersion: '2026-07', remindAgainOn }),
  newAgreementAccepted: event('AgreementAccepted', { ...newText, ...asSignatory, legalName: legalProfile.legalName }),
  blockLifted: event('AgreementBlockLifted', { agreementVersion: '2026-07', blockedSince: enforcedFrom }),
  superseded: event('AgreementSuperseded', { agreementVersion: '2026-01', supersededBy: '2026-07' }),
  handedOver: (to: Partial<EventData<'SigningHandedOver'>['to']> = {}) => event('SigningHandedOver', { to: { ...newSigner, ...to } }),
  signingDeclined: (handOver = 6) => event('SigningDeclined', { handOver }),
  signatoryLeft: (capacity: EventData<'SignatoryLeft'>['capacity'] = 'signatory', objectId = people.signatory) =>
    event('SignatoryLeft', { objectId, capacity }),
  signingMailBounced: (handOver = 6) =>
    event('LetterBounced', { mail: `signing-handed-over/${handOver}/signer`, kind: 'signing-handed-over', smtpStatus: 550 }),
  adminAgentGranted: event('AdminAgentGranted', { ...tenant.enroller, roles: ['admin-agent', 'user-management-admin'] }),
  activated: event('MembershipActivated', {
    partnerId: 'RJG4-TWHF-4RJW-T',
    anchor: '2026-03-04',
    anniversary: '2027-03-04',
    renewal: renewalYear,
  }),
  activatedIn: (renewal?: EventData<'MembershipActivated'>['renewal']) =>
    event('MembershipActivated', {
      partnerId: 'RJG4-TWHF-4RJW-T',
      anchor: '2026-03-04',
      anniversary: '2027-03-04',
      ...(renewal && { renewal }),
    }),
  userAdded: (objectId = people.another, roles: EventData<'UserAdded'>['roles'] = ['report-viewer']) =>
    event('UserAdded', { objectId, roles }),
  rolesChanged: (data: EventData<'UserRolesChanged'>) => event('UserRolesChanged', data),
  userRemoved: (objectId: string, roles: EventData<'UserRemoved'>['roles'], more: Partial<EventData<'UserRemoved'>> = {}) =>
    event('UserRemoved', { objectId, roles, ...more }),
  invited: (invitation: Partial<EventData<'UserInvited'>> = {}) =>
    event('UserInvited', { ...invitee, deadline: invitationDeadline, ...invitation }),
  invitationResent: (invitation: number, deadline: string) => event('InvitationResent', { invitation, deadline }),
  invitationWithdrawn: (invitation: number) => event('InvitationWithdrawn', { invitation, email: 'i***@hanbit.example' }),
  invitationAccepted: (invitation: number, data: Partial<EventData<'InvitationAccepted'>> = {}) =>
    event('InvitationAccepted', { invitation, objectId: people.invited, ...invitee, ...data }),
  invitationDeclined: (invitation: number) => event('InvitationDeclined', { invitation, email: 'i***@hanbit.example' }),
  invitationBounced: (number: number) =>
    event('LetterBounced', { mail: `user-invited/${number}/invited`, kind: 'user-invited', reader: 'invited', smtpStatus: 550 }),
  invitationExpired: (invitation: number) => event('InvitationExpired', { invitation, email: 'i***@hanbit.example' }),
  domainAsked: (deadline = domainDeadline) =>
    event('DomainProofRequested', { domain: 'hanbit.example', deadline, looks: { firstAfterMinutes: 1, atMostEveryMinutes: 60 } }),
  domainCheckRequested: event('DomainCheckRequested', { domain: 'hanbit.example' }),
  domainProved: event('DomainProved', { domain: 'hanbit.example' }),
  domainMissed: (level = 1, deadline = helpDeadline) => event('DomainProofMissed', { domain: 'hanbit.example', level, deadline }),
  tenantAsked: (tenantId = otherTenant, deadline = tenantDeadline) => event('TenantAdditionAsked', { tenantId, deadline }),
  tenantConfirmed: event('TenantAdditionConfirmed', { tenantId: otherTenant }),
  tenantDeclined: event('TenantAdditionDeclined', { tenantId: otherTenant }),
  tenantLapsed: (tenantId = otherTenant) => event('TenantAdditionLapsed', { tenantId }),
  tenantAdded: event('TenantAdded', { tenantId: otherTenant }),
  tenantTaken: (takenBy: 'membership' | 'account' = 'account', owner?: string) =>
    event('TenantAdditionRefused', { tenantId: otherTenant, takenBy, ...(owner && { owner }) }),
  tenantRemoved: (people: string[] = []) => event('TenantRemoved', { tenantId: otherTenant, people }),
  tenantReleased: event('TenantReleased', { tenantId: otherTenant }),
  userOfOtherTenant: (roles: EventData<'UserAdded'>['roles'] = ['report-viewer']) =>
    event('UserAdded', { objectId: people.ofOtherTenant, roles, tenantId: otherTenant }),
  joinRequested: (objectId = people.member, deadline = joinDeadline) => event('JoinRequested', { objectId, language: 'ko', deadline }),
  joinAccepted: event('JoinRequestAccepted', { objectId: people.member, roles: ['report-viewer'], language: 'ko' }),
  joinDeclined: event('JoinRequestDeclined', { objectId: people.member, language: 'ko', againFrom: joinAgainFrom }),
  joinLapsed: (objectId = people.member) => event('JoinRequestLapsed', { objectId, language: 'ko' }),
  warned: (step: string, deadline: string) => event('DeadlineReminded', { step, deadline }),
  endWarned: (step: 'level' | 'benefit', level: 'action-pack' | 'silver' | 'gold', deadline: string) =>
    event('DeadlineReminded', { step, level, deadline }),
  policyChanged: event('PolicyChanged', {
    from: '2026-01',
    to: '2026-01-waiver',
    dates: [
      { what: 'anniversary', before: '2027-03-04', after: '2028-03-04' },
      { what: 'renewal-opens', before: renewalYear.opensAt, after: movedYear.opensAt },
      { what: 'renewal-closes', before: renewalYear.closesAt, after: movedYear.closesAt },
    ],
    renewal: movedYear,
  }),
  ...renewing,
  ...ordering,
  ...movingIn,
  ...mergingTwo,
  ...benefiting,
  withdrawn: event('AccountWithdrawn', {}),
  expired: (unfinishedStep: string) => event('AccountExpired', { unfinishedStep }),
  extended: (step: EventData<'DeadlineExtended'>['step'], before: string, after: string) =>
    event('DeadlineExtended', { step, before, after }),
  reopened: (step: EventData<'StepReopened'>['step'], status: string) =>
    event('StepReopened', { step, before: { status }, after: { status: 'open' } }),
  waived: (until?: string) =>
    event('StepWaived', { step: 'vetting', before: { status: 'pending' }, after: { status: 'waived' }, ...(until && { until }) }),
  waiverEnded: event('WaiverEnded', { step: 'vetting' }),
  proposed: (
    command: EventData<'ActionProposed'>['command'],
    data: EventData<'ActionProposed'>['data'] = {},
    deadline = proposalDeadline,
  ) => event('ActionProposed', { command, data, deadline }),
  approved: (proposal: number) => event('ProposalApproved', { proposal }),
  proposalDeclined: (proposal: number) => event('ProposalDeclined', { proposal }),
  lapsed: (proposal: number) => event('ProposalLapsed', { proposal }),
  suspended: (cause: EventData<'AccountSuspended'>['cause'], deadline: string) => event('AccountSuspended', { cause, deadline }),
  reinstated: (resumeBy: string) => event('AccountReinstated', { resumeBy }),
  closed: (cause: EventData<'AccountClosed'>['cause']) => event('AccountClosed', { cause }),
};
