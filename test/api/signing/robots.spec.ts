import { people } from '../../support/membership.js';
import { serve, sessionOf, SigningWorld } from './world.js';

const actions = ['accept', 'decline', 'not-me'] as const;

let world: SigningWorld;
let origin: string;
let close: (this: void) => Promise<void>;

beforeEach(async () => {
  world = new SigningWorld();
  ({ origin, close } = await serve(world));
});
afterEach(() => close());

const everything = () => ({
  version: '2026-01',
  language: 'en',
  hash: world.agreements.find('2026-01', 'en')!.hash,
  authority: 'yes',
  sure: 'yes',
});
const wanted: Record<(typeof actions)[number], readonly string[]> = {
  accept: ['version', 'language', 'hash', 'authority'],
  decline: ['version', 'sure'],
  'not-me': [],
};
const bodyFor = (action: (typeof actions)[number], form: string) =>
  new URLSearchParams({ form, ...Object.fromEntries(Object.entries(everything()).filter(([name]) => wanted[action].includes(name))) });

const post = (action: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${origin}${world.link()}/${action}`, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });

const formFor = async (cookie: string) => {
  const html = await (await fetch(`${origin}${world.link()}`, { headers: { cookie } })).text();
  return /name="form" value="([^"]*)"/.exec(html)?.[1] ?? '';
};

describe('a robot that opens the link', () => {
  it('neither signs, nor declines, nor gives back, whatever forms it sends, because it is nobody', async () => {
    for (const action of actions) {
      for (const form of ['', 'x', world.secrets.formTokenFor({ membershipId: world.membershipId, challenge: 6 }, '', Buffer.alloc(16))])
        expect((await post(action, bodyFor(action, form))).status).toBe(403);
    }
    expect(world.sent).toEqual([]);
  });
  it('finds no address that changes anything by being opened', async () => {
    const before = world.record;
    for (const path of ['', '/sign-in', ...actions.map((action) => `/${action}`)]) {
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(`${origin}${world.link()}${path}`, { method, redirect: 'manual' })).status).toBeLessThan(400);
    }
    expect(world.record).toBe(before);
  });
});

describe('a form that is not ours to take', () => {
  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }])(
    'is refused from another site: %o',
    async (headers) => {
      const cookie = world.member();
      const form = await formFor(cookie);
      const sent = { ...headers, cookie } as Record<string, string>;
      const response = await fetch(`${origin}${world.link()}/accept`, { method: 'POST', body: bodyFor('accept', form), headers: sent });
      expect(response.status).toBe(403);
      expect(world.sent).toEqual([]);
    },
  );
  it('is shown again when its token is of another session, or of another link', async () => {
    const others = await formFor(world.member(people.another));
    expect((await post('accept', bodyFor('accept', others), { cookie: world.member() })).status).toBe(400);
    const earlier = await formFor(world.member());
    world.handOver();
    expect((await post('accept', bodyFor('accept', earlier), { cookie: world.member() })).status).toBe(400);
    expect(world.sent).toEqual([]);
  });
  it('is not taken of a session in another directory', async () => {
    const cookie = sessionOf(people.member, crypto.randomUUID());
    for (const action of actions) expect((await post(action, bodyFor(action, await formFor(world.member())), { cookie })).status).toBe(403);
    expect(world.sent).toEqual([]);
  });
  it('is not read with fields, types or sizes that our page does not send', async () => {
    const cookie = world.member();
    const form = await formFor(cookie);
    const good = bodyFor('accept', form);
    const bodies: [BodyInit, Record<string, string>?][] = [
      [new URLSearchParams([...good, ['extra', '1']])],
      [new URLSearchParams([...good, ['authority', 'yes']])],
      [new URLSearchParams({ form, authority: 'perhaps' })],
      [new URLSearchParams({ ...Object.fromEntries(good), hash: 'x'.repeat(5_000) })],
      [JSON.stringify(Object.fromEntries(good)), { 'content-type': 'application/json' }],
      ['', { 'content-type': 'text/plain' }],
    ];
    for (const [body, headers] of bodies) expect((await post('accept', body, { cookie, ...headers })).status).toBe(400);
    expect(world.sent).toEqual([]);
  });
  it('accepts no text but the published one', async () => {
    const cookie = world.member();
    const body = bodyFor('accept', await formFor(cookie));
    body.set('hash', 'a'.repeat(64));
    expect((await post('accept', body, { cookie })).status).toBe(400);
    expect(world.eventTypes).not.toContain('AgreementAccepted');
  });
});
