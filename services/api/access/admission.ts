import type { Access } from './access.js';
import { speaksForTenant, type Caller } from './caller.js';

/** Stands for what cannot be the id of a membership. */
export const noMembership = 'none';

/** What a caller who is not let in is told. */
export type Rejection = 'unauthenticated' | 'forbidden' | 'not-found';

const mayUse: { readonly [Kind in Caller['kind']]: (access: Access, caller: Caller) => boolean } = {
  partner: ({ partner }) => partner !== 'never',
  service: ({ service }) => service,
  support: ({ support }, { supportRoles }) => supportRoles.some((role) => support.includes(role)),
};

const mayReach: { readonly [Kind in Caller['kind']]: (caller: Caller, membershipId: string) => boolean } = {
  partner: ({ person }, membershipId) => person?.tenantId === membershipId,
  service: speaksForTenant,
  support: () => true,
};

const lacksOffice = ({ partner }: Access, { kind, person }: Caller): boolean =>
  kind === 'partner' && partner === 'global-administrator' && !person?.isGlobalAdministrator;

/** Why the caller may not use the route for that membership, or nothing if so. Somebody else's membership is answered like a missing one. */
export function rejectionOf(access: Access | undefined, caller: Caller | undefined, membershipId?: string): Rejection | undefined {
  if (!access) return 'forbidden';
  if (access.anonymous) return undefined;
  if (!caller) return 'unauthenticated';
  if (!mayUse[caller.kind](access, caller)) return 'forbidden';
  if (membershipId === noMembership) return 'not-found';
  if (membershipId !== undefined && !mayReach[caller.kind](caller, membershipId)) return 'not-found';
  return lacksOffice(access, caller) ? 'forbidden' : undefined;
}
