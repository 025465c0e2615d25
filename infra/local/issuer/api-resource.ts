import type { ResourceServerInstance } from 'oidc-provider';
import { audience } from './accounts.js';

const identifier = 'urn:tenure:api';

/** The one thing that tokens are for: signed JWTs that our API can check without asking back, good for one hour. */
export const apiResource: ResourceServerInstance = {
  audience,
  scope: '',
  scopes: new Set(),
  accessTokenTTL: 3_600,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'RS256' } },
  identifier: () => identifier,
};
