import type { MembershipState } from '../membership.js';
import type { Status } from './account-creation.js';
import { levelOf } from './levels.js';
import { purchasesOf } from './purchases.js';
import { lastDayBefore } from './renewal.js';
import type { ToldStanding } from './told-standing.js';

/** What other programs are to be told, but for since when it is so. */
export type Standing = Omit<ToldStanding, 'since'>;

type Reason = Standing['reasons'][number];

const noMember: { readonly [S in Exclude<Status, 'active'>]: Reason } = {
  pending: 'not-a-member-yet',
  suspended: 'suspended',
  expired: 'expired',
  withdrawn: 'withdrawn',
  closed: 'closed',
  lapsed: 'lapsed',
  merged: 'merged',
};

/** A year that is asked for holds up to the last day of its window; one that goes on by itself has no end, unless the company said that it leaves. */
function lastDay({ leaving, renewal }: MembershipState): Pick<Standing, 'until'> {
  const endsAt = leaving?.endsAt ?? renewal?.closesAt;
  return endsAt ? { until: lastDayBefore(endsAt) } : {};
}

/** Whether the company is a member, at which level, until when, and why not or what limits it. Derived, so that it cannot disagree with what it follows from. */
export function standingOf(state: MembershipState): Standing {
  const { status, reasons } = purchasesOf(state);
  const account = state.account?.status ?? 'pending';
  if (account !== 'active') return { member: false, reasons: [noMember[account]], purchases: status };
  const limits = reasons.filter((reason) => reason !== 'not-active' && reason !== 'suspended' && reason !== 'lapsed');
  return { member: true, level: levelOf(state.levels), ...lastDay(state), reasons: limits, purchases: status };
}

const same = (one: Standing, other: Standing): boolean =>
  one.member === other.member &&
  one.level === other.level &&
  one.until === other.until &&
  one.purchases === other.purchases &&
  one.reasons.join() === other.reasons.join();

/** What is to be told now; nothing of a company that never was a member, nor what was told already. */
export function untoldStanding(state: MembershipState): Standing | undefined {
  const now = standingOf(state);
  const isUntold = state.standing ? !same(now, state.standing) : now.member;
  return isUntold ? now : undefined;
}
