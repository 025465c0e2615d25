import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { masked } from '../../events/state/masked.js';
import { enrollersRoles, isEnrollerOnTheWayIn } from '../../events/state/right-holders.js';
import type { Role, User } from '../../events/state/users.js';
import { Refused, type Decision } from './decision.js';
import { isSame } from '../../events/state/is-same.js';
import { assertPeopled, assertRoom } from './pending.js';
import { administratorsOf, assertGuestMay, assertMay, assertMayGrant, rolesThatMay } from './roles.js';
import { signatoryLeft } from './signing.js';
import { assertTenantAdded } from './other-tenants.js';

/** Who is named, and where to write to that person. */
export type NamedPerson = Omit<EventData<'UserAdded'>, 'roles'>;

/** Names another person of the directory; naming the same twice changes nothing. */
export const addUser: Decision<EventData<'UserAdded'>> = (named, state, context) => {
  assertPeopled(state);
  const person = ofItsTenant(named, state);
  const known = state.users?.[person.objectId];
  if (known && saysTheSame(known, person)) return [];
  if (known || isEnrollerOnTheWayIn(state, person.objectId)) throw new Refused('user-known');
  assertTenantAdded(state, person.tenantId);
  assertMayGrant(state, context.actor, person.roles);
  assertGuestMay(state, person.guest, person.roles);
  assertRoom(state, context, person.email);
  return [{ type: 'UserAdded', data: person }];
};

/** Gives a person other roles; the same roles change nothing. */
export const changeRoles: Decision<Pick<User, 'roles'> & { readonly objectId: string }> = ({ objectId, roles }, state, context) => {
  assertPeopled(state);
  const { roles: before, guest, email } = userOf(state, objectId);
  if (hasSame(before, roles)) return [];
  const [given, taken] = [roles.filter((role) => !before.includes(role)), before.filter((role) => !roles.includes(role))];
  assertMayGrant(state, context.actor, [...given, ...taken]);
  assertGuestMay(state, guest, roles);
  assertNotTheLast(state, objectId, roles);
  return [{ type: 'UserRolesChanged', data: { ...recognised(objectId, email), before: [...before], roles: [...roles] } }];
};

/** Says how a person is to be written to: anybody of oneself, whoever manages the users of everybody; what is so already changes nothing. */
export const correctUser: Decision<EventData<'UserCorrected'>> = ({ objectId, email, language }, state, { actor }) => {
  assertPeopled(state);
  if (actor.objectId !== objectId) assertMay(state, actor, 'manage-users');
  const before = isEnrollerOnTheWayIn(state, objectId) ? state.tenant!.enroller : userOf(state, objectId);
  const changed = {
    ...(email && email !== before.email && { email }),
    ...(language && language !== before.language && { language }),
  };
  return Object.keys(changed).length > 0 ? [{ type: 'UserCorrected', data: { objectId, ...changed } }] : [];
};

/** Takes a person out, or lets one go who wants to; whoever was to sign is missing there, too, also where that is all the person was. */
export const removeUser: Decision<{ readonly objectId: string }> = ({ objectId }, state, context) => {
  assertPeopled(state);
  const isOneself = context.actor.objectId === objectId;
  if (!isOneself) assertMay(state, context.actor, 'manage-users');
  const left = signatoryLeft(objectId, state);
  if (!state.users?.[objectId] && left.length > 0) return left;
  const { roles, email, language } = userOf(state, objectId);
  if (!isOneself) assertMayGrant(state, context.actor, roles);
  assertNotTheLast(state, objectId, []);
  const person = { objectId, roles: [...roles], ...(email && { email }), ...(language && { language }) };
  return [{ type: 'UserRemoved', data: { ...person, ...(isOneself && { left: true }) } }, ...left];
};

/** Makes a person administrator where nobody of the company can, or who could is not to be reached: carried out by two people of support only. */
export const appointAdministrator: Decision<{ readonly user: NamedPerson }> = ({ user }, state, context) => {
  assertPeopled(state);
  const { objectId } = user;
  const { roles: before, guest = user.guest, email } = state.users?.[objectId] ?? {};
  const roles = [...new Set([...(before ?? []), ...enrollersRoles])];
  if (isEnrollerOnTheWayIn(state, objectId) || (before && hasSame(before, roles))) return [];
  assertGuestMay(state, guest, roles);
  if (before) return [{ type: 'UserRolesChanged', data: { ...recognised(objectId, email), before: [...before], roles } }];
  assertRoom(state, context, user.email);
  return [{ type: 'UserAdded', data: { ...user, roles } }];
};

/** Nobody is said to be of the primary tenant: that goes without saying. */
function ofItsTenant({ tenantId, ...person }: EventData<'UserAdded'>, { tenant }: MembershipState): EventData<'UserAdded'> {
  return { ...person, ...(tenantId && tenantId !== tenant!.tenantId && { tenantId }) };
}

/** A person as the history names one who is known already. */
const recognised = (objectId: string, email: string | undefined) => ({ objectId, ...(email && { email: masked(email) }) });

const hasSame = (one: readonly Role[], other: readonly Role[]): boolean => isSame([...one].sort(), [...other].sort());

const saysTheSame = (
  known: User,
  { roles, email = known.email, language = known.language, guest, tenantId }: EventData<'UserAdded'>,
): boolean =>
  hasSame(known.roles, roles) &&
  email === known.email &&
  language === known.language &&
  guest === known.guest &&
  tenantId === known.tenantId;

function userOf(state: MembershipState, objectId: string): User {
  const user = state.users?.[objectId];
  if (user && !isEnrollerOnTheWayIn(state, objectId)) return user;
  throw isEnrollerOnTheWayIn(state, objectId) ? new Refused('enroller-needed') : new Refused('user-unknown');
}

/** Somebody who can name others is left when all these are gone. */
export function assertSomebodyManages(state: MembershipState, leaving: readonly string[]): void {
  const managers = administratorsOf(state);
  const isNobodyLeft = managers.length > 0 && managers.every(({ objectId }) => leaving.includes(objectId));
  if (isNobodyLeft) throw new Refused('last-administrator', { roles: rolesThatMay(state, 'manage-users').join(',') });
}

/** Somebody who can name others is always left. */
function assertNotTheLast(state: MembershipState, objectId: string, roles: readonly Role[]): void {
  const managing = rolesThatMay(state, 'manage-users');
  const isStillOne = roles.some((role) => managing.includes(role));
  const managers = administratorsOf(state);
  const wasOne = managers.some((one) => one.objectId === objectId);
  if (wasOne && !isStillOne && managers.length === 1) throw new Refused('last-administrator', { roles: managing.join(',') });
}
