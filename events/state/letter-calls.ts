import type { EventType } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { LetterKind } from './letter-kinds.js';

/** A person of the directory who has no right in the account, or none yet. */
export interface Asker {
  readonly objectId: string;
  readonly email?: string | undefined;
  readonly language?: 'en' | 'ko' | undefined;
}

/** A letter that an event calls for. */
export interface Call {
  readonly kind: LetterKind;
  /** What only that event says. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Whom it is about, and whom it goes to where it is theirs. */
  readonly person?: Asker;
}

type Calls = { readonly [Type in EventType]?: (event: RecordedEvent<Type>, before: readonly Call[]) => readonly Call[] };

const call = (kind: LetterKind, facts?: Call['facts']): Call => ({ kind, ...(facts && { facts }) });

const supportActed = ({ actor, reason = 'unknown' }: RecordedEvent, action: string): readonly Call[] =>
  actor.kind === 'support' ? [call('support-acted', { action, reason })] : [];

/** Who asked to be let in, as that person was then. */
const askerIn = (before: readonly Call[], objectId: string): Asker =>
  before.findLast(({ kind, person }) => kind === 'join-requested' && person?.objectId === objectId)?.person ?? { objectId };

/** One line per event that somebody is written about. */
export const calls = {
  VerificationEmailBounced: () => [call('contact-unverified')],
  VerificationCodeRefused: ({ data }) => (data.triesLeft === 0 ? [call('contact-unverified')] : []),
  EmailDenied: () => [call('contact-unverified')],
  AgreementReminded: () => [call('agreement-reminder')],
  SigningHandedOver: () => [call('signing-handed-over')],
  SigningDeclined: () => [call('signing-declined')],
  SignatoryLeft: () => [call('signatory-left')],
  AgreementSuperseded: () => [call('agreement-superseded')],
  AccountSuspended: () => [call('account-suspended')],
  AccountReinstated: () => [call('account-reinstated')],
  AccountExpired: () => [call('account-expired')],
  AccountWithdrawn: () => [call('account-withdrawn')],
  AccountClosed: ({ reason = 'none' }) => [call('account-closed', { reason })],
  MembershipActivated: () => [call('membership-active')],
  DeadlineReminded: ({ data }) => [call('deadline-near', { step: data.step, deadline: data.deadline })],
  VettingRejected: () => [call('vetting-rejected')],
  VettingAuthorized: () => [call('vetting-authorized')],
  DocumentRequested: () => [call('document-requested')],
  DocumentReceived: ({ data: { hash }, occurredAt: at }) => [call('document-received', { hash, at })],
  DomainProofRequested: () => [call('domain-asked')],
  DomainProved: () => [call('domain-proved')],
  DomainProofMissed: ({ data }) => (data.level === 1 ? [call('domain-missed')] : []),
  JoinRequested: ({ data: { objectId, email, language } }) => [
    { kind: 'join-requested', person: { objectId, ...(email && { email }), language } },
  ],
  JoinRequestAccepted: ({ data: { objectId, email, language } }) => [
    { kind: 'join-accepted', person: { objectId, ...(email && { email }), ...(language && { language }) } },
  ],
  JoinRequestDeclined: ({ data }, before) => [
    { kind: 'join-declined', facts: { againFrom: data.againFrom }, person: askerIn(before, data.objectId) },
  ],
  JoinRequestLapsed: ({ data }, before) => [{ kind: 'join-lapsed', person: askerIn(before, data.objectId) }],
  DeadlineExtended: (event) => supportActed(event, 'extendDeadline'),
  StepReopened: (event) => supportActed(event, 'reopenStep'),
  StepWaived: (event) => supportActed(event, 'waiveStep'),
  UserAdded: (event) => supportActed(event, 'appointAdministrator'),
  UserRolesChanged: (event) => supportActed(event, 'appointAdministrator'),
  PrimaryContactReplaced: (event) => supportActed(event, 'replacePrimaryContact'),
} satisfies Calls;
