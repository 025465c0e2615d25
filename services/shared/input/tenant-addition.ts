import { z } from 'zod';
import { guid, optionalText } from './text.js';

/** A further tenant, and how the company calls it. */
export const tenantAddition = z.strictObject({ tenantId: guid, name: optionalText(100) });

/** The addition as it is kept. */
export const tenantAdditionIn = ({ tenantId, name }: z.output<typeof tenantAddition>) => ({ tenantId, ...(name && { name }) });

/** Which of the account’s tenants is meant. */
export const namedTenant = z.strictObject({ tenantId: guid });

/** Said by whoever is signed in to the tenant. */
export const ownTenant = z.strictObject({});
