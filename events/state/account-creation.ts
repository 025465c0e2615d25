import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

/** How far a membership has come; `suspended` is held and can be reinstated, `expired`, `withdrawn`, `closed` and `lapsed` may be begun again, `merged` is part of another account for good. */
export type Status = 'pending' | 'active' | 'suspended' | 'expired' | 'withdrawn' | 'closed' | 'lapsed' | 'merged';

/** The ends, after which a membership can only be begun again; what has lapsed may by some rules still be renewed. */
export const ends: readonly Status[] = ['expired', 'withdrawn', 'closed', 'lapsed', 'merged'];

/** Whether what is asked of a company can go on: on its way in, or as a member, unless it is held. */
export const isLiving = (account: Pick<Account, 'status'> | undefined): boolean =>
  account?.status === 'pending' || account?.status === 'active';

/** The request to join, and what became of it. */
export interface Account {
  readonly status: Status;
  readonly policyVersion: string;
  /** The version of the agreement that was current when the company asked, where that is not the one of the rules. */
  readonly agreementVersion?: string;
  readonly requestedAt: string;
  readonly endedAt?: string;
  /** Where the account stood when it ended. */
  readonly endedFrom?: 'pending' | 'active';
  /** The step that ran out of time, or why the request was closed. */
  readonly endedBy?: string;
  readonly partnerId?: string;
  /** The account that this one is part of. */
  readonly mergedInto?: Pick<EventData<'AccountMerged'>, 'membershipId' | 'partnerId'>;
  readonly reinstatedAt?: string;
  /** Where the account stood, since when it is held and until when it can be reinstated. */
  readonly suspension?: EventData<'AccountSuspended'> & { readonly since: string; readonly from: 'pending' | 'active' };
}

const standing = (account: Account): Account => {
  const { suspension: _, ...rest } = account;
  return rest;
};

const living = (account: Account): Account => {
  const { endedAt: _, endedFrom: __, endedBy: ___, ...rest } = account;
  return { ...rest, status: 'active' };
};

const ended = ({ status, suspension }: Account, endedAt: string): Pick<Account, 'endedAt' | 'endedFrom'> => ({
  endedAt,
  endedFrom: (suspension?.from ?? status) === 'active' ? 'active' : 'pending',
});

/** The request as its events leave it. */
export const account = {
  AccountRequested: (before, { data, occurredAt }) => ({
    status: 'pending',
    policyVersion: data.policyVersion,
    ...(data.agreementVersion && { agreementVersion: data.agreementVersion }),
    requestedAt: occurredAt,
    ...(before?.partnerId && { partnerId: before.partnerId }),
  }),
  AccountWithdrawn: (before, { occurredAt }) => ({ ...standing(before!), ...ended(before!, occurredAt), status: 'withdrawn' }),
  AccountExpired: (before, { data, occurredAt }) => ({
    ...before!,
    ...ended(before!, occurredAt),
    status: 'expired',
    endedBy: data.unfinishedStep,
  }),
  AccountClosed: (before, { data, occurredAt }) => ({
    ...standing(before!),
    ...ended(before!, occurredAt),
    status: 'closed',
    endedBy: data.cause,
  }),
  AccountSuspended: (before, { data, occurredAt }) => ({
    ...before!,
    status: 'suspended',
    suspension: { ...data, since: occurredAt, from: before!.status === 'active' ? 'active' : 'pending' },
  }),
  AccountReinstated: (before, { occurredAt }) => ({ ...standing(before!), status: before!.suspension!.from, reinstatedAt: occurredAt }),
  DeadlineExtended: (before, { data }) =>
    data.step === 'suspension' && before?.suspension
      ? { ...before, suspension: { ...before.suspension, deadline: later(before.suspension.deadline, data.after) } }
      : before,
  PolicyChanged: (before, { data }) => ({ ...before!, policyVersion: data.to }),
  MembershipActivated: (before, { data }) => ({ ...before!, status: 'active', partnerId: data.partnerId }),
  MembershipLapsed: (before, { occurredAt }) => ({ ...before!, ...ended(before!, occurredAt), status: 'lapsed', endedBy: 'renewal' }),
  MembershipRenewed: (before) => living(before!),
  AccountMerged: (before, { data: { membershipId, partnerId }, occurredAt }) => ({
    ...before!,
    ...ended(before!, occurredAt),
    status: 'merged',
    endedBy: 'merged',
    mergedInto: { membershipId, partnerId },
  }),
  MembershipLeft: (before, { data, occurredAt }) => ({
    ...standing(before!),
    ...ended(before!, occurredAt),
    status: 'withdrawn',
    endedBy: data.held ? 'left-while-held' : 'left',
  }),
} satisfies NounFold<Account>;

/** Whether the membership ended because the member left it. */
export const hasLeft = (account: Account | undefined): boolean =>
  account?.status === 'withdrawn' && (account.endedBy === 'left' || account.endedBy === 'left-while-held');

/** Waits for support to reinstate what is held; the company is told whom to ask. */
export const waitsForReinstatement = (account: Account | undefined): readonly Waiting[] =>
  account?.suspension
    ? [
        {
          step: 'suspension',
          owner: 'support',
          since: account.suspension.since,
          deadline: account.suspension.deadline,
          then: 'closeAccount',
        },
      ]
    : [];
