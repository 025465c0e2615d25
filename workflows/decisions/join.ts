import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { openJoinRequests, type JoinRequest } from '../../events/state/join.js';
import { daysAfter } from './dates.js';
import { Refused, type Asker, type Context, type Decision } from './decision.js';
import { isEnrollerOnTheWayIn } from '../../events/state/right-holders.js';
import { masked } from '../../events/state/masked.js';
import { assertAlive, assertRoom } from './pending.js';
import { assertGuestMay, assertMayGrant } from './roles.js';

/** Who asks to be let in; the person is the one who is signed in. */
export type JoinRequestData = Pick<EventData<'JoinRequested'>, 'email' | 'language'>;

/** What the administrators say. */
export type JoinAnswer = Pick<EventData<'JoinRequestAccepted'>, 'objectId'> &
  ({ readonly answer: 'accept'; readonly roles?: EventData<'JoinRequestAccepted'>['roles'] } | { readonly answer: 'decline' });

/** A person of the directory asks to be let in; asking while that is open changes nothing. */
export const requestToJoin: Decision<JoinRequestData> = (request, state, { actor, now, policy }) => {
  assertAlive(state);
  const { objectId } = actor;
  if (actor.kind !== 'partner' || !objectId) throw new Refused('person-required');
  if (belongs(state, objectId)) throw new Refused('already-in-account');
  const open = openJoinRequests(state.joinRequests);
  if (open.some(([id]) => id === objectId)) return [];
  assertNotJustDeclined(state.joinRequests?.[objectId], now);
  const { days, openAtOnce } = policy.join;
  if (open.length >= openAtOnce) throw new Refused('too-many-join-requests', { openAtOnce });
  const person = { ...request, ...(actor.isGuest && { guest: actor.isGuest }), ...tenantOf(actor) };
  return [{ type: 'JoinRequested', data: { objectId, ...person, deadline: daysAfter(now, days) } }];
};

/** An administrator lets the person in or not; the same answer twice changes nothing. */
export const answerJoinRequest: Decision<JoinAnswer> = (said, state, context) => {
  const { actor, policy } = context;
  assertAlive(state);
  const { objectId } = said;
  const isIn = Boolean(state.users?.[objectId]);
  if (said.answer === 'accept' && isIn) return [];
  const request = askedBy(objectId, state);
  if (said.answer === 'decline') return request.againFrom ? [] : [declined(objectId, request, context)];
  const roles = said.roles ?? [request.guest ? policy.join.leastGuestRole : policy.join.leastRole];
  assertMayGrant(state, actor, roles);
  assertGuestMay(state, request.guest, roles);
  assertRoom(state, context, request.email);
  return [
    {
      type: 'JoinRequestAccepted',
      data: { objectId, roles, ...whoAsked(request) },
    },
  ];
};

/** Lets the request go that nobody answered in time. */
export const lapseJoinRequest: Decision = (_, { joinRequests }, { now }) =>
  openJoinRequests(joinRequests)
    .filter(([, { deadline }]) => Date.parse(deadline) <= Date.parse(now))
    .slice(0, 1)
    .map(([objectId, request]) => ({ type: 'JoinRequestLapsed', data: { objectId, ...reachedAt(request) } }));

/** While a request runs or a membership lives, its tenant is taken: whoever does not belong to it is told by whom, masked. */
export function assertBelongs(state: MembershipState, objectId: string): void {
  if (belongs(state, objectId)) return;
  const { account, tenant } = state;
  throw new Refused('tenant-taken', {
    status: account!.status,
    since: account!.requestedAt,
    begunBy: tenant!.enroller.email ? masked(tenant!.enroller.email) : 'unknown',
  });
}

/** Whether a person is of the account, as who enrols the company or as one of its users. */
export const belongs = (state: MembershipState, objectId: string): boolean =>
  isEnrollerOnTheWayIn(state, objectId) || Boolean(state.users?.[objectId]);

/** The person as the account knows whom it lets in. */
const whoAsked = ({ guest, tenantId, ...request }: JoinRequest) => ({
  ...reachedAt(request),
  ...(guest && { guest }),
  ...(tenantId && { tenantId }),
});

/** The directory of a person who is not of the primary one. */
export const tenantOf = ({ otherTenant }: Asker) => ({ ...(otherTenant && { tenantId: otherTenant.tenantId }) });

/** Where to write to whoever asked, so that the answer finds the way when the request is forgotten. */
const reachedAt = ({ email, language }: JoinRequest) => ({ ...(email && { email }), language });

const declined = (objectId: string, request: JoinRequest, { now, policy }: Context) =>
  ({
    type: 'JoinRequestDeclined',
    data: { objectId, ...reachedAt(request), againFrom: daysAfter(now, policy.join.againAfterDays) },
  }) as const;

function assertNotJustDeclined(request: JoinRequest | undefined, now: Context['now']): void {
  const { againFrom } = request ?? {};
  if (againFrom && Date.parse(againFrom) > Date.parse(now)) throw new Refused('join-request-declined', { retryAfter: againFrom });
}

function askedBy(objectId: string, { joinRequests }: MembershipState): JoinRequest {
  const request = joinRequests?.[objectId];
  if (!request) throw new Refused('join-request-unknown');
  return request;
}
