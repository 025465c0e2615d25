import { say } from '../../../services/shared/texts.js';
import type { Command } from '../../../workflows/decisions/index.js';
import type { Ask } from '../../support/given-when-then.js';
import { from, people } from '../../support/membership.js';
import { serve, sessionOf, SigningWorld } from './world.js';

type Outcome = Parameters<typeof say>[1] extends infer Key
  ? Key extends `signing.page.outcomes.${infer Name}.title`
    ? Name
    : never
  : never;
type Notice = Parameters<typeof say>[1] extends infer Key ? (Key extends `signing.page.notices.${infer Name}` ? Name : never) : never;

let world: SigningWorld;
let origin: string;
let close: (this: void) => Promise<void>;

async function begin(language: 'en' | 'ko' = 'en'): Promise<void> {
  world = new SigningWorld(language);
  ({ origin, close } = await serve(world));
}

beforeEach(() => begin());
afterEach(() => close());

interface Page {
  readonly status: number;
  readonly html: string;
  readonly title: string;
  readonly headers: Headers;
}

async function read(response: Response): Promise<Page> {
  const html = await response.text();
  return { status: response.status, html, title: /<h1>([^<]*)</.exec(html)?.[1] ?? '', headers: response.headers };
}

const open = async (cookie = '', path = world.link()): Promise<Page> =>
  read(await fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } }));
const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Sends a form as the page shows it to that person, with these answers. */
async function send(action: 'accept' | 'decline' | 'not-me', answers: Record<string, string> = {}, cookie = world.member()): Promise<Page> {
  const { html } = await open(cookie);
  const shown = ['form', 'version', 'language', 'hash'].filter(
    (name) => action === 'accept' || ['form', ...(action === 'decline' ? ['version'] : [])].includes(name),
  );
  const body = new URLSearchParams({ ...Object.fromEntries(shown.map((name) => [name, hidden(html, name)])), ...answers });
  return post(`${world.link()}/${action}`, body, cookie);
}

const post = async (path: string, body: URLSearchParams, cookie: string, headers: Record<string, string> = {}): Promise<Page> =>
  read(await fetch(`${origin}${path}`, { method: 'POST', body, headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers } }));

const titled = (outcome: Outcome, language: 'en' | 'ko' = 'en') => say(language, `signing.page.outcomes.${outcome}.title`);
const written = (notice: Notice) => say('en', `signing.page.notices.${notice}`).replaceAll('"', '&quot;');

const ask = (command: Ask, kind: 'partner' | 'support' = 'partner') => world.turn({ ...command, metadata: from(kind) } as Command);

describe('opening the link', () => {
  it('says who asks whom to sign what until when, with the whole text and its hash, and no way to answer before a sign-in', async () => {
    const page = await open();
    expect([page.status, page.title]).toEqual([200, say('en', 'signing.page.title')]);
    const { hash } = world.agreements.find('2026-01', 'en')!;
    for (const said of [
      'Harbour &amp; Sons &lt;Ltd>',
      'Third Person',
      'global-administrator@hanbit.example',
      '11 February 2026',
      hash,
      'Law and language',
    ])
      expect(page.html).toContain(said);
    expect(page.html).not.toMatch(/<form|<script/);
    expect(page.html.match(/<h1/g)).toHaveLength(1);
  });
  it('speaks the person’s language, and the other on request', async () => {
    await close();
    await begin('ko');
    expect((await open()).html).toContain('<html lang="ko"');
    expect((await open('', `${world.link()}?lang=en`)).html).toContain('Network Membership Agreement');
  });
  it('changes nothing and lets nothing be kept, framed or told on', async () => {
    const before = world.record;
    const { headers } = await open(world.member());
    expect(world.record).toBe(before);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });
  it('leads to the issuer and back to itself, and asks anew', async () => {
    const page = await open('', `${world.link()}/sign-in`);
    expect([page.status, page.headers.get('location')]).toEqual([303, 'https://issuer.example/authorize']);
    expect(world.begun).toEqual([{ returnTo: `${world.link()}?lang=en`, language: 'en', anew: true }]);
  });
});

