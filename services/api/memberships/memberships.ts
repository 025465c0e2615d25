import type { MembershipView, StuckReason, TimelineEntry } from '../../shared/views.js';

/** The orders of a list: newest request first, or earliest deadline first, which leaves out what waits for nothing. */
export type ListOrder = 'requested' | 'deadline';

/** Where a page of a list begins: after this membership, in that order. */
export interface ListPosition {
  readonly order: ListOrder;
  readonly at: string;
  readonly membershipId: string;
}

/** What support looks for. */
export interface MembershipSearch {
  readonly text?: string | undefined;
  readonly status?: MembershipView['status'] | undefined;
  readonly waitingOn?: string | undefined;
  readonly owner?: string | undefined;
  readonly stuck?: StuckReason | undefined;
  readonly reason?: string | undefined;
  /** Of the earliest deadline, both ends included. */
  readonly deadlineFrom?: string | undefined;
  readonly deadlineTo?: string | undefined;
  readonly order: ListOrder;
  readonly after?: ListPosition | undefined;
  readonly limit: number;
}

/** Reads the views; throws while the store is away. */
export interface Memberships {
  find(membershipId: string): Promise<MembershipView | undefined>;
  /** The account that a tenant was added to, if there is one. */
  accountOf(tenantId: string): Promise<string | undefined>;
  /** The membership of a partner id. */
  membershipOf(partnerId: string): Promise<string | undefined>;
  /** Entries after a sequence, oldest first. */
  timeline(membershipId: string, after: number, limit: number): Promise<readonly TimelineEntry[]>;
  /** Every invoice and credit note that the membership ever had, oldest first. */
  papersOf(membershipId: string): Promise<readonly TimelineEntry<'InvoiceIssued' | 'CreditNoteIssued'>[]>;
  /** What happened to the orders that papers are about, as far as papers tell it, oldest first. */
  orderEventsOf(membershipId: string): Promise<readonly TimelineEntry<OrderEventType>[]>;
  /** The hashes of the documents that each of these memberships is seen to have received; a view that is behind, or keeps only the newest, names fewer. */
  documentsOf(membershipIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** In the order that was asked for. */
  search(search: MembershipSearch): Promise<readonly MembershipView[]>;
  counts(now: string): Promise<MembershipCounts>;
}

/** What papers tell of an order: for how long, and by which money. */
export const orderEventTypes = [
  'OrderPlaced',
  'PartPaymentReceived',
  'SurplusApplied',
  'PaymentRetracted',
  'OrderPaid',
  'OrderRefunded',
  'LevelReached',
] as const;

/** One of them. */
export type OrderEventType = (typeof orderEventTypes)[number];

/** How many memberships there are, by what support looks for. */
export interface MembershipCounts {
  readonly statuses: readonly { readonly status: string; readonly count: number }[];
  readonly waiting: readonly { readonly step: string; readonly owner: string; readonly count: number }[];
  readonly stuck: readonly { readonly reason: string; readonly count: number }[];
  readonly overdue: number;
}
