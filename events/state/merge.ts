import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import type { NounFold } from './noun.js';

type Status = 'asked' | 'invited' | 'offered' | 'accepted' | 'confirmed' | 'merged' | 'declined' | 'refused' | 'withdrawn' | 'lapsed';

/** What an account brings into the one that it becomes part of. */
export type Brought = Omit<EventData<'AccountMerged'>, 'membershipId' | 'partnerId' | 'number'>;

/** Two accounts on their way to become one, as one of them sees it. */
export interface Merge {
  /** `survivor` asked, and is the account that stays. */
  readonly side: 'survivor' | 'joining';
  readonly status: Status;
  readonly membershipId: string;
  readonly partnerId: string;
  readonly number: number;
  readonly since: string;
  readonly deadline: string;
  /** The name of the other company, once it has said so. */
  readonly legalName?: string;
  readonly because?: EventData<'MergeAnswered'>['because'] | undefined;
  readonly refusal?: EventData<'MergeRefused'>['refusal'];
  /** The other account has heard the answer, or that it is asked no more. */
  readonly heard?: true;
  /** What the other account would bring, as it said. */
  readonly levels?: EventData<'AccountMerged'>['levels'] | undefined;
  readonly anniversary?: string | undefined;
}

/** The merge there is, what became part of the account, and what the account brought where it became part of another. */
export interface Merges {
  readonly merge?: Merge;
  /** When this account asked lately, oldest first. */
  readonly askedAt?: readonly string[];
  readonly joined: readonly (Pick<EventData<'AccountsMerged'>, 'membershipId' | 'partnerId' | 'formerIds'> & { readonly at: string })[];
  readonly into?: EventData<'AccountMerged'>;
}

const none: Merges = { joined: [] };

const asksRemembered = 10;

/** What becomes of it nobody has heard yet. */
const become =
  (status: Status, change: Partial<Merge> = {}) =>
  (before: Merges | undefined, { occurredAt: since }: { readonly occurredAt: string }): Merges => {
    const { heard: _, ...merge } = before!.merge!;
    return { ...before!, merge: { ...merge, ...change, status, since } };
  };

/** An account that is over asks no more, and says No where it was asked; a last word that was given is kept. */
function over(before: Merges | undefined, event: { readonly occurredAt: string }): Merges | undefined {
  const { merge } = before ?? {};
  if (!merge || !isOpen(merge) || merge.status === 'confirmed') return before;
  return (merge.side === 'survivor' ? become('withdrawn') : become('declined', { because: 'account-over' }))(before, event);
}

/** The merge, as its events leave it. */
export const merges = {
  AccountExpired: over,
  AccountWithdrawn: over,
  AccountClosed: over,
  MembershipLapsed: over,
  MembershipLeft: over,
  MergeAsked: (before = none, { data, sequence: number, occurredAt: since }) => ({
    ...before,
    askedAt: [...(before.askedAt ?? []), since].slice(-asksRemembered),
    merge: { ...data, side: 'survivor', status: 'asked', number, since },
  }),
  MergeInvited: become('invited'),
  MergeOffered: (before = none, { data, occurredAt: since }) => ({
    ...before,
    merge: { ...data, side: 'joining', status: 'offered', since },
  }),
  MergeAccepted: become('accepted'),
  MergeDeclined: (before, event) => become('declined', { because: event.data.because })(before, event),
  MergeAnswerHeard: (before) => ({ ...before!, merge: { ...before!.merge!, heard: true } }),
  MergeAnswered: (before, event) => {
    const { said: answer, because, legalName, levels, anniversary } = event.data;
    const said = { legalName, ...(because && { because }), ...(levels && { levels }), ...(anniversary && { anniversary }) };
    return become(answer === 'accept' ? 'accepted' : 'declined', said)(before, event);
  },
  MergeConfirmed: become('confirmed'),
  AccountMerged: (before, event) => ({ ...become('merged')(before, event), into: event.data }),
  AccountsMerged: (before, event) => {
    const { membershipId, partnerId, formerIds } = event.data;
    return {
      ...become('merged')(before, event),
      joined: [...before!.joined, { membershipId, partnerId, formerIds, at: event.occurredAt }],
    };
  },
  MergeRefused: (before, event) => {
    const { refusal } = event.data;
    const byTheAsked = before!.merge!.status === 'asked';
    return become('refused', { refusal, ...(byTheAsked && { heard: true as const }) })(before, event);
  },
  MergeWithdrawn: (before, event) => {
    const { refusal } = event.data;
    return become('withdrawn', { ...(refusal && { refusal }) })(before, event);
  },
  MergeWithdrawalHeard: (before) => ({ ...before!, merge: { ...before!.merge!, heard: true } }),
  MergeLapsed: become('lapsed'),
} satisfies NounFold<Merges>;

const open: readonly Status[] = ['asked', 'invited', 'offered', 'accepted', 'confirmed'];

/** Whether two accounts may still become one. */
export const isOpen = ({ status }: Merge): boolean => open.includes(status);

/** Whether the other account may still take the question for open. */
export const isUnheardOf = ({ side, status, heard }: Merge): boolean =>
  side === 'survivor' && (status === 'withdrawn' || status === 'refused') && !heard;

/** The ids of the accounts that became part of this one, and the ids that those had before. */
export const joinedIds = (state: Merges | undefined): readonly string[] =>
  (state?.joined ?? []).flatMap(({ partnerId, formerIds }) => [partnerId, ...formerIds]);

const awaited: { readonly [S in Status]?: 'survivor' | 'joining' } = {
  asked: 'joining',
  invited: 'joining',
  offered: 'joining',
  accepted: 'survivor',
};

/** Waits for an administrator: of the account that is asked to answer, then of the one that asked to confirm. */
export function waitsForMerge(state: Merges | undefined): readonly Waiting[] {
  const { merge } = state ?? {};
  const who = merge && awaited[merge.status];
  if (!who) return [];
  const owner = who === merge.side ? 'administrator' : 'other-account';
  return [{ step: 'merge', owner, since: merge.since, deadline: merge.deadline, then: 'lapseMerge' }];
}