describe('answering', () => {
  it('accepts with the box ticked, once, as the person who is signed in', async () => {
    expect(await send('accept')).toMatchObject({ status: 422, html: expect.stringContaining(written('authority-missing')) as string });
    expect(await send('accept', { authority: 'yes' })).toMatchObject({ status: 200, title: titled('accepted') });
    expect(world.record.state.agreementAcceptance?.accepted).toMatchObject({
      signatory: { objectId: people.member },
      capacity: 'handed-over',
      language: 'en',
    });
    expect(await open()).toMatchObject({ status: 200, title: titled('signed') });
    expect(world.sent).toHaveLength(1);
  });
  it('declines the agreement only once that was understood, which ends the request', async () => {
    expect((await send('decline')).status).toBe(422);
    expect(world.eventTypes).not.toContain('AgreementDeclined');
    expect(await send('decline', { sure: 'yes' })).toMatchObject({ status: 200, title: titled('declined') });
    expect(world.eventTypes).toContain('AccountClosed');
    expect(await open()).toMatchObject({ title: titled('declined-before') });
  });
  it('gives the signing back', async () => {
    const link = world.link();
    expect(await send('not-me')).toMatchObject({ status: 200, title: titled('given-back') });
    expect(await open('', link)).toMatchObject({ title: titled('given-back-before') });
  });
  it('is the same answer when it is sent twice', async () => {
    const { html } = await open(world.member());
    const body = new URLSearchParams({
      ...Object.fromEntries(['form', 'version', 'language', 'hash'].map((name) => [name, hidden(html, name)])),
      authority: 'yes',
    });
    for (let time = 0; time < 2; time++)
      expect((await post(`${world.link()}/accept`, body, world.member())).title).toBe(titled('accepted'));
    expect(new Set(world.sent.map(({ metadata }) => metadata.commandId)).size).toBe(1);
  });
  it('shows a newer version, which is then the one that is accepted', async () => {
    const body = new URLSearchParams({
      ...Object.fromEntries(['form', 'version', 'language', 'hash'].map((name) => [name, ''])),
      authority: 'yes',
    });
    const { html } = await open(world.member());
    for (const name of ['form', 'version', 'language', 'hash']) body.set(name, hidden(html, name));
    const viewAt = world.record.sequence;
    world.turn({ type: 'offerNewAgreement', data: { agreementVersion: '2026-07' }, metadata: from('service') });
    world.viewAt = viewAt;
    const newer = await post(`${world.link()}/accept`, body, world.member());
    expect([newer.status, hidden(newer.html, 'version')]).toEqual([409, '2026-07']);
    expect(newer.html).toContain(written('newer-version'));
    world.viewAt = undefined;
    expect((await open()).html).toContain('takes the place of version 2026-01');
    expect((await send('accept', { authority: 'yes' })).title).toBe(titled('accepted'));
  });
  it('keeps the page while the engine is away', async () => {
    world.engineIsUp = false;
    const page = await send('accept', { authority: 'yes' });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect(page.html).toContain(written('unavailable'));
  });
});

describe('somebody who cannot answer', () => {
  it('is of another directory: is told so and sees no form', async () => {
    const page = await open(sessionOf(people.member, crypto.randomUUID()));
    expect(page.html).toContain(written('another-tenant'));
    expect(page.html).not.toMatch(/action="\/sign\//);
    expect(
      (await send('accept', { authority: 'yes', form: 'x', language: 'en' }, sessionOf(people.member, crypto.randomUUID()))).status,
    ).toBe(403);
    expect(world.sent).toEqual([]);
  });
  it('is not the person whom the company named by object id', async () => {
    world.handOver({ objectId: people.member });
    expect((await open(world.member(people.another))).html).toContain(written('another-person'));
    expect((await send('accept', { authority: 'yes' })).title).toBe(titled('accepted'));
  });
});

describe('a link that is over', () => {
  const happens: Readonly<Record<string, { readonly event: () => unknown; readonly outcome: Outcome; readonly status: number }>> = {
    'handed to somebody else': { event: () => world.handOver({ firstName: 'Fourth' }), outcome: 'elsewhere', status: 410 },
    'taken back': {
      event: () => ask({ type: 'correctLegalProfile', data: { signatory: { objectId: people.signatory } } }),
      outcome: 'elsewhere',
      status: 410,
    },
    'out of time': { event: () => world.expire(), outcome: 'expired', status: 410 },
    withdrawn: { event: () => ask({ type: 'withdrawAccount', data: undefined }), outcome: 'ended', status: 410 },
    held: { event: () => ask({ type: 'suspendMembership', data: undefined }, 'support'), outcome: 'held', status: 409 },
  };

  it.each(Object.entries(happens))('is %s: says so, and what to do', async (_, { event, outcome, status }) => {
    const link = world.link();
    event();
    expect(await open('', link)).toMatchObject({ status, title: titled(outcome) });
    const form = { form: 'x', version: '2026-01', language: 'en', hash: 'a'.repeat(64), authority: 'yes' };
    expect([400, 403, status]).toContain((await post(`${link}/accept`, new URLSearchParams(form), world.member())).status);
    expect(world.sent).toEqual([]);
  });
  it('is not ours, asked too often, or cannot be looked up', async () => {
    expect(await open('', '/sign/nonsense')).toMatchObject({ status: 404, title: titled('unknown') });
    expect(await open('', world.link().replace('/sign/', '/sign/A'))).toMatchObject({ status: 404 });
    const verification = new URL(world.secrets.linkFor(world.membershipId, 4)).pathname.replace('/verify/', '/sign/');
    expect(await open('', verification)).toMatchObject({ status: 404 });
    world.viewAt = 'away';
    expect(await open()).toMatchObject({ status: 503, title: titled('unavailable') });
    world.wait = 7;
    expect(await open()).toMatchObject({ status: 429, title: titled('limited') });
  });
});
