import { say, type Language } from '../../../services/shared/texts.js';
import { from } from '../../support/membership.js';
import { PageReader } from './browser.js';
import { serve, World } from './world.js';

const yes = { enrolled: 'yes', owned: 'yes' };

let world: World;
let page: PageReader;
let close: () => Promise<void>;

async function begin(language: Language = 'en'): Promise<void> {
  world = new World(language);
  const app = await serve(world);
  close = () => app.close();
  page = new PageReader(app.origin);
}

beforeEach(() => begin());
afterEach(() => close());

type Outcome = Parameters<typeof say>[1] extends infer Key
  ? Key extends `email-verification.page.outcomes.${infer Name}.title`
    ? Name
    : never
  : never;
const titled = (outcome: Outcome, language: Language = 'en') =>
  say(language, `email-verification.page.outcomes.${outcome}.title`).replaceAll('&', '&amp;');
const asks = () => say('en', 'email-verification.page.title');
const partner = () => from('partner');
const open = () => page.open(world.link());
const guess = async (code: string) => (await open()).send('confirm', { ...yes, code });

describe('opening the link', () => {
  it('asks both questions, with company, address and deadline, nothing chosen', async () => {
    await open();
    expect(page.status).toBe(200);
    expect(page.title).toBe(asks());
    for (const said of ['Harbour &amp; Sons &lt;Ltd>', 'contact@harbour.example', '19 January 2026']) expect(page.html).toContain(said);
    expect(page.html).not.toMatch(/\bchecked\b/);
    expect(page.html).not.toContain('<script');
  });

  it('says who asked, in the words of the mail, and nothing of it once another contact is asked', async () => {
    const [label, enroller] = [say('en', 'email-verification.mail.enroller-label'), 'global-administrator@hanbit.example'];
    await open();
    expect(page.html).toMatch(new RegExp(`<dt>${label}</dt><dd><bdi>${enroller}</bdi></dd>`));
    const earlier = world.link();
    const primaryContact = { firstName: 'Second', lastName: 'Contact', email: 'second@harbour.example', language: 'en' } as const;
    world.turn({ type: 'replacePrimaryContact', data: { primaryContact }, metadata: partner() });
    await page.open(earlier);
    expect(page.html).not.toContain(enroller);
  });

  it.each(['GET', 'HEAD'])('changes nothing with %s, however often', async (method) => {
    const before = world.record;
    for (let time = 0; time < 5; time++) await fetch(`${new URL(world.link(), page.origin).href}?x=${time}`, { method });
    expect(world.record).toBe(before);
    expect(world.sent).toEqual([]);
  });

  it('sets no cookie and lets nobody keep, frame or follow the page', async () => {
    await open();
    expect(page.headers.getSetCookie()).toEqual([]);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
  });

  it('leads nowhere but to itself', async () => {
    await open();
    const addresses = [...page.html.matchAll(/(?:href|action|src)="([^"]*)"/gi)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !/^[/?#](?!\/)/.test(address))).toEqual([]);
  });

  it('speaks the contact’s language, and the other on request', async () => {
    await close();
    await begin('ko');
    await open();
    expect(page.html).toContain('<html lang="ko"');
    expect(page.headers.get('content-language')).toBe('ko');
    await page.open(`${world.link()}?lang=en`);
    expect(page.html).toContain('<html lang="en"');
    await page.open(`${world.link()}?lang=<script>`, { 'accept-language': 'ko' });
    expect(page.html).toContain('<html lang="ko"');
  });

  it('asks as well while the view knows nothing of this mail, or is away, and tells nothing of an earlier contact', async () => {
    const first = world.record.sequence;
    world.turn({
      type: 'replacePrimaryContact',
      data: { primaryContact: { firstName: 'Second', lastName: 'Contact', email: 'second@harbour.example', language: 'en' } },
      metadata: partner(),
    });
    for (const viewAt of [0, first, 'away'] as const) {
      world.viewAt = viewAt;
      await open();
      expect([page.status, page.title]).toEqual([200, asks()]);
      expect(page.html).not.toContain('contact@harbour.example');
    }
    expect(world.reported).toHaveLength(1);
  });

  it.each(['x', 'A'.repeat(50), '%F0%9F%92%A5', '..%2f..%2f'])('answers a bad link %s with one neutral page', async (token) => {
    await page.open(`/verify/${token}`, { 'accept-language': 'en' });
    expect([page.status, page.title]).toEqual([404, titled('unknown')]);
    const { html } = page;
    await page.open(`${world.link().slice(0, -4)}AAAA`, { 'accept-language': 'en' });
    expect([page.status, page.html]).toEqual([404, html]);
  });

  it('brings a reader back who reloads an answered page', async () => {
    await page.open(`${world.link()}/confirm?lang=ko`);
    expect([page.status, page.headers.get('location')]).toEqual([303, `${world.link()}?lang=ko`]);
  });

  it('turns away a caller who comes too often', async () => {
    world.wait = 42;
    await open();
    expect([page.status, page.title, page.headers.get('retry-after')]).toEqual([429, titled('limited'), '42']);
  });
});

