import roles202601 from '../../content/roles/2026-01.json' with { type: 'json' };
import type { MembershipState } from '../../events/membership.js';
import type { Role, User } from '../../events/state/users.js';
import { Refused, type Asker } from './decision.js';
import { policyOf } from './policy.js';

/** Everything that a role can let a person do in an account. */
export const rights = ['view', 'manage-users', 'manage-account', 'edit-profile', 'manage-verification', 'manage-contact'] as const;

/** One of them. */
export type Right = (typeof rights)[number];

/** What a role is: of the directory, of those who act for customers, or of the business. */
export interface RoleRules {
  readonly kind: 'tenant' | 'agent' | 'business';
  readonly rights: readonly Right[];
  /** The roles that whoever holds this one may grant and take; what no role grants, a global administrator does. */
  readonly grants: readonly Role[];
  /** Whether a person of another tenant may hold it. */
  readonly guests: boolean;
}

/** Every role of a version. */
export interface RoleTable {
  readonly version: string;
  readonly roles: { readonly [Name in Role]: RoleRules };
}

/** Every version that a policy may name. */
export const roleTables: Readonly<Record<string, RoleTable>> = { '2026-01': roles202601 as RoleTable };

/** The roles of the rules that the membership lives by. */
export function rolesIn({ account }: MembershipState): RoleTable['roles'] {
  const { rolesVersion } = policyOf(account!.policyVersion);
  const table = roleTables[rolesVersion];
  if (!table) throw new Error(`There is no role table ${rolesVersion}.`);
  return table.roles;
}

/** The roles that give a right, so that a refusal can name them. */
export const rolesThatMay = (state: MembershipState, right: Right): readonly Role[] =>
  (Object.entries(rolesIn(state)) as [Role, RoleRules][]).filter(([, rules]) => rules.rights.includes(right)).map(([role]) => role);

/** What whoever enrols the company becomes. */
export const enrollersRoles = ['admin-agent', 'user-management-admin'] as const;

/** Whether this is who enrols the company, who is needed until it is a member. */
export const isEnrollerOnTheWayIn = (state: MembershipState, objectId: string): boolean =>
  isOnTheWayIn(state) && state.tenant?.enroller.objectId === objectId;

const isOnTheWayIn = ({ account }: MembershipState): boolean => account?.status === 'pending' || account?.suspension?.from === 'pending';

/** What a person is in the account; on the way in, whoever enrolled the company already is what that person will be. */
export function rolesOf(state: MembershipState, objectId: string): readonly Role[] {
  const held = state.users?.[objectId]?.roles ?? [];
  return isEnrollerOnTheWayIn(state, objectId) ? [...new Set([...held, ...enrollersRoles])] : held;
}

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

/** Somebody to write to. */
export interface Administrator extends Pick<User, 'email' | 'language'> {
  readonly objectId: string;
}

/** The people who hold a right, whom the company's letters are for; on the way in, whoever enrolled it is among them. */
export function administratorsOf(state: MembershipState, right: Right = 'manage-users'): readonly Administrator[] {
  const { users = {}, tenant } = state;
  const enroller = isOnTheWayIn(state) && tenant ? { [tenant.enroller.objectId]: tenant.enroller } : {};
  const people: Readonly<Record<string, Pick<User, 'email' | 'language'>>> = { ...enroller, ...users };
  return Object.entries(people)
    .filter(([objectId]) => anyMay(state, rolesOf(state, objectId), right))
    .map(([objectId, { email, language }]) => ({ objectId, ...(email && { email }), ...(language && { language }) }));
}
