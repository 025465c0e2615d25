import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { forget, later, type NounFold } from './noun.js';

/** A person of the directory who asked to be let in, and was not yet. */
export interface JoinRequest {
  readonly email?: string | undefined;
  readonly guest?: true | undefined;
  readonly tenantId?: string | undefined;
  readonly language: EventData<'JoinRequested'>['language'];
  readonly since: string;
  readonly deadline: string;
  /** Present after a No: from when the person may ask again. */
  readonly againFrom?: string;
}

/** By object id. */
export type JoinRequests = Readonly<Record<string, JoinRequest>>;

const declinesRemembered = 20;

const without = (requests: JoinRequests | undefined, objectId: string): JoinRequests =>
  Object.fromEntries(Object.entries(requests ?? {}).filter(([id]) => id !== objectId));

/** Forgets the oldest No, so that the state stays small. */
function trimmed(requests: JoinRequests): JoinRequests {
  const declined = Object.keys(requests).filter((id) => requests[id]?.againFrom);
  return declined.length > declinesRemembered ? without(requests, declined[0]!) : requests;
}

/** The requests to be let in, as their events leave them. */
export const joinRequests = {
  AccountRequested: forget,
  JoinRequested: (before, { data: { objectId, ...request }, occurredAt }) => ({
    ...without(before, objectId),
    [objectId]: { ...request, since: occurredAt },
  }),
  JoinRequestAccepted: (before, { data }) => without(before, data.objectId),
  JoinRequestDeclined: (before, { data: { objectId, againFrom } }) =>
    trimmed({ ...without(before, objectId), [objectId]: { ...before![objectId]!, againFrom } }),
  TenantRemoved: (before, { data }) =>
    before && Object.fromEntries(Object.entries(before).filter(([, { tenantId }]) => tenantId !== data.tenantId)),
  AccountExpired: forget,
  AccountWithdrawn: forget,
  AccountClosed: forget,
  MembershipLapsed: forget,
  MembershipLeft: forget,
  AccountMerged: forget,
  UserAdded: (before, { data }) => before && without(before, data.objectId),
  InvitationAccepted: (before, { data }) => before && without(before, data.objectId),
  JoinRequestLapsed: (before, { data }) => without(before, data.objectId),
  AccountReinstated: (before, { data }) =>
    before &&
    Object.fromEntries(
      Object.entries(before).map(([id, request]) => [id, { ...request, deadline: later(request.deadline, data.resumeBy) }]),
    ),
} satisfies NounFold<JoinRequests>;

/** The requests that nobody has answered yet, earliest deadline first. */
export const openJoinRequests = (requests: JoinRequests | undefined): readonly (readonly [objectId: string, request: JoinRequest])[] =>
  Object.entries(requests ?? {})
    .filter(([, { againFrom }]) => !againFrom)
    .sort(([, one], [, other]) => Date.parse(one.deadline) - Date.parse(other.deadline));

/** Waits for the administrators, in one entry however many ask: that of the earliest deadline. */
export const waitsForJoinAnswer = (requests: JoinRequests | undefined): readonly Waiting[] =>
  openJoinRequests(requests)
    .slice(0, 1)
    .map(([, { since, deadline }]) => ({ step: 'join', owner: 'administrator', since, deadline, then: 'lapseJoinRequest' }));
