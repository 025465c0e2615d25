import type { EventType } from '../catalogue.js';
import type { RecordedEvent } from '../recorded-event.js';
import type { NoticeKind } from './letter-kinds.js';

/** A letter that an event calls for. */
export interface Call {
  readonly kind: NoticeKind;
  /** What only that event says. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

type Calls = { readonly [Type in EventType]?: (event: RecordedEvent<Type>) => readonly Call[] };

const call = (kind: NoticeKind, facts?: Call['facts']): Call => ({ kind, ...(facts && { facts }) });

const supportActed = ({ actor, reason = 'unknown' }: RecordedEvent, action: string): readonly Call[] =>
  actor.kind === 'support' ? [call('support-acted', { action, reason })] : [];

/** One line per event that somebody is written about. */
export const calls = {
  AgreementReminded: () => [call('agreement-reminder')],
  SigningHandedOver: () => [call('signing-handed-over')],
  SigningDeclined: () => [call('signing-declined')],
  SignatoryLeft: () => [call('signatory-left')],
  AgreementSuperseded: () => [call('agreement-superseded')],
  AccountSuspended: () => [call('account-suspended')],
  AccountReinstated: () => [call('account-reinstated')],
  VettingRejected: () => [call('vetting-rejected')],
  VettingAuthorized: () => [call('vetting-authorized')],
  DocumentRequested: () => [call('document-requested')],
  DocumentReceived: ({ data: { hash }, occurredAt: at }) => [call('document-received', { hash, at })],
  DeadlineExtended: (event) => supportActed(event, 'extendDeadline'),
  StepReopened: (event) => supportActed(event, 'reopenStep'),
  StepWaived: (event) => supportActed(event, 'waiveStep'),
  PrimaryContactReplaced: (event) => supportActed(event, 'replacePrimaryContact'),
  AccountClosed: (event) => supportActed(event, 'closeMembership'),
} satisfies Calls;
