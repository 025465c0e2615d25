import type { LegacyClaims } from '../../activities/ports-legacy.js';

const inTenMonths = (): string => new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** Records that are whoever's asks first, each with a location, silver that still runs, and three people. */
export function legacyClaimsInMemory(): LegacyClaims {
  const owners = new Map<string, string>();
  return {
    claim: async ({ partnerId, claim: { membershipId } }) => {
      const taken = owners.get(partnerId) ?? membershipId;
      owners.set(partnerId, taken);
      return taken === membershipId
        ? { outcome: 'claimed', locationIds: [`${partnerId}1`], level: 'silver', expiresOn: inTenMonths(), users: 3 }
        : { outcome: 'refused', refusal: 'legacy-record-moved' };
    },
    release: async ({ partnerId, membershipId }) => void (owners.get(partnerId) === membershipId && owners.delete(partnerId)),
  };
}
