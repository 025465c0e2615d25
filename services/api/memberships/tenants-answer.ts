import { z } from 'zod';
import type { Tenants } from '../../../events/state/tenant-addition.js';

const instant = z.iso.datetime();

/** The further tenants of an account as they are shown. */
export const tenantsAnswer = z
  .array(
    z.object({
      tenantId: z.guid(),
      status: z.enum(['asked', 'confirmed', 'added']),
      name: z.string().optional(),
      since: instant,
      deadline: instant.optional().meta({ description: 'Until when the tenant is to be confirmed.' }),
    }),
  )
  .meta({
    description: 'The tenants of the account besides the primary one: `asked` for, `confirmed` by one of its administrators, or `added`.',
  });

/** Nothing where there is none. */
export function presentTenants(tenants: Tenants | undefined): z.infer<typeof tenantsAnswer> | undefined {
  const further = Object.entries(tenants?.further ?? {});
  if (further.length === 0) return undefined;
  return further.map(([tenantId, { status, name, since, deadline }]) => ({
    tenantId,
    status,
    ...(name && { name }),
    since,
    ...(status === 'asked' && { deadline }),
  }));
}
