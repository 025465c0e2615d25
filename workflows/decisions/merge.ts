import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isOpen, isUnheardOf, type Merge } from '../../events/state/merge.js';
import { openOrders } from '../../events/state/orders.js';
import { oneMoreFrom } from './daily-limit.js';
import { daysAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertStays } from './leaving.js';
import { partnerIdOf } from './partner-id.js';
import { assertAlive } from './pending.js';

/** Which account is to become part of this one. */
export type MergeWish = Pick<EventData<'MergeAsked'>, 'membershipId' | 'partnerId'>;

/** What the people of the asked account say. */
export type MergeAnswer =
  { readonly answer: 'accept' } | { readonly answer: 'decline'; readonly because: EventData<'MergeDeclined'>['because'] };

/** Asks another account to become part of this one; an account has one merge at a time. */
export const inviteMerge: Decision<MergeWish> = ({ membershipId, partnerId }, state, { now, policy }) => {
  assertMember(state);
  if (state.tenant!.tenantId === membershipId || partnerIdOf(membershipId) !== partnerId) throw new Refused('merge-partner-unknown');
  const { merge } = state.merges ?? {};
  const isSame = merge?.side === 'survivor' && merge.membershipId === membershipId;
  if (isSame && isOpen(merge)) return [];
  if (merge && !isSame) assertOver(merge);
  assertMayMerge(state);
  assertAsksFew(state, { now, policy });
  return [{ type: 'MergeAsked', data: { membershipId, partnerId, deadline: daysAfter(now, policy.merge.answerWithinDays) } }];
};

/** An account merges with one other at a time, and lets that one know before it asks the next. */
function assertOver(merge: Merge): void {
  if (isOpen(merge) || isUnheardOf(merge)) throw new Refused('merge-under-way', { partnerId: merge.partnerId });
}

/** Each question is a letter to everybody who manages the other account. */
function assertAsksFew({ merges }: MembershipState, { now, policy }: Pick<Context, 'now' | 'policy'>): void {
  const { asksPerDay } = policy.merge;
  const retryAfter = oneMoreFrom(merges?.askedAt ?? [], asksPerDay, now);
  if (retryAfter) throw new Refused('too-many-merge-asks', { asksPerDay, retryAfter });
}

/** The asked account says Yes or No, and may change its Yes into a No until the last word; the same again changes nothing. */
export const answerMerge: Decision<MergeAnswer> = (said, state) => {
  assertMember(state);
  const merge = mergeOf(state, 'joining');
  const status = said.answer === 'accept' ? 'accepted' : 'declined';
  if (merge?.status === status) return [];
  if (merge?.status !== 'offered' && merge?.status !== 'accepted') throw new Refused('merge-not-offered');
  if (said.answer === 'decline') return [{ type: 'MergeDeclined', data: { ...named(merge), because: said.because } }];
  assertMayMerge(state);
  return [{ type: 'MergeAccepted', data: named(merge) }];
};

/** The account that asked gives the last word, with the partner id of the other typed to confirm. */
export const confirmMerge: Decision<{ readonly partnerId: string }> = ({ partnerId }, state) => {
  assertMember(state);
  const merge = mergeOf(state, 'survivor');
  if (merge?.status === 'confirmed' || (merge?.status === 'merged' && merge.partnerId === partnerId)) return [];
  if (merge?.status !== 'accepted') throw new Refused('merge-not-accepted');
  if (merge.partnerId !== partnerId) throw new Refused('merge-not-confirmed');
  assertMayMerge(state);
  return [{ type: 'MergeConfirmed', data: named(merge) }];
};

/** The account that asked takes its question back, until its last word. */
export const withdrawMerge: Decision = (_, state) => {
  assertMember(state);
  const merge = mergeOf(state, 'survivor');
  if (merge?.status === 'withdrawn') return [];
  if (!merge || !isOpen(merge) || merge.status === 'confirmed') throw new Refused('merge-not-open');
  return [{ type: 'MergeWithdrawn', data: named(merge) }];
};

/** Lets the merge go that nobody answered, or confirmed, in time. */
export const lapseMerge: Decision = (_, { merges }) => [{ type: 'MergeLapsed', data: named(merges!.merge!) }];

/** The last days of a year, orders that are open and a company that leaves come first: whatever is merged is certain. */
export function assertMayMerge(state: MembershipState): void {
  assertStays(state);
  const { renewal, orders } = state;
  if (renewal?.openedAt) throw new Refused('merge-in-renewal', { closesAt: renewal.closesAt });
  const [order] = openOrders(orders);
  if (order) throw new Refused('merge-orders-open', { order: order.order });
}

/** What the last word was said about is certain: nothing is bought between it and the merge. */
export function assertNotMerging({ merges }: MembershipState): void {
  const { status, partnerId, side } = merges?.merge ?? {};
  if (status === 'confirmed' || (status === 'accepted' && side === 'joining'))
    throw new Refused('merge-under-way', { partnerId: partnerId!, stops: 'order' });
}

/** Only members merge. */
export function assertMember(state: MembershipState): void {
  assertAlive(state);
  if (state.account?.status !== 'active') throw new Refused('membership-not-active', { status: state.account?.status ?? 'unknown' });
}

/** The merge of that side. */
export const mergeOf = ({ merges }: MembershipState, side: Merge['side']): Merge | undefined =>
  merges?.merge?.side === side ? merges.merge : undefined;

/** The other account, and the wish. */
export const named = ({ membershipId, partnerId, number }: Merge): EventData<'MergeInvited'> => ({ membershipId, partnerId, number });
