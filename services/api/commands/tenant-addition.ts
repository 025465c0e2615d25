import { namedTenant, ownTenant, tenantAddition, tenantAdditionIn } from '../../shared/input/tenant-addition.js';
import { commandForm } from './command-form.js';

const alive = ['membership-over', 'membership-suspended'] as const;

/** One tenant more. */
export const addTenant = commandForm({
  type: 'addTenant',
  summary: 'Ask that a further tenant belong to the account; one of its own global administrators confirms until a deadline.',
  fields: tenantAddition,
  refusals: ['role-required', 'tenant-primary', 'tenant-known', 'too-many-tenants', ...alive],
  data: tenantAdditionIn,
});

/** The other tenant’s Yes. */
export const confirmTenant = commandForm({
  type: 'confirmTenant',
  summary:
    'Confirm, signed in to the further tenant as one of its global administrators, that it is to belong to the account. It is added once it is known to be nobody else’s.',
  fields: ownTenant,
  refusals: ['tenant-administrator-required', 'tenant-not-asked', ...alive],
  data: () => undefined,
});

/** The other tenant’s No. */
export const declineTenant = commandForm({
  type: 'declineTenant',
  summary: 'Decline, signed in to the further tenant as one of its global administrators, that it belong to the account.',
  fields: ownTenant,
  refusals: ['tenant-administrator-required', 'tenant-not-asked', 'tenant-confirmed', ...alive],
  data: () => undefined,
});

/** One tenant less. */
export const removeTenant = commandForm({
  type: 'removeTenant',
  summary:
    'Remove a further tenant, whose people lose their access at once, or take back that it was asked for; never the primary one, nor the one that the sender is signed in with.',
  fields: namedTenant,
  refusals: ['role-required', 'tenant-primary', 'tenant-unknown', 'tenant-in-use', 'last-administrator', ...alive],
  data: (named) => named,
});
