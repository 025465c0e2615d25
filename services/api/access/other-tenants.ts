import { isSomebodyElse } from '../../../events/state/known-people.js';
import { powerOfAddedAdministrators } from '../../../workflows/decisions/policy.js';
import type { MembershipView } from '../../shared/views.js';
import type { Caller } from './caller.js';

type Account = Pick<MembershipView, 'state'>;

/** How far the tenant of a person has come to belong to an account that is not its own; nothing for whom that account knows as somebody else. */
export function standingIn({ person }: Caller, account: Account | undefined) {
  if (!person || !account || isSomebodyElse(account.state, person)) return undefined;
  return account.state.tenants?.further[person.tenantId]?.status;
}

/** A person of another tenant, as that account knows the person: without any power that its rules do not give. */
export function asOtherTenant(caller: Caller, account: Account): Caller {
  const { person, actor } = caller;
  if (!person) return caller;
  const { isGlobalAdministrator: _, ...anybody } = actor;
  const { tenantId, isGlobalAdministrator } = person;
  const otherTenant = { tenantId, ...(isGlobalAdministrator && ({ isGlobalAdministrator } as const)) };
  const hasPower = standingIn(caller, account) === 'added' && powerOfAddedAdministrators(account.state) === 'full';
  return { ...caller, actor: { ...anybody, otherTenant }, person: { ...person, isGlobalAdministrator: isGlobalAdministrator && hasPower } };
}
