import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** One configured issuer. */
export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly tenants: '*' | readonly string[];
  readonly jwksUri?: string | undefined;
  /** The tenant of the network operator's own people; in tokens that name another tenant no role counts, where the issuer speaks for all. */
  readonly operatorTenant?: string | undefined;
  /** Its tokens must say of every person whether the account is a member's or a guest's. */
  readonly requireAcct?: boolean | undefined;
}

/** The issuer's keys cannot be had just now; the token may be good. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const patience = 3_000;
const metadata = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

async function discover({ issuer, jwksUri }: Issuer): Promise<URL> {
  if (jwksUri) return new URL(jwksUri);
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  const found = metadata.parse(await response.json());
  if (found.issuer !== issuer) throw new Error('The discovery document is of another issuer.');
  return new URL(found.jwks_uri);
}

const isNoMatch = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported;

/** The keys of one issuer by key id: fetched when first needed, kept, fetched again for an unknown id at most every half minute. Nothing in a token says where keys are. */
export function keysOf(issuer: Issuer): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | undefined;
  const keys = () => {
    known ??= discover(issuer).then((address) => createRemoteJWKSet(address, { timeoutDuration: patience }));
    known.catch(() => (known = undefined));
    return known;
  };
  return async (header, token) => {
    if (!header?.kid) throw new errors.JWKSNoMatchingKey();
    try {
      return await (
        await keys()
      )(header, token);
    } catch (error) {
      throw isNoMatch(error) ? error : new KeysUnavailable('The keys of the issuer cannot be fetched.', { cause: error });
    }
  };
}
