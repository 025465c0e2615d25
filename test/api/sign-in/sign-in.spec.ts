import { AuthorizationResponseError } from 'openid-client';
import type { OpenId, Underway } from '../../../services/api/sign-in/openid.js';
import { sealedCookies } from '../../../services/api/sign-in/sealed-cookies.js';
import { createSignIn, type SignInWithReturn } from '../../../services/api/sign-in/sign-in.js';
import { people, ours } from '../people.js';

const baseUrl = 'https://partners.example';
const keys = [{ id: 1, key: Buffer.alloc(32, 1) }];
const issuer = 'https://issuer.example';

/** An issuer that signs in whoever the spec says, and remembers what it was asked. */
class IssuerInTheSmall implements OpenId {
  says: Record<string, unknown> | Error = { iss: issuer, ...people.member, aud: 'tenure', nonce: 'n', secret: 'never kept' };
  readonly asked: { redirectUri: string; anew: boolean }[] = [];
  readonly cameBack: { address: string; underway: Underway }[] = [];
  private count = 0;

  leave: OpenId['leave'] = ({ redirectUri, anew }) => {
    this.asked.push({ redirectUri, anew });
    this.count += 1;
    const underway = { state: `state-${this.count}`, nonce: `nonce-${this.count}`, verifier: `verifier-${this.count}` };
    return Promise.resolve({ location: `${issuer}/authorize?state=${underway.state}`, underway });
  };

  comeBack: OpenId['comeBack'] = (address, underway) => {
    this.cameBack.push({ address: address.href, underway });
    return this.says instanceof Error ? Promise.reject(this.says) : Promise.resolve(this.says as never);
  };
}

let openId: IssuerInTheSmall;
let signIn: SignInWithReturn;

beforeEach(() => {
  openId = new IssuerInTheSmall();
  signIn = createSignIn({ openId, cookies: sealedCookies(keys), baseUrl, trust: { speaksFor: '*' } });
});

const sent = (setCookies: readonly string[]) => setCookies.map((each) => each.split(';')[0]).join('; ');
const begin = (returnTo = '/sign/token?lang=en') => signIn.begin({ returnTo, language: 'en' });

async function signedIn(): Promise<string> {
  const { location, setCookie } = await begin();
  const back = await signIn.complete(`?code=c&state=${new URL(location).searchParams.get('state')}`, sent([setCookie]));
  if (back.outcome !== 'signed-in') throw new Error(back.outcome);
  return sent([back.setCookies[0]!]);
}

