import type { EventData, MembershipEvent } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { hasLeft } from '../../events/state/account-creation.js';
import { unusedIn } from '../../events/state/renewal.js';
import { Refused, type Context, type Decision } from './decision.js';
import { assertNotEnded } from './pending.js';

/** What a company says when it leaves; `membership` is the id that it typed to confirm. */
export interface Leave {
  readonly membership: string;
  readonly why: EventData<'MembershipLeft'>['why'];
  readonly on?: 'now' | 'year-end';
}

/** A member ends its membership, at once or when its year ends; one that is held may go too, and saying it twice changes nothing. */
export const leaveMembership: Decision<Leave> = ({ membership, why, on = 'year-end' }, state, { now, actor: { objectId } }) => {
  if (hasLeft(state.account)) return [];
  assertMember(state);
  assertConfirmed(membership, state);
  const said = { why, ...(objectId && { objectId }) };
  const endsAt = on === 'year-end' ? yearsEnd(state, now) : undefined;
  if (!endsAt) return [left(said, state)];
  return state.leaving ? [] : [{ type: 'LeavingAnnounced', data: { ...said, endsAt } }];
};

/** The company stays after all; where it never said that it leaves, that changes nothing. */
export const stayMember: Decision = (_, state) => {
  assertMember(state);
  return state.leaving ? [{ type: 'LeavingTakenBack', data: {} }] : [];
};

/** Ends the membership at the instant that was announced. */
export const completeLeaving: Decision = (_, state) => {
  const { why, objectId } = state.leaving!;
  return [left({ why, ...(objectId && { objectId }) }, state)];
};

/** Whoever has said that it leaves does not renew. */
export function assertStays({ leaving }: MembershipState): void {
  if (leaving) throw new Refused('leaving-announced', { endsAt: leaving.endsAt });
}

/** Only who is a member can leave; a company that was never one is held by support alone. */
function assertMember(state: MembershipState): void {
  const { account } = state;
  if (account?.suspension?.from === 'pending') throw new Refused('membership-suspended', { deadline: account.suspension.deadline });
  if (account?.status === 'pending') throw new Refused('membership-not-active', { status: account.status });
  assertNotEnded(state);
}

function assertConfirmed(typed: string, { account, tenant }: MembershipState): void {
  const ids = [account?.partnerId, tenant?.tenantId].map((id) => id?.toLowerCase());
  if (!ids.includes(typed.trim().toLowerCase())) throw new Refused('leaving-not-confirmed');
}

/** When the year ends: at its anniversary, or with the window after it; nothing where both passed while the membership was held. */
function yearsEnd({ term, renewal }: MembershipState, now: Context['now']): string | undefined {
  const ends = [`${term!.anniversary}T00:00:00.000Z`, ...(renewal ? [renewal.closesAt] : [])];
  return ends.find((at) => Date.parse(at) > Date.parse(now));
}

function left(said: Pick<EventData<'MembershipLeft'>, 'why' | 'objectId'>, { account, renewal }: MembershipState): MembershipEvent {
  const held = account!.suspension && ({ held: true } as const);
  return { type: 'MembershipLeft', data: { ...said, ...held, ...unusedIn(renewal) } };
}
