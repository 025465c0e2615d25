import type { CommandMetadata } from '../../../workflows/contract.js';
import { supportRoles, type SupportRole } from './access.js';
import { claims, type Claims } from './claims.js';

/** Who asks, as an accepted token says. */
export interface Caller {
  readonly kind: 'partner' | 'service' | 'support';
  readonly actor: CommandMetadata['actor'];
  readonly supportRoles: readonly SupportRole[];
  /** The tenants that the issuer speaks for. */
  readonly speaksFor: '*' | readonly string[];
  /** Of a partner: the person in the directory of the own tenant. */
  readonly person?: Person;
}

/** A partner's person. */
export interface Person {
  readonly tenantId: string;
  readonly objectId: string;
  readonly isGlobalAdministrator: boolean;
  /** A guest account in that directory. */
  readonly isGuest?: true;
  readonly email?: string;
}

/** Whose word an issuer's tokens are: its tenants, and the tenant whose people are the network operator's own. */
export interface Trust {
  readonly speaksFor: Caller['speaksFor'];
  readonly operatorTenant?: string | undefined;
  /** A person whose token does not say member or guest is nobody; else the person counts as a member. */
  readonly requireAcct?: boolean | undefined;
}

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

/** What `acct` says of a guest. */
const guestAccount = 1;

const reaches = (speaksFor: Caller['speaksFor'], tenantId: string): boolean => speaksFor === '*' || speaksFor.includes(tenantId);

function personOf({ tid, oid, wids, acct, email }: Claims, { speaksFor, requireAcct }: Trust): Person | undefined {
  if (!tid || !oid || !reaches(speaksFor, tid)) return undefined;
  if (requireAcct && acct === undefined) return undefined;
  const isGlobalAdministrator = wids.includes(globalAdministrator);
  return {
    tenantId: tid,
    objectId: oid,
    isGlobalAdministrator,
    ...(acct === guestAccount && { isGuest: true }),
    ...(email && { email }),
  };
}

const supportActor = (id: string, roles: readonly SupportRole[]): Caller['actor'] => ({
  kind: 'support',
  id,
  ...(roles.includes('support-approver') && { isApprover: true }),
});

/** Where every company's directory gives out roles, only those of the operator's own tenant, or of none, are meant. */
const trustedRoles = ({ roles, tid }: Claims, { speaksFor, operatorTenant }: Trust): readonly string[] =>
  speaksFor !== '*' || !tid || tid === operatorTenant ? roles : [];

const partnerActor = (id: string, { objectId, isGlobalAdministrator, isGuest }: Person): Caller['actor'] => ({
  kind: 'partner',
  id,
  objectId,
  ...(isGlobalAdministrator && { isGlobalAdministrator }),
  ...(isGuest && { isGuest }),
});

/** Makes a caller of a token's claims. Roles count only where they can be meant: support works for all tenants, so its issuer must speak for all. Nothing when the claims are nobody's. */
export function callerOf(payload: unknown, trust: Trust): Caller | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { iss, sub } = parsed.data;
  const { speaksFor } = trust;
  const roles = trustedRoles(parsed.data, trust);
  const id = `${iss}|${sub}`;
  const known = supportRoles.filter((role) => roles.includes(role));
  if (roles.includes('service')) return { kind: 'service', actor: { kind: 'service', id }, supportRoles: [], speaksFor };
  if (known.length > 0)
    return speaksFor === '*' ? { kind: 'support', actor: supportActor(id, known), supportRoles: known, speaksFor } : undefined;
  const person = personOf(parsed.data, trust);
  return person && { kind: 'partner', actor: partnerActor(id, person), supportRoles: [], speaksFor, person };
}

/** Whether the caller's issuer may speak for that tenant. */
export const speaksForTenant = ({ speaksFor }: Caller, tenantId: string): boolean => reaches(speaksFor, tenantId);
