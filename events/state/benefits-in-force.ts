import type { Account } from './account-creation.js';

/** How far a company may use what comes with its membership. */
export const benefitStatuses = ['none', 'in-force', 'held', 'ended'] as const;

/** Why it may not. */
export const benefitReasons = ['not-a-member-yet', 'suspended', 'lapsed', 'ended'] as const;

/** Whether the benefits of a membership can be used; `until` is when what is held ends with the account. */
export interface Benefits {
  readonly status: (typeof benefitStatuses)[number];
  readonly reasons: readonly (typeof benefitReasons)[number][];
  readonly until?: string;
}

const ended = ({ endedFrom }: Account, reason: Benefits['reasons'][number]): Benefits =>
  endedFrom === 'active' ? { status: 'ended', reasons: [reason] } : none;

const none: Benefits = { status: 'none', reasons: ['not-a-member-yet'] };

const byStatus: { readonly [S in Account['status']]: (account: Account) => Benefits } = {
  pending: () => none,
  active: () => ({ status: 'in-force', reasons: [] }),
  suspended: ({ suspension }) =>
    suspension?.from === 'active' ? { status: 'held', reasons: ['suspended'], until: suspension.deadline } : none,
  expired: (account) => ended(account, 'ended'),
  withdrawn: (account) => ended(account, 'ended'),
  closed: (account) => ended(account, 'ended'),
  lapsed: (account) => ended(account, 'lapsed'),
  merged: (account) => ended(account, 'ended'),
};

/** Derived and never kept: a suspension holds benefits and takes none away. */
export const benefitsOf = ({ account }: { readonly account?: Account }): Benefits => (account ? byStatus[account.status](account) : none);
