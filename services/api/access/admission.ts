import type { Access } from './access.js';
import type { FurtherTenant } from '../../../events/state/tenant-addition.js';
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

/** Which membership is asked for, and how far the caller's tenant has come to belong to it where it is another. */
export interface Reached {
  readonly membershipId: string;
  readonly standing?: FurtherTenant['status'] | undefined;
}

const mayReach: { readonly [Kind in Caller['kind']]: (caller: Caller, reached: Reached, access: Access) => boolean } = {
  partner: ({ person }, { membershipId, standing }, { partner }) =>
    person?.tenantId === membershipId || standing === 'added' || (partner === 'other-tenant' && standing !== undefined),
  service: (caller, { membershipId }) => speaksForTenant(caller, membershipId),
  support: () => true,
};

const lacksOffice = ({ partner }: Access, { kind, person }: Caller): boolean =>
  kind === 'partner' && (partner === 'global-administrator' || partner === 'other-tenant') && !person?.isGlobalAdministrator;

const canBeReached = (reached: Reached, access: Access, caller: Caller): boolean =>
  reached.membershipId !== noMembership && mayReach[caller.kind](caller, reached, access);

const giversOf = ({ partner, service }: Access): string => {
  if (partner !== 'never') return 'partner';
  return service ? 'service' : 'support';
};

/** Who is needed instead of the caller: support with one of these roles, or somebody of another kind. */
export function neededInstead(access: Access | undefined, caller: Caller | undefined): Readonly<Record<string, string>> {
  if (!access || !caller || mayUse[caller.kind](access, caller)) return {};
  if (caller.kind === 'support' && access.support.length > 0) return { roles: access.support.join(',') };
  return { givers: giversOf(access) };
}

/** Why the caller may not use the route for that membership, or nothing if so. Somebody else's membership is answered like a missing one. */
export function rejectionOf(access: Access | undefined, caller: Caller | undefined, reached?: Reached): Rejection | undefined {
  if (!access) return 'forbidden';
  if (access.anonymous) return undefined;
  if (!caller) return 'unauthenticated';
  if (!mayUse[caller.kind](access, caller)) return 'forbidden';
  if (reached && !canBeReached(reached, access, caller)) return 'not-found';
  return lacksOffice(access, caller) ? 'forbidden' : undefined;
}
