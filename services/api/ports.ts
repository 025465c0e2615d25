import type { AccountRequest, CommandType, Preview, Receipt } from '../../workflows/contract.js';
import type { SentCommand } from '../shared/send-command.js';
import type { Started } from '../shared/start-membership.js';
import type { VerificationSecrets } from '../shared/verification-secrets.js';
import type { Agreements } from './agreements/agreements.js';
import type { Publishing } from './agreements/publishing.js';
import type { Benefits } from './benefits/benefits.js';
import type { Legacy } from './legacy/legacy.js';
import type { Memberships } from './memberships/memberships.js';
import type { Metrics } from './operations/metrics.js';
import type { Orders } from './orders/orders.js';
import type { DocumentStore } from '../shared/documents/document-store.js';
import type { RenewalsDue } from './renewals-due/renewals-due.js';
import type { SignInWithReturn } from './sign-in/sign-in.js';
import type { Rollouts } from './rollouts/rollouts.js';
import type { CacheBounds } from './standings/cached-standings.js';
import type { Standings } from './standings/standings.js';
import type { SupportReads } from './support-reads/support-reads.js';
import type { Readiness } from './operations/readiness.js';

/** Sends commands to the engine; throws `MembershipRefused`. */
export interface Commands {
  start(request: AccountRequest): Promise<Started>;
  send<Type extends CommandType>(command: SentCommand<Type>): Promise<Receipt>;
  /** What the command would bring about; changes nothing. */
  preview<Type extends CommandType>(command: SentCommand<Type>): Promise<Preview>;
  /** Whether there is such a membership, also one that no view shows yet. */
  isKnown(membershipId: string): Promise<boolean>;
}

/** What the API needs of the world; `main.ts` supplies the real ones. */
export interface Ports {
  readonly agreements: Agreements;
  readonly benefits: Benefits;
  readonly commands: Commands;
  readonly documents: DocumentStore;
  readonly legacy: Legacy;
  readonly memberships: Memberships;
  readonly metrics: Metrics;
  readonly orders: Orders;
  readonly publishing: Publishing;
  readonly readiness: Readiness;
  readonly renewalsDue: RenewalsDue;
  readonly rollouts: Rollouts;
  readonly signIn: SignInWithReturn;
  readonly standings: Standings;
  /** For how long an answer may be used again. */
  readonly standingsCache: CacheBounds;
  readonly supportReads: SupportReads;
  readonly verificationSecrets: VerificationSecrets;
}

/** The name each port is injected by. */
export const port: { readonly [Name in keyof Ports]: Name } = {
  agreements: 'agreements',
  benefits: 'benefits',
  commands: 'commands',
  documents: 'documents',
  legacy: 'legacy',
  memberships: 'memberships',
  metrics: 'metrics',
  orders: 'orders',
  publishing: 'publishing',
  readiness: 'readiness',
  renewalsDue: 'renewalsDue',
  rollouts: 'rollouts',
  signIn: 'signIn',
  standings: 'standings',
  standingsCache: 'standingsCache',
  supportReads: 'supportReads',
  verificationSecrets: 'verificationSecrets',
};
