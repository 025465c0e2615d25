import type { MembershipState } from '../../events/membership.js';
import { holdersOf, rolesGiving, rolesOf, type Administrator, type Right } from '../../events/state/right-holders.js';
import type { Role } from '../../events/state/users.js';
import { Refused, type Asker } from './decision.js';
import { rolesIn } from './policy.js';

/** The roles that give a right, so that a refusal can name them. */
export const rolesThatMay = (state: MembershipState, right: Right): readonly Role[] => rolesGiving(rolesIn(state), right);

const anyMay = (state: MembershipState, held: readonly Role[], right: Right): boolean =>
  held.some((role) => rolesIn(state)[role].rights.includes(right));

/** Whether the rules let the asker do that in the account: a service, support and a global administrator always, a person of the company by role, nobody else. */
export function may(state: MembershipState, { kind, objectId, isGlobalAdministrator }: Asker, right: Right): boolean {
  if (kind !== 'partner') return kind !== 'contact';
  return Boolean(isGlobalAdministrator) || (objectId !== undefined && anyMay(state, rolesOf(state, objectId), right));
}

/** Refuses what the rules do not let the asker do, naming the roles that would. */
export function assertMay(state: MembershipState, actor: Asker, right: Right): void {
  if (!may(state, actor, right)) throw new Refused('role-required', { roles: rolesThatMay(state, right).join(',') });
}

/** A service, support and a global administrator may give any role, a person of the company what the own roles grant. */
function mayGrant(state: MembershipState, { kind, objectId, isGlobalAdministrator }: Asker, roles: readonly Role[]): boolean {
  if (kind !== 'partner' || isGlobalAdministrator) return true;
  const grants = objectId ? rolesOf(state, objectId).flatMap((held) => rolesIn(state)[held].grants) : [];
  return roles.every((role) => grants.includes(role));
}

/** Refuses roles that the asker cannot give. */
export function assertMayGrant(state: MembershipState, actor: Asker, roles: readonly Role[]): void {
  if (!mayGrant(state, actor, roles)) throw new Refused('role-not-grantable');
}

/** Refuses a guest what the rules keep for the company’s own people, naming what a guest may hold. */
export function assertGuestMay(state: MembershipState, isGuest: boolean | undefined, roles: readonly Role[]): void {
  const table = rolesIn(state);
  if (!isGuest || roles.every((role) => table[role].guests)) return;
  const allowed = (Object.keys(table) as Role[]).filter((role) => table[role].guests);
  throw new Refused('role-not-for-guests', { roles: allowed.join(',') });
}

/** The people who hold a right, by the rules of the membership. */
export const administratorsOf = (state: MembershipState, right: Right = 'manage-users'): readonly Administrator[] =>
  holdersOf(state, rolesIn(state), right);
