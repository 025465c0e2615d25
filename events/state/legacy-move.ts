import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** A record of the old centre on its way into the account, or in it. */
export interface LegacyMove extends EventData<'LegacyMoveAsked'> {
  readonly status: 'asked' | 'claimed' | 'moved' | 'refused' | 'returned';
  /** The sequence of the event that asked, so that an answer to an earlier wish is told from one to this. */
  readonly asked: number;
  readonly since: string;
  /** What the record says, once it is claimed. */
  readonly record?: Omit<EventData<'LegacyRecordClaimed'>, 'partnerId'>;
  readonly moved?: Omit<EventData<'LegacyRecordMoved'>, 'partnerId' | 'renewal'>;
  readonly refused?: Omit<EventData<'LegacyRecordMoveRefused'>, 'partnerId'>;
}

/** The record that is moved, and those that the account no longer wants and that are not free yet. */
export interface LegacyMoves {
  readonly move?: LegacyMove;
  readonly releasing: readonly string[];
  /** Those of them that had come into the account by mistake. */
  readonly mistaken?: readonly string[];
}

const none: LegacyMoves = { releasing: [] };

const orNothing = (moves: LegacyMoves): LegacyMoves | undefined => (moves.move || moves.releasing.length > 0 ? moves : undefined);

const isUnderWay = ({ status }: LegacyMove): boolean => status === 'asked' || status === 'claimed';

/** What is over before it was a member keeps no record; what was moved stays for ever, because its ids find the company. */
function over(before: LegacyMoves | undefined): LegacyMoves | undefined {
  const { move, releasing } = before ?? none;
  if (!move || !isUnderWay(move)) return before;
  return { ...releasedFrom(before), releasing: [...new Set([...releasing, move.partnerId])] };
}

const releasedFrom = (before: LegacyMoves | undefined): Omit<LegacyMoves, 'move'> => {
  const { move: _, ...rest } = before ?? none;
  return rest;
};

/** Of another record that was asked for before nothing is known, so it is let go as one that had come. */
const unlessTheSame = (before: LegacyMoves | undefined, partnerId: string): Omit<LegacyMoves, 'move'> =>
  releasedFrom(before?.move?.partnerId === partnerId ? before : over(before));

function begunAgain(before: LegacyMoves | undefined): LegacyMoves | undefined {
  const after = over(before);
  return orNothing({ ...releasedFrom(after), ...(after?.move?.status === 'moved' && { move: after.move }) });
}

const become = (before: LegacyMoves | undefined, change: Partial<LegacyMove>): LegacyMoves => ({
  ...before!,
  move: { ...before!.move!, ...change },
});

const withoutRecord = ({ record: _, moved: __, ...move }: LegacyMove): LegacyMove => move;

function freed({ mistaken = [], ...before }: LegacyMoves, partnerId: string): LegacyMoves {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== partnerId);
  return { ...before, releasing: others(before.releasing), ...(others(mistaken).length > 0 && { mistaken: others(mistaken) }) };
}

/** The moved record, as its events leave it. */
export const legacyMove = {
  AccountRequested: begunAgain,
  AccountExpired: over,
  AccountWithdrawn: over,
  AccountClosed: over,
  MembershipLapsed: over,
  MembershipLeft: over,
  AccountMerged: over,
  LegacyMoveAsked: (before, { data, sequence: asked, occurredAt: since }) => ({
    ...unlessTheSame(before, data.partnerId),
    move: { ...data, status: 'asked', asked, since },
  }),
  LegacyRecordClaimed: (before, { data: { partnerId: _, ...record }, occurredAt: since }) =>
    become(before, { status: 'claimed', since, record }),
  LegacyRecordMoveRefused: (before, { data: { partnerId: _, ...refused }, occurredAt: since }) =>
    become(before, { status: 'refused', since, refused }),
  LegacyRecordMoved: (before, { data: { partnerId: _, renewal: __, ...moved }, occurredAt: since }) =>
    become(before, { status: 'moved', since, moved }),
  LegacyRecordReturned: (before, { data: { partnerId }, occurredAt: since }) => ({
    releasing: [...before!.releasing, partnerId],
    mistaken: [...(before!.mistaken ?? []), partnerId],
    move: withoutRecord({ ...before!.move!, status: 'returned', since }),
  }),
  LegacyRecordReleased: (before, { data }) => before && orNothing(freed(before, data.partnerId)),
} satisfies NounFold<LegacyMoves>;

/** The ids of the old centre by which the company is found: that of the company, then those of its locations. */
export const formerIds = (moves: LegacyMoves | undefined): readonly string[] =>
  moves?.move?.moved ? [moves.move.partnerId, ...moves.move.moved.locationIds] : [];
