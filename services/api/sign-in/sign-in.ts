import { parseCookie } from 'cookie';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../shared/texts.js';
import { callerOf, type Caller, type Trust } from '../access/caller.js';
import { claims } from '../access/claims.js';
import { isNoSignIn, type OpenId, type Underway } from './openid.js';
import type { SealedCookies } from './sealed-cookies.js';

/** A way out of our pages, and what the browser takes along. */
export interface Departure {
  readonly location: string;
  readonly setCookie: string;
}

/** How a sign-in ended; what it was for is told even where it failed. */
export type Return =
  | { readonly outcome: 'signed-in'; readonly returnTo: string; readonly setCookies: readonly string[] }
  | { readonly outcome: 'failed' | 'nobody'; readonly returnTo: string; readonly setCookies: readonly string[] }
  | { readonly outcome: 'over' };

/** Who is signed in in a browser. */
export interface SignedIn {
  readonly caller: Caller;
  /** The cookie as it came, to bind forms to. */
  readonly session: string;
}

/** How a page of ours asks for a sign-in. */
export interface SignInRequest {
  /** A path of ours, where the browser comes back to. */
  readonly returnTo: string;
  readonly language: Language;
  /** Even somebody whom the issuer still knows is asked again: for what is not to be done in passing. */
  readonly anew?: boolean;
}

/** Sign-in for pages of ours: how to start one, and who is signed in. */
export interface SignIn {
  begin(request: SignInRequest): Promise<Departure>;
  /** From the `Cookie` header of a request. */
  whoIs(cookies: string): Promise<SignedIn | undefined>;
}

/** What the way back needs besides. */
export interface SignInWithReturn extends SignIn {
  /** `search` is the query that the issuer sent the browser back with. */
  complete(search: string, cookies: string): Promise<Return>;
  /** Forgets who is signed in in this browser. */
  end(): string;
}

/** What signing in is made of. */
export interface SignInParts {
  readonly openId: OpenId;
  readonly cookies: SealedCookies;
  readonly baseUrl: string;
  /** Whose word the issuer is. */
  readonly trust: Trust;
}

const minutes = 60;
const underwayFor = 10 * minutes;
const signedInFor = 15 * minutes;
const sessionCookie = '__Host-tenure-session';
const purposes = { underway: 'signing-in', session: 'session' } as const;

const underwayCookie = (state: string): string =>
  `__Host-tenure-signing-in-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`;

const cookie = (name: string, value: string, seconds: number): string =>
  [`${name}=${value}`, `Max-Age=${seconds}`, 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'].join('; ');

const kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** A path of ours and nothing that a browser could take for another site. */
function ownPath(returnTo: string, baseUrl: string): string {
  const { origin, pathname, search } = new URL(returnTo, baseUrl);
  if (origin !== new URL(baseUrl).origin || !returnTo.startsWith('/') || pathname.startsWith('//'))
    throw new Error('A sign-in comes back to a path of ours.');
  return `${pathname}${search}`;
}

/** Signs people in by OpenID Connect; who is signed in lies in a sealed cookie for a quarter of an hour, and in no store. */
export function createSignIn({ openId, cookies: sealed, baseUrl, trust }: SignInParts): SignInWithReturn {
  const redirectUri = new URL('/signed-in', baseUrl).href;
  const forget = (state: string): string => cookie(underwayCookie(state), '', 0);

  async function signedIn(search: string, { returnTo, ...underway }: Underway & { readonly returnTo: string }): Promise<Return> {
    const said = claims.safeParse(await openId.comeBack(new URL(search, redirectUri), underway)).data;
    if (!callerOf(said, trust)) return { outcome: 'nobody', returnTo, setCookies: [forget(underway.state)] };
    const session = await sealed.seal(purposes.session, { said }, signedInFor);
    return { outcome: 'signed-in', returnTo, setCookies: [cookie(sessionCookie, session, signedInFor), forget(underway.state)] };
  }

  return {
    async begin({ returnTo, language, anew = false }) {
      const path = ownPath(returnTo, baseUrl);
      const { location, underway } = await openId.leave({ redirectUri, language, anew });
      const value = await sealed.seal(purposes.underway, { ...underway, returnTo: path }, underwayFor);
      return { location, setCookie: cookie(underwayCookie(underway.state), value, underwayFor) };
    },

    async whoIs(cookies) {
      const session = parseCookie(cookies)[sessionCookie] ?? '';
      const opened = session && (await sealed.open(purposes.session, session));
      const caller = opened ? callerOf(opened['said'], trust) : undefined;
      return caller && { caller, session };
    },

    async complete(search, cookies) {
      const state = new URLSearchParams(search).get('state') ?? '';
      const value = parseCookie(cookies)[underwayCookie(state)] ?? '';
      const underway = kept.safeParse(await sealed.open(purposes.underway, value)).data;
      if (!underway) return { outcome: 'over' };
      return signedIn(search, underway).catch((error: unknown) => {
        if (!isNoSignIn(error)) throw error;
        return { outcome: 'failed', returnTo: underway.returnTo, setCookies: [forget(state)] };
      });
    },

    end: () => cookie(sessionCookie, '', 0),
  };
}
