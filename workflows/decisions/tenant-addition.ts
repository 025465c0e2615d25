import type { EventData } from '../../events/catalogue.js';
import type { MembershipState } from '../../events/membership.js';
import { askedTenants, type FurtherTenant } from '../../events/state/tenant-addition.js';
import { daysAfter } from './dates.js';
import { Refused, type Asker, type Decision } from './decision.js';
import { assertAlive, assertPeopled } from './pending.js';
import { assertSomebodyManages } from './users.js';

/** Which tenant is meant. */
export interface NamedTenant {
  readonly tenantId: string;
}

/** Whose a tenant was found to be. */
export type ClaimFinding = NamedTenant &
  ({ readonly outcome: 'claimed' } | ({ readonly outcome: 'taken' } & Omit<EventData<'TenantAdditionRefused'>, 'tenantId'>));

/** Asks that a further tenant belong to the account; asking while that is open changes nothing. */
export const addTenant: Decision<Omit<EventData<'TenantAdditionAsked'>, 'deadline'>> = (asked, state, { now, policy }) => {
  assertAlive(state);
  assertNotPrimary(state, asked.tenantId);
  const known = furtherTenant(state, asked.tenantId);
  if (known?.status === 'added') throw new Refused('tenant-known');
  if (known) return [];
  const { atMost, confirmWithinDays } = policy.tenants;
  if (Object.keys(state.tenants?.further ?? {}).length >= atMost) throw new Refused('too-many-tenants', { atMost });
  return [{ type: 'TenantAdditionAsked', data: { ...asked, deadline: daysAfter(now, confirmWithinDays) } }];
};

/** An administrator of the other tenant says Yes; the sign-in to that directory is the proof. Twice is once. */
export const confirmTenant: Decision = (_, state, { actor }) => {
  const { tenantId, status } = askedOf(state, actor);
  return status === 'asked' ? [{ type: 'TenantAdditionConfirmed', data: { tenantId } }] : [];
};

/** An administrator of the other tenant says No; what was confirmed is for the account to undo. */
export const declineTenant: Decision = (_, state, { actor }) => {
  const { tenantId, status } = askedOf(state, actor);
  if (status !== 'asked') throw new Refused('tenant-confirmed');
  return [{ type: 'TenantAdditionDeclined', data: { tenantId } }];
};

/** Lets the addition go that nobody confirmed in time. */
export const lapseTenantAddition: Decision = (_, { tenants }, { now }) =>
  askedTenants(tenants)
    .filter(([, { deadline }]) => Date.parse(deadline) <= Date.parse(now))
    .slice(0, 1)
    .map(([tenantId]) => ({ type: 'TenantAdditionLapsed', data: { tenantId } }));

/** Takes a tenant out, with all its people, or takes back that it was asked for; never the primary one, nor that of whoever asks. */
export const removeTenant: Decision<NamedTenant> = ({ tenantId }, state, { actor }) => {
  assertPeopled(state);
  assertNotPrimary(state, tenantId);
  const isKnown = furtherTenant(state, tenantId) !== undefined;
  if (!isKnown && state.tenants?.releasing.includes(tenantId)) return [];
  if (!isKnown) throw new Refused('tenant-unknown');
  if (actor.otherTenant?.tenantId === tenantId) throw new Refused('tenant-in-use');
  const people = Object.entries(state.users ?? {}).flatMap(([objectId, user]) => (user.tenantId === tenantId ? [objectId] : []));
  assertSomebodyManages(state, people);
  return [{ type: 'TenantRemoved', data: { tenantId, people } }];
};

/** Keeps whose a confirmed tenant turned out to be; what is no longer wanted is released elsewhere, and claimed anew if it is asked for again. */
export const recordTenantClaim: Decision<ClaimFinding> = ({ tenantId, ...found }, state) => {
  const isReleasing = state.tenants?.releasing.includes(tenantId);
  if (furtherTenant(state, tenantId)?.status !== 'confirmed' || isReleasing) return [];
  if (found.outcome === 'claimed') return [{ type: 'TenantAdded', data: { tenantId } }];
  const { takenBy, owner } = found;
  return [{ type: 'TenantAdditionRefused', data: { tenantId, takenBy, ...(owner && { owner }) } }];
};

/** Keeps that a tenant is free. */
export const recordTenantRelease: Decision<NamedTenant> = ({ tenantId }, { tenants }) =>
  tenants?.releasing.includes(tenantId) ? [{ type: 'TenantReleased', data: { tenantId } }] : [];

const furtherTenant = ({ tenants }: MembershipState, tenantId: string): FurtherTenant | undefined => tenants?.further[tenantId];

function assertNotPrimary({ tenant }: MembershipState, tenantId: string): void {
  if (tenant?.tenantId === tenantId) throw new Refused('tenant-primary');
}

/** The tenant that whoever asks administers, if it is to be of the account. */
function askedOf(state: MembershipState, { otherTenant }: Asker): FurtherTenant & NamedTenant {
  assertAlive(state);
  if (!otherTenant?.isGlobalAdministrator) throw new Refused('tenant-administrator-required');
  const { tenantId } = otherTenant;
  const tenant = furtherTenant(state, tenantId);
  if (!tenant) throw new Refused('tenant-not-asked');
  return { ...tenant, tenantId };
}
