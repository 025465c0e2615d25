import * as openid from 'openid-client';

/** Where people sign in to our pages, and as whom we ask. */
export interface OpenIdClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
}

/** What is kept between leaving for the issuer and coming back. */
export interface Underway {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** How a person is asked to sign in. */
export interface Asking {
  readonly redirectUri: string;
  readonly language: string;
  /** Even somebody whom the issuer still knows is asked again. */
  readonly anew: boolean;
}

/** The authorization code flow with PKCE at one issuer. */
export interface OpenId {
  leave(asking: Asking): Promise<{ readonly location: string; readonly underway: Underway }>;
  /** The claims of the ID token; throws what is wrong with the answer. The tokens go no further than this. */
  comeBack(address: URL, underway: Underway): Promise<openid.IDToken>;
}

/** What the issuer answered is not a sign-in: the person turned back, or the answer is not for this browser. */
export const isNoSignIn = (error: unknown): boolean =>
  error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError;

const loopback: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
const patience = 5;

/** Asks the issuer for its addresses when they are first needed, and again while it could not say. Plain HTTP is for issuers on this machine alone. */
export function openIdAt({ issuer, clientId, clientSecret }: OpenIdClient): OpenId {
  const server = new URL(issuer);
  const isLocal = server.protocol === 'http:' && loopback.includes(server.hostname);
  const execute = isLocal ? [openid.allowInsecureRequests] : [];
  const authentication = clientSecret === undefined ? openid.None() : openid.ClientSecretPost(clientSecret);
  let known: Promise<openid.Configuration> | undefined;
  const configuration = () => {
    known ??= openid.discovery(server, clientId, undefined, authentication, { execute, timeout: patience });
    known.catch(() => (known = undefined));
    return known;
  };
  return {
    async leave({ redirectUri, language, anew }) {
      const underway = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
      const location = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid email',
        state: underway.state,
        nonce: underway.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(underway.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(anew && { prompt: 'login' }),
      });
      return { location: location.href, underway };
    },

    async comeBack(address, { state, nonce, verifier }) {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      return (await openid.authorizationCodeGrant(await configuration(), address, checks)).claims()!;
    },
  };
}
