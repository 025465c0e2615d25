import type { RecordedEvent } from '../recorded-event.js';
import { accountCalls } from './account-calls.js';
import { call, noted, type Call, type Calls, type Facts, type LetterPerson } from './letter-call.js';
import type { LetterKind } from './letter-kinds.js';
import { masked } from './masked.js';
import { moneyFact } from './money-fact.js';

const supportActed = ({ actor, reason = 'unknown' }: RecordedEvent, action: string, note?: string): readonly Call[] =>
  actor.kind === 'support' ? [call('support-acted', { action, reason, ...noted(note) })] : [];

/** The answer to whoever asked to be let in, who is told whether the company or support gave it; the company is told of support's. */
const answered = (
  kind: 'join-accepted' | 'join-declined',
  event: RecordedEvent<'JoinRequestAccepted' | 'JoinRequestDeclined'>,
  facts: Facts = {},
): readonly Call[] => [
  { kind, facts: { ...facts, by: event.actor.kind }, person: personIn(event.data) },
  ...supportActed(event, 'answerJoinRequest'),
];

const personIn = ({ objectId, email, language }: LetterPerson): LetterPerson => ({
  objectId,
  ...(email && { email }),
  ...(language && { language }),
});

/** A person's own letter; nobody is called upon to write it where there is no address. */
const toPerson = (kind: LetterKind, person: LetterPerson): readonly Call[] => (person.email ? [{ kind, person: personIn(person) }] : []);

const totalFact = ({ total: amount, currency }: RecordedEvent<'InvoiceIssued'>['data']['price']) => ({
  total: moneyFact({ amount, currency }),
});

/** The moved dates as one fact: each with what it is, before and after. */
const movedFact = (dates: RecordedEvent<'PolicyChanged'>['data']['dates']): string =>
  dates.map(({ what, before, after }) => [what, before, after].join(' ')).join(',');

const paymentFact = ({ unusedPayment }: { readonly unusedPayment?: string | undefined }): { readonly payment?: string } =>
  unusedPayment ? { payment: 'unused' } : {};

/** The changed rules as one fact: from when, then each with what it is, before and after. */
function rulesFact({ rules }: RecordedEvent<'PolicyChanged'>['data']): { readonly rules?: string } {
  if (!rules) return {};
  const changes = rules.changes.map(({ what, before, after }) => [what, before, after].join(' '));
  return { rules: [rules.from, ...changes].join(',') };
}

