import type { MembershipView, TimelineEntry } from '../../shared/views.js';

/** Where a page of a list begins: after this membership, in the order newest request first. */
export interface ListPosition {
  readonly requestedAt: string;
  readonly membershipId: string;
}

/** What support looks for. */
export interface MembershipSearch {
  readonly text?: string | undefined;
  readonly status?: MembershipView['status'] | undefined;
  readonly waitingOn?: string | undefined;
  readonly owner?: string | undefined;
  readonly after?: ListPosition | undefined;
  readonly limit: number;
}

/** Reads the views; throws while the store is away. */
export interface Memberships {
  find(membershipId: string): Promise<MembershipView | undefined>;
  /** Entries after a sequence, oldest first. */
  timeline(membershipId: string, after: number, limit: number): Promise<readonly TimelineEntry[]>;
  /** Newest request first. */
  search(search: MembershipSearch): Promise<readonly MembershipView[]>;
}
