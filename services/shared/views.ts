import type { EventType } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import type { RecordedEvent } from '../../events/recorded-event.js';
import type { Status } from '../../events/state/account-creation.js';
import type { ConditionName } from '../../events/state/renewal-conditions.js';
import type { Waiting } from '../../events/waiting.js';
import type { StandingView } from './standing-view.js';

/** Where the projector writes and the API reads. */
export const viewCollections = {
  memberships: 'memberships',
  timeline: 'timeline',
  standings: 'standings',
  orders: 'orders',
  benefits: 'benefits',
  rollouts: 'rollouts',
  rolloutItems: 'rollout-items',
  rolloutEvents: 'rollout-events',
  legacyRecords: 'legacy-records',
  legacyImports: 'legacy-imports',
  legacyItems: 'legacy-import-items',
  legacyEvents: 'legacy-events',
} as const;

/** Why nobody will move a membership by himself; `any` goes with each of the others, so that all can be found at once. */
export type StuckReason =
  | 'any'
  | 'mail-bounced'
  | 'code-void'
  | 'contact-denied'
  | 'review-late'
  | 'proof-late'
  | 'money-owed'
  | 'refund-late'
  | 'rejected'
  | 'suspended'
  | 'letter-bounced'
  | 'signer-missing'
  | 'domain-proof-missed';

/** How a renewal that is due stands: its window is not open yet, or is, it has lapsed and can be renewed late, the account is suspended meanwhile, or the year goes on by itself. */
export const renewalPhases = ['coming', 'open', 'lapsed-late', 'held', 'by-itself'] as const;

/** One of them. */
export type RenewalPhase = (typeof renewalPhases)[number];

/** What support asks of a renewal. */
export interface RenewalDue {
  /** The last day on which it can be renewed as it stands, in UTC; of a year that goes on by itself the anniversary. */
  readonly due: string;
  readonly phase: RenewalPhase;
  /** When the window opens; absent once it has. */
  readonly opensAt?: string;
  /** Up to when it can be renewed; absent where years go on by themselves. */
  readonly until?: string;
  /** The conditions that are not met. */
  readonly unmet: readonly ConditionName[];
  /** It renews by itself once every condition is met. */
  readonly automatic?: true;
}

/** One membership as of its newest folded event. */
export interface MembershipView {
  /** The membership id. */
  readonly _id: string;
  /** The last sequence that was folded. */
  readonly sequence: number;
  readonly status: Status;
  readonly state: MembershipState;
  /** The further tenants whose people may come in; absent where there is none. */
  readonly tenants?: readonly string[];
  /** Earliest deadline first; empty once it is over. */
  readonly waitingOn: readonly Waiting[];
  /** The same for searching and counting, each as `waitsTerm` writes it: by step, by owner, by both. */
  readonly waits: readonly string[];
  /** The earliest deadline, or null when nothing is waited for. */
  readonly deadline: string | null;
  /** What support may type to find it, each as `searchTerm` writes it: ids, company name and its words, domain, the e-mail addresses of its people. */
  readonly search: readonly string[];
  /** Why nobody will move it by himself; empty while somebody may. */
  readonly stuckFor: readonly StuckReason[];
  /** Every code that was given for how it stands. */
  readonly reasons: readonly string[];
  /** Absent where nothing is due: on the way in, and after an end for good. */
  readonly renewal?: RenewalDue;
  /** What other programs are told; kept in a document of its own, too. */
  readonly standing: StandingView;
  /** When the newest request to join began. */
  readonly requestedAt: string;
  readonly updatedAt: string;
}

/** One event as people read it; written once and never changed. */
export type TimelineEntry<Type extends EventType = EventType> = RecordedEvent<Type> & {
  /** `<membershipId>:<sequence>`. */
  readonly _id: string;
};

/** The form in which texts are kept for searching and searched for, so that both sides agree. */
export const searchTerm = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** The form in which it is kept for searching and counting what a membership waits for: at a step, for an owner, or for that owner at that step. */
export const waitsTerm = ({ step = '', owner = '' }: { readonly step?: string | undefined; readonly owner?: string | undefined }): string =>
  `${step}/${owner}`;

/** The form in which an e-mail address is kept: found only by whoever types all of it, so that search reveals no masked address. */
export const addressTerm = (email: string): string => `=${searchTerm(email)}`;
