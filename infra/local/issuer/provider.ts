import type { JsonWebKey } from 'node:crypto';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { publicClient, sampleAccountGrant, serviceClient, type SampleAccount } from './accounts.js';
import { apiResource } from './api-resource.js';
import { accountBySubject } from './moved-accounts.js';
import { grantSampleAccount } from './sample-account-grant.js';

/** What the issuer is told at its start. */
export interface IssuerSettings {
  readonly address: string;
  readonly keys: JsonWebKey[];
  readonly cookieKey: string;
  /** The address of the API, whose pages may sign people in. */
  readonly pages: string;
}

const isLoopback = (uri: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(uri).hostname);

/** Both clients are ours, so that nobody is asked for consent. */
async function grantOurs({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid email');
  grant.addResourceScope(apiResource.identifier(), '');
  await grant.save();
  return grant;
}

const clients = (pages: string): NonNullable<Configuration['clients']> => [
  {
    client_id: publicClient.id,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', sampleAccountGrant],
    redirect_uris: [`${pages}/signed-in`],
  },
  {
    client_id: serviceClient.id,
    client_secret: serviceClient.secret,
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  },
];

const configuration = ({ keys, cookieKey, pages }: IssuerSettings): Configuration => ({
  clients: clients(pages),
  jwks: { keys },
  cookies: { keys: [cookieKey] },
  claims: { openid: ['sub', 'tid', 'oid', 'acct', 'roles', 'wids'], email: ['email'] },
  conformIdTokenClaims: false,
  ttl: {
    AccessToken: 3_600,
    ClientCredentials: 3_600,
    IdToken: 3_600,
    Interaction: 3_600,
    Session: 43_200,
    Grant: 43_200,
    AuthorizationCode: 60,
  },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => apiResource.identifier(),
      getResourceServerInfo: () => apiResource,
      useGrantedResource: () => true,
    },
  },
  interactions: { url: (_, { uid }) => `/sign-in/${uid}` },
  loadExistingGrant: grantOurs,
  clientBasedCORS: (_, origin) => isLoopback(origin),
  findAccount: (_, subject) => {
    const account = accountBySubject(subject);
    return account && { accountId: subject, claims: () => ({ sub: subject, ...account.claims }) };
  },
  extraTokenClaims: ({ oidc }, token) => {
    const azp = token.clientId ?? '';
    if (token.kind === 'ClientCredentials') return { azp, roles: ['service'] };
    const account = (oidc.entities['SampleAccount'] as SampleAccount | undefined) ?? accountBySubject(token.accountId);
    return { azp, ...account?.claims };
  },
});

/** The sample OpenID issuer: discovery, keys, authorization code with PKCE, client credentials, and the grant of sample accounts. */
export function createIssuer(settings: IssuerSettings): Provider {
  const provider = new Provider(settings.address, configuration(settings));
  provider.registerGrantType(sampleAccountGrant, grantSampleAccount(provider), ['account', 'tenant']);
  provider.Client.prototype.redirectUriAllowed = isLoopback;
  return provider;
}
