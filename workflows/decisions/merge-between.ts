import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isOpen, isUnheardOf, type Brought, type Merge, type Merges } from '../../events/state/merge.js';
import { Refused, type Decision } from './decision.js';
import { broughtBy, merged } from './merge-brought.js';
import { assertMayMerge, assertMember, mergeOf, named } from './merge.js';

/** What the account that asks says to the other one. */
export type Offer = EventData<'MergeOffered'>;

/** What the other one answers. */
export type HeardAnswer = Omit<EventData<'MergeAnswered'>, 'partnerId'>;

/** The account that asked, and its wish. */
export type Joining = Pick<Offer, 'membershipId' | 'number'>;

type Refusal = EventData<'MergeRefused'>['refusal'];

/** What became of an offer, or of the last word. */
export type MergeFinding = { readonly number: number } & (
  { readonly outcome: 'refused'; readonly refusal: Refusal } | { readonly outcome: 'done'; readonly brought?: Brought }
);

/** What became of an answer, and which it was: people may have changed it meanwhile. */
export type AnswerFinding = MergeFinding & Pick<Merge, 'status'>;

/** Another account asks this one; the same question again changes nothing. */
export const offerMerge: Decision<Offer> = (offer, state, { now }) => {
  const merge = mergeOf(state, 'joining');
  if (merge?.membershipId === offer.membershipId && merge.number === offer.number) return [];
  const isLate = Date.parse(offer.deadline) <= Date.parse(now);
  if (isLate || state.account?.status !== 'active') throw new Refused('merge-not-possible');
  assertFree(state, offer);
  return [{ type: 'MergeOffered', data: offer }];
};

function assertFree({ merges }: MembershipState, offer: Offer): void {
  const { merge: other } = merges ?? {};
  if (other && (isUnheardOf(other) || (isOpen(other) && !isOverThere(other, offer))))
    throw new Refused('merge-under-way', { partnerId: other.partnerId });
}

/** Whoever asks anew has let its earlier wish go. */
const isOverThere = ({ side, membershipId, number }: Merge, offer: Offer): boolean =>
  side === 'joining' && membershipId === offer.membershipId && number < offer.number;

/** The other account answers; what is no longer asked is refused. */
export const hearMergeAnswer: Decision<HeardAnswer> = ({ membershipId, number, ...said }, state) => {
  const merge = mergeOf(state, 'survivor');
  if (merge?.membershipId !== membershipId || merge.number !== number) throw new Refused('merge-not-asked');
  if (!isAnsweredBy(said.said, merge)) return [];
  assertMember(state);
  return [{ type: 'MergeAnswered', data: { ...named(merge), ...said } }];
};

/** A Yes answers the question alone, a No also a Yes that was not confirmed yet. */
const isAnsweredBy = (said: HeardAnswer['said'], { status }: Merge): boolean =>
  status === 'asked' || status === 'invited' || (status === 'accepted' && said === 'decline');

/** The account becomes part of the one that asked, if that is still so; once it has, the same again changes nothing. */
export const joinAccount: Decision<Joining> = ({ membershipId, number }, state) => {
  const { into } = state.merges ?? {};
  if (into?.membershipId === membershipId && into.number === number) return [];
  if (state.account?.status !== 'active') throw new Refused('merge-not-possible');
  const merge = acceptedOf(state, membershipId);
  if (merge?.number !== number) throw new Refused('merge-not-accepted');
  assertMayMerge(state);
  return [{ type: 'AccountMerged', data: { ...named(merge), ...broughtBy(state) } }];
};

const acceptedOf = (state: MembershipState, membershipId: string): Merge | undefined => {
  const merge = mergeOf(state, 'joining');
  return merge?.status === 'accepted' && merge.membershipId === membershipId ? merge : undefined;
};

/** The account that asked, and why it asks no more where it was refused. */
export type NoLongerJoining = Joining & Pick<EventData<'MergeWithdrawn'>, 'refusal'>;

/** Whoever asked asks no more; what is not asked any more, or was never heard of, is nothing. */
export const takeBackMerge: Decision<NoLongerJoining> = ({ membershipId, number, refusal }, state) => {
  const merge = mergeOf(state, 'joining');
  const isAsked = merge?.status === 'offered' || merge?.status === 'accepted';
  if (!isAsked || merge.membershipId !== membershipId || merge.number !== number) return [];
  return [{ type: 'MergeWithdrawn', data: { ...named(merge), ...(refusal && { refusal }) } }];
};

/** Keeps what became of the question. */
export const recordMergeOffer: Decision<MergeFinding> = (found, state) => {
  const merge = mergeOf(state, 'survivor');
  if (merge?.status !== 'asked' || merge.number !== found.number) return [];
  if (found.outcome === 'refused') return [{ type: 'MergeRefused', data: { ...named(merge), refusal: found.refusal } }];
  return [{ type: 'MergeInvited', data: named(merge) }];
};

/** Keeps that the answer was heard, or that nobody asks any more. */
export const recordMergeHearing: Decision<AnswerFinding> = (found, state) => {
  const merge = mergeOf(state, 'joining');
  if (!merge || !isUnheard(merge) || merge.number !== found.number || merge.status !== found.status) return [];
  return [{ type: found.outcome === 'done' ? 'MergeAnswerHeard' : 'MergeLapsed', data: named(merge) }];
};

/** Keeps that the other account is part of this one, however this one stands by now: it cannot be taken back. */
export const recordMergeJoin: Decision<MergeFinding> = (found, state, context) => {
  const merge = mergeOf(state, 'survivor');
  if (merge?.status !== 'confirmed' || merge.number !== found.number) return [];
  if (found.outcome === 'refused') return [{ type: 'MergeRefused', data: { ...named(merge), refusal: found.refusal } }];
  return merged(merge, found.brought!, state, context);
};

/** Keeps that the other account knows, or is nobody who could. */
export const recordMergeWithdrawal: Decision<MergeFinding> = (found, state) => {
  const merge = mergeOf(state, 'survivor');
  if (!merge || !isUnheardOf(merge) || merge.number !== found.number) return [];
  return [{ type: 'MergeWithdrawalHeard', data: named(merge) }];
};

const isUnheard = ({ status, heard }: Merge): boolean => (status === 'accepted' || status === 'declined') && !heard;

/** What is to be said to the other account now. */
export type MergeWork = 'offer' | 'answer' | 'join' | 'withdraw';

/** The same, with whom; nothing while people are waited for. */
export function mergeWork(merges: Merges | undefined): { readonly says: MergeWork; readonly merge: Merge } | undefined {
  const { merge } = merges ?? {};
  if (!merge) return undefined;
  if (merge.side === 'joining') return isUnheard(merge) ? { says: 'answer', merge } : undefined;
  if (merge.status === 'asked') return { says: 'offer', merge };
  if (isUnheardOf(merge)) return { says: 'withdraw', merge };
  return merge.status === 'confirmed' ? { says: 'join', merge } : undefined;
}
