import { z } from 'zod';
import { policies } from '../../../workflows/decisions/policy.js';
import { legacyId } from './legacy-record.js';
import { legalProfile } from './legal-profile.js';
import { globalAdministrator, newTenant, tenantId } from './tenant.js';

const legacyPartnerId = legacyId
  .optional()
  .meta({ description: 'The global id that the company had in the old membership centre, where its record is to be moved.' });

/** What a global administrator sends: the tenant is the one that signed the person in. */
export const partnerRequest = z.strictObject({ newTenant: newTenant.optional(), legalProfile, legacyPartnerId });

/** What a backend service sends: it names the tenant and who enrols it. */
export const serviceRequest = z.strictObject({
  tenantId,
  globalAdministrator,
  newTenant: newTenant.optional(),
  legalProfile,
  legacyPartnerId,
});

/** A request as the engine takes it. */
export const accountRequestData = z.strictObject({
  policyVersion: z.enum(Object.keys(policies)),
  tenant: z.strictObject({ tenantId, enroller: globalAdministrator }),
  newTenant: newTenant.optional(),
  legalProfile,
  legacyPartnerId,
});

/** A service's request as it may be typed. */
export type ServiceRequest = z.input<typeof serviceRequest>;
