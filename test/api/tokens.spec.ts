import { exportSPKI, generateKeyPair, UnsecuredJWT } from 'jose';
import { createAccessTokens } from '../../services/api/access/access-tokens.js';
import { KeysUnavailable } from '../../services/api/access/issuer-keys.js';
import { audience, IssuerUnderTest, type Claims } from './issuer-under-test.js';
import { ours, people, theirs } from './people.js';

let issuer: IssuerUnderTest;
let other: IssuerUnderTest;

beforeAll(async () => {
  issuer = await IssuerUnderTest.start();
  other = await IssuerUnderTest.start('ES256');
});
afterAll(() => Promise.all([issuer.stop(), other.stop()]));

const now = () => Math.floor(Date.now() / 1000);
const accepting = (tenants: '*' | readonly string[] = '*') => createAccessTokens([{ issuer: issuer.address, audience, tenants }]);
const read = (token: string) => accepting().callerOf(token);
const good = people.administrator;

it('accepts an access token and says who it is', async () => {
  const caller = await read(await issuer.token(good));
  expect(caller).toEqual({
    kind: 'partner',
    actor: { kind: 'partner', id: `${issuer.address}|${String(good.sub)}`, objectId: good.oid, isGlobalAdministrator: true },
    supportRoles: [],
    speaksFor: '*',
    person: { tenantId: ours, objectId: good.oid, isGlobalAdministrator: true, email: 'global-administrator@hanbit.example' },
  });
});

it.each([
  ['typ at+jwt', { typ: 'at+jwt' }],
  ['typ application/at+jwt', { typ: 'application/at+jwt' }],
  ['typ JWT', { typ: 'JWT' }],
])('accepts %s', async (_, header) => expect(await read(await issuer.token(good, header))).toMatchObject({ kind: 'partner' }));

it('accepts several audiences of which one is ours', async () => {
  expect(await read(await issuer.token({ ...good, aud: ['somebody-else', audience] }))).toMatchObject({ kind: 'partner' });
});

it('accepts the issuer’s elliptic keys', async () => {
  const tokens = createAccessTokens([{ issuer: other.address, audience, tenants: '*', jwksUri: `${other.address}/keys` }]);
  expect(await tokens.callerOf(await other.token(good))).toMatchObject({ kind: 'partner' });
});

const claims: readonly (readonly [string, () => Claims])[] = [
  ['another issuer', () => ({ ...good, iss: 'https://issuer.example' })],
  ['the issuer with a slash', () => ({ ...good, iss: `${issuer.address}/` })],
  ['no issuer', () => ({ ...good, iss: undefined })],
  ['another audience', () => ({ ...good, aud: 'somebody-else' })],
  ['no audience', () => ({ ...good, aud: undefined })],
  ['an expiry in the past', () => ({ ...good, exp: now() - 60 })],
  ['no expiry', () => ({ ...good, exp: undefined })],
  ['a beginning in the future', () => ({ ...good, nbf: now() + 120 })],
  ['no subject', () => ({ ...good, sub: undefined })],
  ['an empty subject', () => ({ ...good, sub: '' })],
  ['a subject that is no text', () => ({ ...good, sub: { $ne: null } })],
  ['neither tenant nor role', () => ({ sub: 'x' })],
  ['a tenant without a person', () => ({ sub: 'x', tid: ours })],
  ['a tenant that is no id', () => ({ sub: 'x', tid: '*', oid: good.oid })],
  ['a role that does not exist', () => ({ sub: 'x', roles: ['admin'] })],
  ['roles that are no list', () => ({ sub: 'x', roles: 'service' })],
];

it.each(claims)('does not accept a token with %s', async (_, forged) => {
  expect(await read(await issuer.token(forged()))).toBeUndefined();
});

it.each([
  ['ID tokens by their type', { ...good }, { typ: 'id_token+jwt' }],
  ['ID tokens by their nonce', { ...good, nonce: 'n' }, { typ: 'JWT' }],
  ['ID tokens by their hash of an access token', { ...good, at_hash: 'h' }, { typ: 'JWT' }],
  ['logout tokens', { ...good }, { typ: 'logout+jwt' }],
  ['a key id that nobody has', { ...good }, { kid: 'second' }],
  ['no key id', { ...good }, { kid: undefined as never }],
])('does not accept %s', async (_, forged, header) => {
  const token = await issuer.token(forged, header).catch(() => 'not.even.signed');
  expect(await read(token)).toBeUndefined();
});

