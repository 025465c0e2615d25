import type { MembershipState } from '../../../events/membership.js';
import { isEnrollerOnTheWayIn } from '../../../events/state/right-holders.js';
import type { Caller } from '../access/caller.js';
import { Problem } from '../problems/problem.js';

type Acting = Pick<MembershipState, 'account' | 'tenant' | 'users' | 'legalProfile' | 'signing'>;

/** Whether a person of the company's directory has nothing to do with the account: neither one of its people, nor who enrols, nor who signs, nor a global administrator. */
export function isOutsider({ person }: Caller, state: Acting): boolean {
  if (!person || person.isGlobalAdministrator) return false;
  const { objectId } = person;
  const acting = [state.legalProfile?.signatory.objectId, state.signing?.handedTo?.objectId, ...Object.keys(state.users ?? {})];
  return !isEnrollerOnTheWayIn(state, objectId) && !acting.includes(objectId);
}

/** Keeps an account from guests of the directory who are not of it: they are let in first. */
export function assertMayLook(caller: Caller, state: Acting): void {
  if (caller.person?.isGuest && isOutsider(caller, state)) throw new Problem('forbidden');
}
