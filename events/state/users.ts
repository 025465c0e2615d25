import type { EventData } from '../catalogue.js';
import { forget, type NounFold } from './noun.js';

/** What somebody may be in an account. */
export type Role = EventData<'JoinRequestAccepted'>['roles'][number];

/** A person of the account. */
export interface User {
  readonly roles: readonly Role[];
  /** Where and how to write to the person; absent where the directory said nothing. */
  readonly email?: string | undefined;
  readonly language?: 'en' | 'ko' | undefined;
  readonly since: string;
  /** The person has a guest account in the company’s directory. */
  readonly guest?: true | undefined;
  /** The further tenant that the person is of; absent for a person of the primary one. */
  readonly tenantId?: string | undefined;
  /** Who enrolled the company has been of it since the request. */
  readonly enrolled?: true;
  /** Of the roles that came later than the person: since when. */
  readonly rolesSince?: { readonly [Given in Role]?: string };
}

/** The people of the account, by object id. */
export type Users = Readonly<Record<string, User>>;

/** Both lists in one, each role once. */
const together = (one: readonly Role[], other: readonly Role[]): readonly Role[] => [...new Set([...one, ...other])];

/** The users as their events leave them. */
export const users = {
  AccountRequested: forget,
  AdminAgentGranted: (before, { data: { objectId, roles, ...person }, occurredAt }) => {
    const known = before?.[objectId];
    return {
      ...before,
      [objectId]: { since: occurredAt, ...person, ...known, enrolled: true, roles: together(known?.roles ?? [], roles) },
    };
  },
  JoinRequestAccepted: (before, { data: { objectId, ...person }, occurredAt }) => ({
    ...before,
    [objectId]: { ...person, since: occurredAt },
  }),
  UserAdded: (before, { data: { objectId, ...person }, occurredAt }) => ({ ...before, [objectId]: { ...person, since: occurredAt } }),
  InvitationAccepted: (before, { data: { objectId, invitation: _, ...person }, occurredAt }) => ({
    ...before,
    [objectId]: { ...person, since: occurredAt },
  }),
  UserRolesChanged: (before, { data: { objectId, roles }, occurredAt }) => {
    const { roles: held, rolesSince, ...person } = before![objectId]!;
    const since = (role: Role) => (held.includes(role) ? rolesSince?.[role] : occurredAt);
    const later = Object.fromEntries(roles.flatMap((role) => (since(role) ? [[role, since(role)]] : [])));
    return { ...before, [objectId]: { ...person, roles, ...(Object.keys(later).length > 0 && { rolesSince: later }) } };
  },
  LegacyRecordMoved: (before, { data: { mover }, occurredAt }) => {
    const known = mover && before?.[mover.objectId];
    if (!known) return before;
    const added = mover.roles.filter((role) => !known.roles.includes(role));
    const rolesSince = { ...known.rolesSince, ...Object.fromEntries(added.map((role) => [role, occurredAt])) };
    return { ...before, [mover.objectId]: { ...known, roles: [...known.roles, ...added], rolesSince } };
  },
  UserCorrected: (before, { data: { objectId, ...reach } }) =>
    before?.[objectId] ? { ...before, [objectId]: { ...before[objectId], ...reach } } : before,
  MembershipLapsed: (before) => before && Object.fromEntries(Object.entries(before).filter(([, { tenantId }]) => tenantId === undefined)),
  MembershipLeft: (before) => before && Object.fromEntries(Object.entries(before).filter(([, { tenantId }]) => tenantId === undefined)),
  TenantRemoved: (before, { data }) =>
    before && Object.fromEntries(Object.entries(before).filter(([objectId]) => !data.people.includes(objectId))),
  UserRemoved: (before, { data }) => Object.fromEntries(Object.entries(before!).filter(([objectId]) => objectId !== data.objectId)),
} satisfies NounFold<Users>;
