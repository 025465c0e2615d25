import type { MembershipState } from '../../../events/membership.js';
import { isEnrollerOnTheWayIn } from '../../../events/state/right-holders.js';
import type { Caller, Person } from '../access/caller.js';
import { Problem } from '../problems/problem.js';

type Acting = Pick<MembershipState, 'account' | 'tenant' | 'users' | 'legalProfile' | 'signing'>;

/** Whether a person of the company's directory has nothing to do with the account: neither one of its people, nor who enrols, nor who signs, nor a global administrator. */
export function isOutsider({ person }: Caller, state: Acting): boolean {
  if (!person || person.isGlobalAdministrator) return false;
  const { objectId } = person;
  const user = state.users?.[objectId];
  if (isOfAnotherTenant(person, state)) return user?.tenantId !== person.tenantId;
  const isUser = user !== undefined && user.tenantId === undefined;
  return !isUser && !isEnrollerOnTheWayIn(state, objectId) && !signs(objectId, state);
}

const signs = (objectId: string, { legalProfile, signing }: Acting): boolean =>
  [legalProfile?.signatory.objectId, signing?.handedTo?.objectId].includes(objectId);

const isOfAnotherTenant = ({ tenantId }: Person, { tenant }: Acting): boolean => tenant !== undefined && tenant.tenantId !== tenantId;

/** Keeps an account from guests of the directory, and from people of its further tenants, who are not of it: they are let in first. */
export function assertMayLook(caller: Caller, state: Acting): void {
  const { person } = caller;
  if (person && (person.isGuest || isOfAnotherTenant(person, state)) && isOutsider(caller, state)) throw new Problem('forbidden');
}

/** Keeps what a company ordered and holds to its own people, to services and to support. */
export function assertOfAccount(caller: Caller, state: Acting): void {
  if (isOutsider(caller, state)) throw new Problem('forbidden');
}

/** Whether whoever asks may see payments as they are, wherever they are; support that only reads may not. */
export const seesPayments = ({ kind, supportRoles }: Caller): boolean =>
  kind !== 'support' || supportRoles.some((role) => role !== 'support-reader');

/** Whether addresses and payments are shown as they are: to support that acts, and to everybody who has something to do with the account. */
export const seesEverything = (caller: Caller, state: Acting): boolean => seesPayments(caller) && !isOutsider(caller, state);
