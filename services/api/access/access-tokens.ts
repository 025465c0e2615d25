import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { callerOf, type Caller, type Trust } from './caller.js';
import { keysOf, KeysUnavailable, type Issuer } from './issuer-keys.js';

/** Reads access tokens. */
export interface AccessTokens {
  /** Who sent the token; nothing for a token that is not accepted. Throws `KeysUnavailable` when that cannot be said. */
  callerOf(token: string): Promise<Caller | undefined>;
}

const algorithms = ['RS256', 'ES256', 'PS256'];
const types = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const clockTolerance = 30;

/** What only an ID token says; it proves a sign-in to somebody else and opens nothing here. */
const idTokenClaims = ['nonce', 'at_hash', 'c_hash'];

function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

const isAccessToken = (type: string | undefined, payload: JWTPayload): boolean =>
  types.includes(type?.toLowerCase()) && (type?.toLowerCase().endsWith('at+jwt') || !idTokenClaims.some((claim) => claim in payload));

/** Accepts the access tokens of the configured issuers, each with its own keys, audience and tenants. */
export function createAccessTokens(issuers: readonly Issuer[]): AccessTokens {
  const known = new Map(issuers.map((issuer) => [issuer.issuer, { ...issuer, keys: keysOf(issuer) }]));
  return {
    async callerOf(token) {
      const from = known.get(issuerIn(token) ?? '');
      if (!from) return undefined;
      try {
        const { issuer, audience } = from;
        const { payload, protectedHeader } = await jwtVerify(token, from.keys, {
          issuer,
          audience,
          algorithms,
          clockTolerance,
          requiredClaims: ['sub', 'exp'],
        });
        return isAccessToken(protectedHeader.typ, payload) ? callerOf(payload, trustOf(from)) : undefined;
      } catch (error) {
        if (error instanceof KeysUnavailable) throw error;
        return undefined;
      }
    },
  };
}

/** Whose word the issuer of that name is; nobody's where it is not configured. */
export function trustIn(issuers: readonly Issuer[], name: string): Trust {
  const found = issuers.find(({ issuer }) => issuer === name);
  return found ? trustOf(found) : { speaksFor: [] };
}

const trustOf = ({ tenants, operatorTenant, requireAcct }: Issuer): Trust => ({
  speaksFor: tenants === '*' ? '*' : tenants.map((id) => id.toLowerCase()),
  operatorTenant,
  requireAcct,
});