describe('signing in to a page of ours', () => {
  it('leads to the issuer and back to the page, in the browser that left', async () => {
    const { location, setCookie } = await begin();
    expect(location).toContain(issuer);
    expect(openId.asked).toEqual([{ redirectUri: `${baseUrl}/signed-in`, anew: false }]);
    expect(setCookie).toMatch(/^__Host-tenure-signing-in-\w{12}=.*; Max-Age=600; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const back = await signIn.complete('?code=c&state=state-1', sent([setCookie]));
    expect(back).toMatchObject({ outcome: 'signed-in', returnTo: '/sign/token?lang=en' });
    expect(openId.cameBack).toEqual([
      { address: `${baseUrl}/signed-in?code=c&state=state-1`, underway: { state: 'state-1', nonce: 'nonce-1', verifier: 'verifier-1' } },
    ]);
  });
  it('is remembered for a quarter of an hour, in a cookie that holds no token and cannot be read', async () => {
    const back = await signIn.complete('?code=c&state=state-1', sent([(await begin()).setCookie]));
    const [session = ''] = back.outcome === 'signed-in' ? back.setCookies : [];
    expect(session).toMatch(/^__Host-tenure-session=.*; Max-Age=900; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect(Buffer.from(session, 'base64').toString()).not.toContain(ours);
    const who = await signIn.whoIs(sent([session]));
    expect(who?.caller).toMatchObject({
      kind: 'partner',
      person: { tenantId: ours, objectId: people.member.oid },
      actor: { objectId: people.member.oid },
    });
    expect(JSON.stringify(who)).not.toContain('never kept');
  });
  it('takes two sign-ins of one browser side by side', async () => {
    const cookies = sent([(await begin('/sign/one')).setCookie, (await begin('/sign/two')).setCookie]);
    expect(await signIn.complete('?code=c&state=state-1', cookies)).toMatchObject({ returnTo: '/sign/one' });
    expect(await signIn.complete('?code=c&state=state-2', cookies)).toMatchObject({ returnTo: '/sign/two' });
  });
  it('is over in another browser, with another state, and with a cookie that we did not seal for it', async () => {
    const { setCookie } = await begin();
    const [name] = setCookie.split('=');
    for (const [search, cookies] of [
      ['?code=c&state=state-1', ''],
      ['?code=c&state=state-2', sent([setCookie])],
      ['?code=c', sent([setCookie])],
      ['?code=c&state=state-1', `${name}=${'x'.repeat(40)}`],
      ['?code=c&state=state-1', `${name}=${(await signedIn()).split('=')[1]}`],
    ] as const)
      expect(await signIn.complete(search, cookies)).toEqual({ outcome: 'over' });
  });
  it('says where to go back to when the person turned back, and forgets what was under way', async () => {
    openId.says = new AuthorizationResponseError('denied', { cause: new URLSearchParams({ error: 'access_denied' }) });
    const back = await signIn.complete('?error=access_denied&state=state-1', sent([(await begin()).setCookie]));
    expect(back).toMatchObject({ outcome: 'failed', returnTo: '/sign/token?lang=en', setCookies: [expect.stringContaining('Max-Age=0')] });
  });
  it('does not take an answer that proves nothing for a sign-in', async () => {
    openId.says = new Error('unexpected nonce');
    const { setCookie } = await begin();
    await expect(signIn.complete('?code=c&state=state-1', sent([setCookie]))).rejects.toThrow('unexpected nonce');
  });
  it('is of no use to an account of no company', async () => {
    openId.says = { iss: issuer, sub: 'somebody' };
    expect(await signIn.complete('?code=c&state=state-1', sent([(await begin()).setCookie]))).toMatchObject({ outcome: 'nobody' });
  });
  it.each([
    ['1', true],
    [0, undefined],
  ])('knows a guest of the directory by acct %p, number or digit', async (acct, isGuest) => {
    openId.says = { iss: issuer, ...people.member, acct };
    expect((await signIn.whoIs(await signedIn()))?.caller.person?.isGuest).toBe(isGuest);
  });
  it('is nobody’s where member or guest cannot be read', async () => {
    openId.says = { iss: issuer, ...people.member, acct: 'guest' };
    expect(await signIn.complete('?code=c&state=state-1', sent([(await begin()).setCookie]))).toMatchObject({ outcome: 'nobody' });
  });
  it('comes back to no other site, however the address is written', async () => {
    for (const returnTo of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/..//evil.example/x',
      'sign/token',
      `${baseUrl}/sign`,
    ])
      await expect(begin(returnTo)).rejects.toThrow('a path of ours');
  });
});

describe('who is signed in', () => {
  it('is nobody without a cookie of ours, with one for another purpose, and after signing out', async () => {
    const { setCookie } = await begin();
    const underway = setCookie.split(';')[0]!.split('=')[1];
    for (const cookies of ['', '__Host-tenure-session=x', `__Host-tenure-session=${underway}`])
      expect(await signIn.whoIs(cookies)).toBeUndefined();
    expect(signIn.end()).toMatch(/^__Host-tenure-session=; Max-Age=0/);
  });
  it('is still known after the key was changed, as long as the old one is kept', async () => {
    const session = await signedIn();
    const after = (all: typeof keys) =>
      createSignIn({ openId, cookies: sealedCookies(all), baseUrl, trust: { speaksFor: '*' } }).whoIs(session);
    const newer = { id: 2, key: Buffer.alloc(32, 2) };
    expect(await after([newer, ...keys])).toBeDefined();
    expect(await after([newer])).toBeUndefined();
    expect(await after([{ id: 1, key: Buffer.alloc(32, 9) }])).toBeUndefined();
  });
  it('counts only where the issuer speaks for that tenant', async () => {
    const session = await signedIn();
    const elsewhere = createSignIn({
      openId,
      cookies: sealedCookies(keys),
      baseUrl,
      trust: { speaksFor: ['bbbbbbbb-0000-4000-8000-000000000002'] },
    });
    expect(await elsewhere.whoIs(session)).toBeUndefined();
  });
});