/** One line per event that somebody is written about. */
export const calls = {
  VerificationEmailBounced: () => [call('contact-unverified')],
  VerificationCodeRefused: ({ data }) => (data.triesLeft === 0 ? [call('contact-unverified')] : []),
  EmailDenied: () => [call('contact-unverified')],
  ContactChangeRequested: (event) => supportActed(event, 'replacePrimaryContact'),
  ContactChangeLapsed: ({ data: { lapse, email: person } }) =>
    lapse === 'not-verified' ? [call('contact-change-lapsed', { person })] : [],
  AgreementReminded: () => [call('agreement-reminder')],
  SigningHandedOver: () => [call('signing-handed-over')],
  SigningDeclined: () => [call('signing-declined')],
  SignatoryLeft: () => [call('signatory-left')],
  AgreementSuperseded: () => [call('agreement-superseded')],
  AgreementReacceptanceAsked: () => [call('reacceptance-asked')],
  AgreementReacceptanceReminded: ({ data }) => [call(data.remindAgainOn ? 'agreement-enforced' : 'reacceptance-reminder')],
  AgreementReacceptanceDeclined: () => [call('reacceptance-declined')],
  AgreementEnforced: () => [call('agreement-enforced')],
  AgreementBlockLifted: ({ data: { agreementVersion, blockedSince } }) => [
    call('agreement-block-lifted', { agreementVersion, blockedSince }),
  ],
  AccountSuspended: ({ reason }) => [call('account-suspended', reason ? { reason } : undefined)],
  AccountReinstated: () => [call('account-reinstated')],
  AccountExpired: () => [call('account-expired')],
  AccountWithdrawn: () => [call('account-withdrawn')],
  AccountClosed: ({ reason = 'none', data }) => [call('account-closed', { reason, ...noted(data.note), ...paymentFact(data) })],
  PolicyChanged: ({ data, reason = 'none' }) => [
    call('policy-changed', {
      from: data.from,
      to: data.to,
      reason,
      dates: movedFact(data.dates),
      ...rulesFact(data),
      ...paymentFact(data),
    }),
  ],
  MembershipActivated: () => [call('membership-active')],
  RenewalWindowOpened: () => [call('renewal-open')],
  RenewalReminded: () => [call('renewal-reminder')],
  MembershipRenewed: ({ data: { to: anniversary, automatic } }) => [
    call('membership-renewed', { anniversary, how: automatic ? 'automatic' : 'by-company' }),
  ],
  MembershipLapsed: () => [call('membership-lapsed')],
  LeavingAnnounced: () => [call('leaving-announced')],
  LeavingTakenBack: () => [call('leaving-taken-back')],
  MembershipLeft: ({ actor, data }) => [
    call('membership-left', { by: actor.kind, objectId: data.objectId ?? 'unknown', payment: 'none', ...paymentFact(data) }),
  ],
  DeadlineReminded: ({ data: { step, deadline, level } }) => [
    level ? call(step === 'benefit' ? 'benefits-ending' : 'level-ending', { level, deadline }) : call('deadline-near', { step, deadline }),
  ],
  OrderPlaced: ({ data: { order } }) => [call('order-placed', { order })],
  OrderPaymentDeclined: ({ data: { order } }) => [call('payment-declined', { order })],
  OrderCancelled: ({ data: { order, overtakenBy, without } }) => [
    ...(overtakenBy ? [call('order-overtaken', { order, overtakenBy })] : []),
    ...(without ? [call('order-overtaken', { order, without })] : []),
  ],
  OrderExpired: ({ data: { order } }) => [call('order-expired', { order })],
  PaymentProofReceived: ({ data: { order, hash }, occurredAt: at }) => [call('proof-received', { order, hash, at })],
  PaymentProofRejected: ({ data: { order, hash } }) => [call('proof-rejected', { order, hash })],
  OrderRefunded: ({ data: { order, ...money } }) => [call('order-refunded', { order, money: moneyFact(money) })],
  PartPaymentReceived: ({ data: { order, payment, receivedAt, ...money } }) => [
    call('payment-in-part', { order, payment, receivedAt, money: moneyFact(money) }),
  ],
  SurplusApplied: ({ data: { order, payment, to, ...money } }) => [
    call('surplus-applied', { order, payment, to, money: moneyFact(money) }),
  ],
  SurplusPaymentReceived: ({ data: { order, payment, method, receivedAt, ...money } }) => [
    call('surplus-payment', { order, payment, method, receivedAt, money: moneyFact(money) }),
  ],
  PaymentRetracted: ({ data: { order, payment, note = 'none', ...money } }) => [
    call('payment-retracted', { order, payment, note, money: moneyFact(money) }),
  ],
  RefundPaid: ({ data: { order, payment, refund, ...money } }) => [
    call('refund-paid', { order, payment, refund, money: moneyFact(money) }),
  ],
  RefundFailed: ({ data: { order, payment } }) => [call('refund-failed', { order, payment })],
  InvoiceIssued: ({ data: { number, order, price, paidAt: receivedAt } }) => [
    call('invoice-issued', { number, order, receivedAt, ...totalFact(price) }),
  ],
  CreditNoteIssued: ({ data: { number, order, credits, price } }) => [
    call('credit-note-issued', { number, order, credits, ...totalFact(price) }),
  ],
  LevelReached: ({ data: { level, order } }) => [call('level-begun', { level, order })],
  LevelAtRisk: ({ data: { level } }) => [call('level-at-risk', { level })],
  LevelEnded: ({ data: { level, ending } }) => (ending === 'time' ? [call('level-ended', { level })] : []),
  BenefitsProvisioned: ({ data: { level, since } }) => [call('benefits-provisioned', { level, since })],
  VettingRejected: ({ data }) => [call(data.attemptsLeft === 0 ? 'no-attempts-left' : 'vetting-rejected')],
  VettingAuthorized: () => [call('vetting-authorized')],
  DocumentRequested: () => [call('document-requested')],
  DocumentReceived: ({ data: { hash }, occurredAt: at }) => [call('document-received', { hash, at })],
  DomainProofRequested: () => [call('domain-asked')],
  DomainProved: () => [call('domain-proved')],
  DomainProofMissed: ({ data }) => (data.level === 1 ? [call('domain-missed')] : []),
  TenantAdditionAsked: ({ data: { tenantId, name = 'none', deadline } }) => [call('tenant-asked', { tenantId, name, deadline })],
  TenantAdded: ({ data }) => [call('tenant-added', data)],
  TenantAdditionDeclined: ({ data: { tenantId } }) => [call('tenant-not-added', { tenantId, ended: 'declined' })],
  TenantAdditionLapsed: ({ data: { tenantId } }) => [call('tenant-not-added', { tenantId, ended: 'lapsed' })],
  TenantAdditionRefused: ({ data: { tenantId, takenBy } }) => [call('tenant-not-added', { tenantId, ended: takenBy })],
  TenantRemoved: ({ data: { tenantId, people } }) => [call('tenant-removed', { tenantId, people: people.length })],
  ...accountCalls,
  JoinRequested: ({ data }) => [{ kind: 'join-requested', person: personIn(data) }],
  JoinRequestAccepted: (event) => answered('join-accepted', event),
  JoinRequestDeclined: (event) => answered('join-declined', event, { againFrom: event.data.againFrom }),
  JoinRequestLapsed: ({ data }) => [{ kind: 'join-lapsed', person: personIn(data) }],
  UserInvited: ({ sequence: invitation }) => [call('user-invited', { invitation })],
  InvitationResent: ({ data: { invitation } }) => [call('user-invited', { invitation })],
  InvitationAccepted: ({ data: { invitation: number, email, objectId, roles } }) => [
    call('invitation-accepted', { number, person: masked(email), objectId, roles: roles.join(',') }),
  ],
  InvitationDeclined: ({ data: { invitation: number, email: person } }) => [call('invitation-declined', { number, person })],
  InvitationExpired: ({ data: { invitation: number, email: person } }) => [call('invitation-expired', { number, person })],
  DeadlineExtended: (event) => supportActed(event, 'extendDeadline', event.data.note),
  StepReopened: (event) => supportActed(event, 'reopenStep', event.data.note),
  StepWaived: (event) => supportActed(event, 'waiveStep', event.data.note),
  UserAdded: (event) => [...supportActed(event, 'appointAdministrator'), ...toPerson('user-added', event.data)],
  UserRolesChanged: (event) => [
    ...supportActed(event, 'appointAdministrator'),
    ...(event.data.email ? [{ kind: 'roles-changed', person: { objectId: event.data.objectId } } as const] : []),
  ],
  UserRemoved: ({ data }) => (data.left ? [] : toPerson('user-removed', data)),
  PrimaryContactReplaced: (event) => supportActed(event, 'replacePrimaryContact'),
  LegalProfileCorrected: (event) => supportActed(event, 'correctLegalProfile'),
  AddressConfirmed: (event) => supportActed(event, 'confirmAddress'),
} satisfies Calls;
