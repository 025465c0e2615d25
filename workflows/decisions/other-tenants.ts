import type { MembershipState } from '../../events/membership.js';
import { isSomebodyElse } from '../../events/state/known-people.js';
import { Refused, type Asker } from './decision.js';
import { powerOfAddedAdministrators } from './policy.js';

/**
 * Who asks, as far as the account knows: an object id means somebody only in one directory, so that nobody is taken for a person of another one;
 * an administrator of an added tenant is one of the account by the rules alone, and people of any other tenant are nobody here.
 */
export function knownAsker(state: MembershipState, asker: Asker): Asker {
  const { objectId, isGlobalAdministrator, ...anybody } = asker;
  const { otherTenant } = asker;
  if (otherTenant && state.tenants?.further[otherTenant.tenantId]?.status !== 'added') return anybody;
  const isKnown = objectId !== undefined && !isSomebodyElse(state, { objectId, tenantId: otherTenant?.tenantId });
  const hasPower = otherTenant ? hasAddedPower(state, otherTenant) : isGlobalAdministrator;
  return { ...anybody, ...(isKnown && { objectId }), ...(hasPower && { isGlobalAdministrator: true }) };
}

const hasAddedPower = (state: MembershipState, { isGlobalAdministrator }: NonNullable<Asker['otherTenant']>): boolean =>
  isGlobalAdministrator === true && powerOfAddedAdministrators(state) === 'full';

/** Refuses a person’s tenant that is not of the account. */
export function assertTenantAdded({ tenants }: MembershipState, tenantId: string | undefined): void {
  if (tenantId && tenants?.further[tenantId]?.status !== 'added') throw new Refused('tenant-unknown');
}
