import type { EventData } from '../catalogue.js';
import type { Waiting } from '../waiting.js';
import { later, type NounFold } from './noun.js';

/** A further tenant: asked for, confirmed by one of its administrators, or of the account. */
export interface FurtherTenant {
  readonly status: 'asked' | 'confirmed' | 'added';
  readonly name?: string | undefined;
  readonly since: string;
  /** Until when it is to be confirmed. */
  readonly deadline: string;
}

/** The tenants of the account besides the primary one. */
export interface Tenants {
  readonly further: Readonly<Record<string, FurtherTenant>>;
  /** No longer the account’s, and not free yet. */
  readonly releasing: readonly string[];
}

const none: Tenants = { further: {}, releasing: [] };

const orNothing = (tenants: Tenants): Tenants | undefined =>
  tenants.releasing.length > 0 || Object.keys(tenants.further).length > 0 ? tenants : undefined;

const without = <Value>(record: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== id));

/** Only what may have been claimed has to be released. */
const mayBeClaimed = ({ status }: FurtherTenant): boolean => status !== 'asked';

function left(before: Tenants | undefined, tenantId: string): Tenants | undefined {
  const { further, releasing } = before ?? none;
  const tenant = further[tenantId];
  const isReleased = tenant && mayBeClaimed(tenant);
  return orNothing({ further: without(further, tenantId), releasing: isReleased ? [...new Set([...releasing, tenantId])] : releasing });
}

/** An account that is over keeps no tenant. */
const over = (before: Tenants | undefined): Tenants | undefined =>
  before && Object.keys(before.further).reduce<Tenants | undefined>(left, before);

/** An account that is part of another keeps the tenants that it has; nobody answers for those it only asked for. */
const keepingAdded = (before: Tenants | undefined): Tenants | undefined =>
  before &&
  Object.entries(before.further)
    .filter(([, { status }]) => status !== 'added')
    .reduce<Tenants | undefined>((kept, [tenantId]) => left(kept, tenantId), before);

const leaving = (before: Tenants | undefined, { data }: { readonly data: { readonly tenantId: string } }): Tenants | undefined =>
  left(before, data.tenantId);

/** Nobody else’s claim is released. */
const dropped = (before: Tenants | undefined, { data }: { readonly data: { readonly tenantId: string } }): Tenants | undefined =>
  before && orNothing({ ...before, further: without(before.further, data.tenantId) });

const become =
  (status: FurtherTenant['status']) =>
  (
    before: Tenants | undefined,
    { data: { tenantId }, occurredAt: since }: { data: EventData<'TenantAdded'>; occurredAt: string },
  ): Tenants => {
    const { further, releasing } = before!;
    return { releasing, further: { ...further, [tenantId]: { ...further[tenantId]!, status, since } } };
  };

/** The further tenants, as their events leave them. */
export const tenants = {
  AccountRequested: over,
  TenantAdditionAsked: (before = none, { data: { tenantId, ...asked }, occurredAt: since }) => ({
    ...before,
    further: { ...before.further, [tenantId]: { status: 'asked', ...asked, since } },
  }),
  TenantAdditionConfirmed: become('confirmed'),
  TenantAdded: become('added'),
  TenantAdditionDeclined: dropped,
  TenantAdditionLapsed: dropped,
  TenantAdditionRefused: dropped,
  TenantRemoved: leaving,
  TenantReleased: (before, { data }) =>
    before && orNothing({ ...before, releasing: before.releasing.filter((tenantId) => tenantId !== data.tenantId) }),
  AccountExpired: over,
  AccountWithdrawn: over,
  AccountClosed: over,
  MembershipLapsed: over,
  MembershipLeft: over,
  AccountMerged: keepingAdded,
  AccountReinstated: (before, { data }) =>
    before && {
      ...before,
      further: Object.fromEntries(
        Object.entries(before.further).map(([id, each]) => [id, { ...each, deadline: later(each.deadline, data.resumeBy) }]),
      ),
    },
} satisfies NounFold<Tenants>;

/** Those of one status, that with the earliest deadline first. */
const inStatus = (tenants: Tenants | undefined, status: FurtherTenant['status']): readonly (readonly [string, FurtherTenant])[] =>
  Object.entries(tenants?.further ?? {})
    .filter(([, each]) => each.status === status)
    .sort(([, one], [, other]) => Date.parse(one.deadline) - Date.parse(other.deadline));

/** The ids of the tenants whose people may come into the account, besides the primary one. */
export const addedTenants = (tenants: Tenants | undefined): readonly string[] => inStatus(tenants, 'added').map(([tenantId]) => tenantId);

/** What nobody has answered yet, earliest deadline first. */
export const askedTenants = (tenants: Tenants | undefined): readonly (readonly [string, FurtherTenant])[] => inStatus(tenants, 'asked');

/** What is to be done about claims now, one after another; what is to be released first, so that a tenant asked for again is claimed anew. */
export function claimWork(tenants: Tenants | undefined): { readonly release?: string; readonly claim?: string } | undefined {
  const [release] = tenants?.releasing ?? [];
  if (release) return { release };
  const [confirmed] = inStatus(tenants, 'confirmed');
  return confirmed && { claim: confirmed[0] };
}

/** Waits for an administrator of the other tenant, in one entry however many are asked: that of the earliest deadline. */
export const waitsForTenants = (tenants: Tenants | undefined): readonly Waiting[] =>
  askedTenants(tenants)
    .slice(0, 1)
    .map(([, { since, deadline }]) => ({
      step: 'tenant-addition',
      owner: 'tenant-administrator',
      since,
      deadline,
      then: 'lapseTenantAddition',
    }));
