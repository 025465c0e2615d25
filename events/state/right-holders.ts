import type { MembershipState } from '../membership.js';
import type { Role, User } from './users.js';

/** Everything that a role can let a person do in an account. */
export const rights = [
  'view',
  'manage-users',
  'manage-account',
  'edit-profile',
  'manage-verification',
  'manage-contact',
  'renew',
  'buy',
] as const;

/** One of them. */
export type Right = (typeof rights)[number];

/** What each role lets a person do, by the rules that the membership lives by. */
export type RightsOfRoles = { readonly [Name in Role]: { readonly rights: readonly Right[] } };

/** The roles that give a right. */
export const rolesGiving = (table: RightsOfRoles, right: Right): readonly Role[] =>
  (Object.keys(table) as Role[]).filter((role) => table[role].rights.includes(right));

/** What whoever enrols the company becomes. */
export const enrollersRoles = ['admin-agent', 'user-management-admin'] as const;

const isOnTheWayIn = ({ account }: MembershipState): boolean => account?.status === 'pending' || account?.suspension?.from === 'pending';

/** Whether this is who enrols the company, who is needed until it is a member. */
export const isEnrollerOnTheWayIn = (state: MembershipState, objectId: string): boolean =>
  isOnTheWayIn(state) && state.tenant?.enroller.objectId === objectId;

/** What a person is in the account; on the way in, whoever enrolled the company already is what that person will be. */
export function rolesOf(state: MembershipState, objectId: string): readonly Role[] {
  const held = state.users?.[objectId]?.roles ?? [];
  return isEnrollerOnTheWayIn(state, objectId) ? [...new Set([...held, ...enrollersRoles])] : held;
}

/** Somebody to write to. */
export interface Administrator extends Pick<User, 'email' | 'language'> {
  readonly objectId: string;
}

/** The people who hold a right, whom the company's letters are for; on the way in, whoever enrolled it is among them. */
export function holdersOf(state: MembershipState, table: RightsOfRoles, right: Right): readonly Administrator[] {
  const { users = {}, tenant } = state;
  const enroller = isOnTheWayIn(state) && tenant ? { [tenant.enroller.objectId]: tenant.enroller } : {};
  const people: Readonly<Record<string, Pick<User, 'email' | 'language'>>> = { ...enroller, ...users };
  const giving = rolesGiving(table, right);
  return Object.entries(people)
    .filter(([objectId]) => rolesOf(state, objectId).some((role) => giving.includes(role)))
    .map(([objectId, { email, language }]) => ({ objectId, ...(email && { email }), ...(language && { language }) }));
}
