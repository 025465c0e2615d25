import type { LegacyClaimMade, LegacyClaimReleased, LegacyFound, LegacyPorts } from './ports-legacy.js';

/** Makes the record the account’s, or says why it is not; when it is the account’s already, nothing changes. */
export const claimLegacyRecord =
  ({ legacyClaims }: LegacyPorts) =>
  (claim: LegacyClaimMade): Promise<LegacyFound> =>
    legacyClaims.claim(claim);

/** Lets go of a record; where the account does not have it, nothing changes. */
export const releaseLegacyRecord =
  ({ legacyClaims }: LegacyPorts) =>
  (release: LegacyClaimReleased): Promise<void> =>
    legacyClaims.release(release);
