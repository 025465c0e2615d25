import type { NounFold } from './noun.js';

/** How far a membership has come; `expired`, `withdrawn` and `closed` may be begun again. */
export type Status = 'pending' | 'active' | 'expired' | 'withdrawn' | 'closed';

/** The request to join, and what became of it. */
export interface Account {
  readonly status: Status;
  readonly policyVersion: string;
  readonly requestedAt: string;
  readonly endedAt?: string;
  /** The step that ran out of time, or why the request was closed. */
  readonly endedBy?: string;
  readonly partnerId?: string;
}

/** The request as its events leave it. */
export const account = {
  AccountRequested: (before, { data, occurredAt }) => ({
    status: 'pending',
    policyVersion: data.policyVersion,
    requestedAt: occurredAt,
    ...(before?.partnerId && { partnerId: before.partnerId }),
  }),
  AccountWithdrawn: (before, { occurredAt }) => ({ ...before!, status: 'withdrawn', endedAt: occurredAt }),
  AccountExpired: (before, { data, occurredAt }) => ({ ...before!, status: 'expired', endedAt: occurredAt, endedBy: data.unfinishedStep }),
  AccountClosed: (before, { data, occurredAt }) => ({ ...before!, status: 'closed', endedAt: occurredAt, endedBy: data.cause }),
  MembershipActivated: (before, { data }) => ({ ...before!, status: 'active', partnerId: data.partnerId }),
} satisfies NounFold<Account>;