describe('a person with the code', () => {
  it('confirms with two times Yes', async () => {
    await guess(world.code().toLowerCase());
    expect([page.status, page.title]).toEqual([200, titled('confirmed')]);
    expect(world.eventTypes).toContain('EmailVerified');
    expect(world.sent).toEqual([expect.objectContaining({ type: 'verifyEmail', actor: `contact challenge-${world.challenge}` })]);
    expect(page.html).toContain('Waiting for support to review the company');
  });

  it.each([
    [{ enrolled: 'no', owned: 'yes' }, 'not-enrolled'],
    [{ enrolled: 'no' }, 'not-enrolled'],
    [{ enrolled: 'no', owned: 'no' }, 'not-enrolled'],
    [{ enrolled: 'yes', owned: 'no' }, 'not-company-address'],
  ])('denies with %o', async (answers, answer) => {
    await (await open()).send('confirm', { ...answers, code: world.code() });
    expect([page.status, page.title]).toEqual([200, titled('denied')]);
    expect(world.events.at(-1)).toMatchObject({ type: 'EmailDenied', data: { answer } });
  });

  it('is told everything that is missing at once, and keeps what was typed', async () => {
    await (await open()).send('confirm', { owned: 'yes', code: '7K2M' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>Error: ');
    for (const id of ['enrolled-wrong', 'code-wrong']) expect(page.html).toContain(`id="${id}"`);
    expect(page.html).not.toContain('id="owned-wrong"');
    expect(page.html).toMatch(/id="owned-yes"[^>]*checked/);
    expect(page.html).toContain('value="7K2M"');
    expect(page.html).toContain('href="#enrolled-yes"');
    expect(world.sent).toEqual([]);
  });

  it('asks for a new mail, whose link then needs a click only in this browser', async () => {
    const earlier = world.link();
    await (await open()).send('resend', { code: world.code() });
    expect([page.status, page.title]).toEqual([200, titled('resent')]);
    expect(page.headers.getSetCookie()[0]).toMatch(
      /^__Host-tenure-began-[0-9a-f]{12}=[\w-]+; Expires=Mon, 19 Jan 2026 09:00:00 GMT; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    await page.open(earlier);
    expect([page.status, page.title]).toEqual([410, titled('superseded')]);
    await (await open()).send('confirm', yes);
    expect(page.title).toBe(titled('confirmed'));
    expect(world.events.at(-2)).toMatchObject({ type: 'EmailVerified', data: { proof: 'browser' } });
  });
});

describe('the browser that began', () => {
  const remember = () => {
    page.cookie = cookieOf(world, world.startedBy);
  };

  it('confirms by a click, without a code', async () => {
    remember();
    await open();
    expect(page.html).not.toContain('id="code"');
    await page.send('confirm', yes);
    expect(page.title).toBe(titled('confirmed'));
  });

  it('is asked for the code when it did not ask for the newest mail, also if the view has not heard of that', async () => {
    remember();
    const before = world.record.sequence;
    world.turn({ type: 'resendVerificationEmail', data: {}, metadata: partner() });
    world.viewAt = before;
    await (await open()).send('confirm', yes);
    expect(page.status).toBe(422);
    expect(page.html).toContain('id="code-wrong"');
    await page.send('confirm', { ...yes, code: world.code() });
    expect(page.title).toBe(titled('confirmed'));
  });

  it('gets nowhere with the cookie of another membership or a made-up one', async () => {
    const other = new World();
    for (const cookie of [
      cookieOf(other, world.startedBy).replace(/^[^=]+/, cookieOf(world, '').split('=')[0]!),
      `${cookieOf(world, '').split('=')[0]}=${world.startedBy}`,
    ]) {
      page.cookie = cookie;
      await (await open()).send('confirm', yes);
      expect(page.status).toBe(422);
    }
    expect(world.sent).toEqual([]);
  });

  it('may ask for a new mail where wrong codes were too many', async () => {
    for (let time = 0; time < 5; time++) await guess(`0000-000${time}`);
    remember();
    await open();
    expect([page.status, page.title]).toEqual([410, titled('void')]);
    await page.send('resend');
    expect(page.title).toBe(titled('resent'));
  });
});

describe('how a link can stand', () => {
  const states: [Outcome, number, () => void | Promise<unknown>][] = [
    ['confirmed-before', 200, () => guess(world.code())],
    ['denied-before', 200, async () => (await open()).send('confirm', { enrolled: 'no', code: world.code() })],
    ['ended', 410, () => void world.turn({ type: 'withdrawAccount', data: undefined, metadata: partner() })],
    ['expired', 410, () => world.expire()],
    ['suspended', 409, () => void world.turn({ type: 'suspendMembership', data: undefined, metadata: partner() })],
  ];

  it.each(states)('%s', async (outcome, status, act) => {
    await open();
    const answered = new PageReader(page.origin);
    await answered.open(world.link());
    await act();
    await open();
    expect([page.status, page.title]).toEqual([status, titled(outcome)]);
    const sent = world.record.sequence;
    await answered.send('confirm', { ...yes, code: world.code() });
    expect(world.record.sequence).toBe(sent);
    expect([200, 409, 410]).toContain(answered.status);
  });

  it('is asked all the same after the mail bounced', async () => {
    world.bounce();
    await guess(world.code());
    expect(page.title).toBe(titled('confirmed'));
  });

  it('says at once that a company has begun again, and the old link is void', async () => {
    const old = world.link();
    world.turn({ type: 'withdrawAccount', data: undefined, metadata: partner() });
    world.begin();
    await page.open(old);
    expect(page.title).toBe(titled('superseded'));
  });
});

const cookieOf = (owner: World, commandId: string): string => owner.cookieFor(commandId);