it('does not accept a token without a signature', async () => {
  const unsecured = new UnsecuredJWT({ ...good }).setIssuer(issuer.address).setAudience(audience).setExpirationTime('5m').encode();
  const [header = '', payload = ''] = (await issuer.token(good)).split('.');
  for (const token of [unsecured, `${header}.${payload}.`, `${header}.${payload}.AAAA`, 'a.b.c', '', '..', '{}'])
    expect(await read(token)).toBeUndefined();
});

it('does not take the public key for a shared secret', async () => {
  const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
  expect(await read(await issuer.token(good, { alg: 'HS256' }, secret))).toBeUndefined();
});

it('does not accept another key under a known id, nor a claim changed after signing', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  expect(await read(await issuer.token(good, {}, privateKey))).toBeUndefined();
  const [header, payload = '', signature] = (await issuer.token(people.member)).split('.');
  const changed = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), roles: ['service'] })).toString(
    'base64url',
  );
  expect(await read(`${header}.${changed}.${signature}`)).toBeUndefined();
});

it('does not accept one issuer’s key in another’s name', async () => {
  const both = createAccessTokens([issuer, other].map(({ address }) => ({ issuer: address, audience, tenants: '*' as const })));
  expect(await both.callerOf(await other.token({ ...good, iss: issuer.address }))).toBeUndefined();
  expect(await both.callerOf(await other.token(good))).toMatchObject({ kind: 'partner' });
});

it('fetches no key from where a token says', async () => {
  const visits = other.visits.length;
  await read(await issuer.token(good, { jku: `${other.address}/keys`, x5u: `${other.address}/keys`, kid: 'second' }));
  expect(other.visits.length).toBe(visits);
});

it('lets an issuer speak only for the tenants it is configured for', async () => {
  const limited = accepting([theirs.toUpperCase()]);
  expect(await limited.callerOf(await issuer.token(good))).toBeUndefined();
  expect(await limited.callerOf(await issuer.token(people.otherMember))).toMatchObject({ kind: 'partner' });
  expect(await limited.callerOf(await issuer.token(people.supportApprover))).toBeUndefined();
  expect(await limited.callerOf(await issuer.token(people.service))).toMatchObject({ kind: 'service', speaksFor: [theirs] });
});

describe('an issuer that speaks for every company', () => {
  const appointed = { ...people.member, roles: ['support-approver'] };
  const operated = () => createAccessTokens([{ issuer: issuer.address, audience, tenants: '*', operatorTenant: ours }]);

  it('is not believed when a company’s own directory calls somebody support, or a service', async () => {
    expect(await read(await issuer.token(appointed))).toMatchObject({ kind: 'partner', supportRoles: [] });
    expect(await read(await issuer.token({ ...people.member, roles: ['service'] }))).toMatchObject({ kind: 'partner' });
    expect(await operated().callerOf(await issuer.token({ ...appointed, tid: theirs }))).toMatchObject({ kind: 'partner' });
  });

  it('is believed of the people of the operator’s own tenant', async () => {
    expect(await operated().callerOf(await issuer.token(appointed))).toMatchObject({ kind: 'support' });
  });
});

describe('whether somebody is a guest of the directory', () => {
  const careful = () => createAccessTokens([{ issuer: issuer.address, audience, tenants: '*', requireAcct: true }]);

  it.each([
    [1, true],
    ['1', true],
    [0, undefined],
    ['0', undefined],
    [undefined, undefined],
  ])('is what the claim acct says: %p', async (acct, isGuest) => {
    const caller = await read(await issuer.token({ ...people.member, acct }));
    expect(caller?.person?.isGuest).toBe(isGuest);
    expect(caller?.actor).toMatchObject({ kind: 'partner', objectId: people.member.oid });
  });

  it.each([2, -1, '', '2', 'guest', ' 1', true, null, [1]])('is not guessed: acct %p is nobody', async (acct) => {
    expect(await read(await issuer.token({ ...people.member, acct }))).toBeUndefined();
  });

  it('must be said where the issuer is configured so, of people alone', async () => {
    expect(await careful().callerOf(await issuer.token(people.member))).toBeUndefined();
    expect(await careful().callerOf(await issuer.token({ ...people.member, acct: 0 }))).toMatchObject({ kind: 'partner' });
    expect(await careful().callerOf(await issuer.token(people.service))).toMatchObject({ kind: 'service' });
    expect(await careful().callerOf(await issuer.token(people.supportAgent))).toMatchObject({ kind: 'support' });
  });
});

it('says that it cannot tell while the issuer is away, and can again when it is back', async () => {
  const away = createAccessTokens([{ issuer: issuer.address, audience, tenants: '*', jwksUri: 'http://127.0.0.1:1/keys' }]);
  await expect(away.callerOf(await issuer.token(good))).rejects.toThrow(KeysUnavailable);
});
