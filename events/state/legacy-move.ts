import type { EventData } from '../catalogue.js';
import type { NounFold } from './noun.js';

/** A record of the old centre on its way into the account, or in it. */
export interface LegacyMove extends EventData<'LegacyMoveAsked'> {
  readonly status: 'asked' | 'claimed' | 'moved' | 'refused';
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
}

const none: LegacyMoves = { releasing: [] };

const orNothing = (moves: LegacyMoves): LegacyMoves | undefined => (moves.move || moves.releasing.length > 0 ? moves : undefined);

const isUnderWay = ({ status }: LegacyMove): boolean => status === 'asked' || status === 'claimed';

/** What is over before it was a member keeps no record; what was moved stays for ever, because its ids find the company. */
function over(before: LegacyMoves | undefined): LegacyMoves | undefined {
  const { move, releasing } = before ?? none;
  if (!move || !isUnderWay(move)) return before;
  return { releasing: [...new Set([...releasing, move.partnerId])] };
}

function begunAgain(before: LegacyMoves | undefined): LegacyMoves | undefined {
  const { move, releasing } = over(before) ?? none;
  return orNothing({ releasing, ...(move?.status === 'moved' && { move }) });
}

const become = (before: LegacyMoves | undefined, change: Partial<LegacyMove>): LegacyMoves => ({
  ...before!,
  move: { ...before!.move!, ...change },
});

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
    releasing: before?.releasing ?? [],
    move: { ...data, status: 'asked', asked, since },
  }),
  LegacyRecordClaimed: (before, { data: { partnerId: _, ...record }, occurredAt: since }) =>
    become(before, { status: 'claimed', since, record }),
  LegacyRecordMoveRefused: (before, { data: { partnerId: _, ...refused }, occurredAt: since }) =>
    become(before, { status: 'refused', since, refused }),
  LegacyRecordMoved: (before, { data: { partnerId: _, renewal: __, ...moved }, occurredAt: since }) =>
    become(before, { status: 'moved', since, moved }),
  LegacyRecordReleased: (before, { data }) =>
    before && orNothing({ ...before, releasing: before.releasing.filter((partnerId) => partnerId !== data.partnerId) }),
} satisfies NounFold<LegacyMoves>;

/** The ids of the old centre by which the company is found: that of the company, then those of its locations. */
export const formerIds = (moves: LegacyMoves | undefined): readonly string[] =>
  moves?.move?.moved ? [moves.move.partnerId, ...moves.move.moved.locationIds] : [];
