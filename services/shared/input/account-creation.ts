import { z } from 'zod';
import { policies } from '../../../workflows/decisions/policy.js';
import { legalProfile } from './legal-profile.js';
import { globalAdministrator, tenantId } from './tenant.js';

/** What a global administrator sends: the tenant is the one that signed the person in. */
export const partnerRequest = z.strictObject({ legalProfile });

/** What a backend service sends: it names the tenant and who enrols it. */
export const serviceRequest = z.strictObject({ tenantId, globalAdministrator, legalProfile });

/** A request as the engine takes it. */
export const accountRequestData = z.strictObject({
  policyVersion: z.enum(Object.keys(policies)),
  tenant: z.strictObject({ tenantId, enroller: globalAdministrator }),
  legalProfile,
});

/** A service's request as it may be typed. */
export type ServiceRequest = z.input<typeof serviceRequest>;
