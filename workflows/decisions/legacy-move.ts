import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { isLiving } from '../../events/state/account-creation.js';
import { maskedName } from '../../events/state/masked.js';
import type { LegacyMove } from '../../events/state/legacy-move.js';
import { dateMonthsAfter } from './dates.js';
import { Refused, type Context, type Decision } from './decision.js';
import { readOnlyAfter, type LegacyClaim } from './legacy-record.js';
import { mailboxHash } from './mailbox-hash.js';
import { overtakenOrders, type Come } from './overtaken-orders.js';
import { assertAlive } from './pending.js';
import { policyOf, type Policy } from './policy.js';
import { yearUntil } from './renewal-dates.js';
import { may } from './roles.js';

/** Which record of the old centre is meant. */
export interface NamedLegacyRecord {
  readonly partnerId: string;
}

/** What became of a claim; `asked` is the event that wished it. */
export type LegacyFinding = NamedLegacyRecord & { readonly asked: number } & (
    | ({ readonly outcome: 'claimed' } & Omit<EventData<'LegacyRecordClaimed'>, 'partnerId'>)
    | ({ readonly outcome: 'refused' } & Omit<EventData<'LegacyRecordMoveRefused'>, 'partnerId'>)
  );

/** The wish to have the record moved; whoever enrols the company is the mover. */
export const legacyMoveAsked = (partnerId: string | undefined, objectId: string): readonly MembershipEvent[] =>
  partnerId ? [{ type: 'LegacyMoveAsked', data: { partnerId, mover: objectId } }] : [];

/** Asks that the company's record be moved into the account; an account has one, and support may answer for the company. */
export const moveLegacyRecord: Decision<NamedLegacyRecord> = ({ partnerId }, state, { actor }) => {
  assertAlive(state);
  const vouched = actor.kind === 'support';
  const { move } = state.legacyMove ?? {};
  if (move && !isGone(move) && !isVouchedAnew(move, partnerId, vouched) && !isMistyped(move, partnerId, state)) {
    if (move.partnerId === partnerId) return [];
    throw new Refused('legacy-move-begun', { partnerId: move.partnerId });
  }
  const mover = (actor.kind === 'partner' && actor.objectId) || state.tenant!.enroller.objectId;
  return [{ type: 'LegacyMoveAsked', data: { partnerId, mover, ...(vouched && { vouched }) } }];
};

const isGone = ({ status }: LegacyMove): boolean => status === 'refused' || status === 'returned';

/** Until the address is verified no record is claimed, and another can be named. */
const isMistyped = (move: LegacyMove, partnerId: string, state: MembershipState): boolean =>
  move.status === 'asked' && move.partnerId !== partnerId && !mayClaim(move, state);

const isVouchedAnew = (move: LegacyMove, partnerId: string, vouched: boolean): boolean =>
  move.status === 'asked' && move.partnerId === partnerId && vouched && !move.vouched;

/** Keeps whose the record turned out to be; an answer to an earlier wish is not one to this. */
export const recordLegacyClaim: Decision<LegacyFinding> = ({ asked, ...found }, { legacyMove }) => {
  const { move, releasing = [] } = legacyMove ?? {};
  if (move?.status !== 'asked' || move.asked !== asked || releasing.includes(move.partnerId)) return [];
  const { outcome: _, ...said } = found;
  if (found.outcome === 'claimed') return [{ type: 'LegacyRecordClaimed', data: said as EventData<'LegacyRecordClaimed'> }];
  const data = { ...(said as EventData<'LegacyRecordMoveRefused'>), ...(move.vouched && { vouched: move.vouched }) };
  return [{ type: 'LegacyRecordMoveRefused', data }];
};

/** Keeps that a record is free. */
export const recordLegacyRelease: Decision<NamedLegacyRecord> = ({ partnerId }, { legacyMove }) =>
  legacyMove?.releasing.includes(partnerId) ? [{ type: 'LegacyRecordReleased', data: { partnerId } }] : [];

/** What was in the record counts from now on: ids, level, the mover's roles and, where the rules say so, the anniversary. */
export const completeLegacyMove: Decision = (_, state, context) => {
  const move = state.legacyMove!.move!;
  const { locationIds, expiresOn, users } = move.record!;
  const manages = may(state, { kind: 'partner', id: move.mover, objectId: move.mover }, 'manage-account');
  const roles = [...context.policy.legacy.moverRoles];
  const come = levelIn(move, context.now);
  const brought = {
    ...come,
    ...yearOf(expiresOn, state, context),
    ...(manages && { mover: { objectId: move.mover, roles } }),
  };
  return [
    { type: 'LegacyRecordMoved', data: { partnerId: move.partnerId, locationIds, expiresOn, ...brought, usersLeft: users } },
    ...(come ? overtakenOrders(come, state, context) : []),
  ];
};

type Moved = EventData<'LegacyRecordMoved'>;

/** The level runs as long as it did there, beside what the company has here; one that is over does not come along. */
function levelIn({ record }: LegacyMove, now: string): Come | undefined {
  const { level, expiresOn } = record!;
  const until = readOnlyAfter(expiresOn);
  return level === 'network' || Date.parse(until) <= Date.parse(now) ? undefined : { level, until };
}

/** The year is counted from the old expiry, never to end sooner than it would have; once its window is open it stays, and so does that of whoever leaves. */
function yearOf(
  expiresOn: string,
  { term, renewal, leaving }: MembershipState,
  { policy, now }: Context,
): Pick<Moved, 'anniversary' | 'anniversaryBefore' | 'renewal'> {
  const { monthsAfterExpiry } = policy.legacy;
  const anniversary = dateMonthsAfter(expiresOn, monthsAfterExpiry);
  const anniversaryBefore = term!.anniversary;
  if (monthsAfterExpiry === 0 || anniversary <= anniversaryBefore || renewal?.openedAt || leaving) return {};
  const year = yearUntil(anniversary, policy, now);
  return { anniversary, anniversaryBefore, ...(year && { renewal: year }) };
}

/** What is to be done about a record now, what is let go first; a claim waits until the company has proved an address, unless support answers for it. */
export function legacyWork({
  legacyMove,
  ...state
}: MembershipState): { readonly release?: string; readonly claim?: LegacyMove } | undefined {
  const { move, releasing: [release] = [] } = legacyMove ?? {};
  if (release) return { release };
  return move?.status === 'asked' && mayClaim(move, state) ? { claim: move } : undefined;
}

const mayClaim = ({ vouched }: LegacyMove, { account, emailVerification }: MembershipState): boolean =>
  isLiving(account) && (vouched === true || emailVerification?.outcome === 'verified');

/** How the account shows that the record is its company's. */
export function legacyClaimOf(membershipId: string, state: MembershipState, { vouched }: LegacyMove): LegacyClaim {
  const owner = maskedName(state.legalProfile!.legalName);
  const { administrators }: Policy['legacy'] = policyOf(state.account!.policyVersion).legacy;
  if (vouched) return { membershipId, owner };
  return { membershipId, owner, mover: { mailbox: mailboxHash(state.emailVerification!.email), roles: administrators } };
}
