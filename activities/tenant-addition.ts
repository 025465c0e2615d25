import type { Ports, TenantClaim, TenantFound } from './ports.js';

/** Makes the tenant the account’s, or says whose it is; when it is the account’s already, nothing changes. */
export const claimTenant =
  ({ tenantClaims }: Ports) =>
  (claim: TenantClaim): Promise<TenantFound> =>
    tenantClaims.claim(claim);

/** Lets go of a tenant; where the account does not hold it, nothing changes. */
export const releaseTenant =
  ({ tenantClaims }: Ports) =>
  (claim: Pick<TenantClaim, 'tenantId' | 'account'>): Promise<void> =>
    tenantClaims.release(claim);
