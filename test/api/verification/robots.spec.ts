import { request } from 'node:http';
import { say } from '../../../services/shared/texts.js';
import { from } from '../../support/membership.js';
import { PageReader } from './browser.js';
import { serve, World } from './world.js';

const yes = { enrolled: 'yes', owned: 'yes' };
const answers = [undefined, 'yes', 'no'].flatMap((enrolled) =>
  [undefined, 'yes', 'no'].map((owned) => ({ ...(enrolled && { enrolled }), ...(owned && { owned }) })),
);
const title = (outcome: 'unreadable' | 'other-site' | 'void' | 'confirmed' | 'resent') =>
  say('en', `email-verification.page.outcomes.${outcome}.title`);

let world: World;
let page: PageReader;
let close: () => Promise<void>;

beforeEach(async () => {
  world = new World();
  const app = await serve(world);
  close = () => app.close();
  page = new PageReader(app.origin);
});
afterEach(() => close());

const open = () => page.open(world.link());
const count = (type: string) => world.eventTypes.filter((each) => each === type).length;

/** A form as a program sends it. */
const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(`${page.origin}${path}`, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });

describe('a robot that opens the link in another browser', () => {
  it('neither confirms, nor denies, nor asks for mails, whatever forms it sends', async () => {
    const before = world.record;
    for (const action of ['confirm', 'resend'] as const) {
      for (const answer of answers) {
        await (await open()).send(action, { ...answer, code: '' });
        expect([page.status, page.html.includes('id="code-wrong"')]).toEqual([422, true]);
      }
    }
    expect(world.sent).toEqual([]);
    expect(world.record).toBe(before);
  });

  it('does not even use up a try with what no code can be', async () => {
    for (const code of ['test', 'contact@harbour.example', '12345', 'U'.repeat(8), '2026-1-2', 'x'.repeat(60)]) {
      await (await open()).send('confirm', { ...yes, code });
      expect(page.status).toBe(422);
    }
    expect(world.sent).toEqual([]);
  });
});

describe('guessing', () => {
  it('ends after five tries, also when all are made at once, and the right code comes too late', async () => {
    await open();
    const readers = Array.from({ length: 20 }, () => new PageReader(page.origin));
    await Promise.all(readers.map((reader) => reader.open(world.link())));
    await Promise.all(readers.map((reader, index) => reader.send('confirm', { ...yes, code: `0000-00${String(index).padStart(2, '0')}` })));
    expect(count('VerificationCodeRefused')).toBe(5);
    expect(readers.filter((reader) => reader.title === title('void')).length).toBeGreaterThanOrEqual(15);
    await page.send('confirm', { ...yes, code: world.code() });
    expect([page.status, page.title]).toEqual([410, title('void')]);
    expect(count('EmailVerified')).toBe(0);
  });

  it('is counted for every guess, also from one and the same form', async () => {
    await open();
    const form = page.token;
    for (let time = 0; time < 4; time++)
      await post(`${world.link()}/confirm`, new URLSearchParams({ form, ...yes, code: `0000-000${time}` }));
    expect(count('VerificationCodeRefused')).toBe(4);
  });

  it('is told how many tries are left, also while the view lags', async () => {
    await (await open()).send('confirm', { ...yes, code: '0000-0000' });
    expect(page.html).toContain('4 tries are left of 5');
    world.viewAt = world.record.sequence;
    await page.send('confirm', { ...yes, code: '0000-0001' });
    expect(page.html).toContain('3 tries are left of 5');
    for (const code of ['0000-0002', '0000-0003', '0000-0004']) await page.send('confirm', { ...yes, code });
    world.viewAt = undefined;
    await open();
    expect([page.status, page.title]).toEqual([410, title('void')]);
    expect(page.html).not.toContain('<form');
  });

  it('counts for asking for mails as well', async () => {
    for (let time = 0; time < 5; time++) await (await open()).send('resend', { code: `0000-000${time}` });
    expect(page.title).toBe(title('void'));
    expect(count('EmailVerificationRequested')).toBe(1);
    expect(page.cookie).toBe('');
  });
});

describe('a form that is not ours to take', () => {
  const filled = async () => {
    await open();
    return { form: page.token, ...yes, code: world.code() };
  };

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
  ])('is refused from another site: %o', async (headers) => {
    const { 'sec-fetch-site': site, ...others } = headers as Record<string, string>;
    const sent = { ...others, ...(site && { 'sec-fetch-site': site }) };
    const response = await fetch(`${page.origin}${world.link()}/confirm`, {
      method: 'POST',
      body: new URLSearchParams(await filled()),
      headers: sent,
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(title('other-site'));
    expect(world.sent).toEqual([]);
  });

  it('is shown again when its token belongs to another cookie, another link or nobody', async () => {
    const { form, ...rest } = await filled();
    const other = new World();
    const tokens = ['', 'x', other.secrets.formTokenFor({ membershipId: other.membershipId, challenge: 4 }, '', Buffer.alloc(16))];
    for (const token of tokens)
      expect((await post(`${world.link()}/confirm`, new URLSearchParams({ form: token, ...rest }))).status).toBe(400);
    const cookie = world.cookieFor(world.startedBy);
    expect((await post(`${world.link()}/confirm`, new URLSearchParams({ form, ...rest }), { cookie })).status).toBe(400);
    expect(world.sent).toEqual([]);
  });

  it('is not read with fields, types or sizes that our page does not send', async () => {
    const form = await filled();
    const bodies: [BodyInit, Record<string, string>?][] = [
      [new URLSearchParams({ ...form, extra: '1' })],
      [new URLSearchParams({ ...form, __proto__x: '1' })],
      [new URLSearchParams({ ...form, enrolled: 'maybe' })],
      [new URLSearchParams([...Object.entries(form), ['owned', 'no']])],
      [new URLSearchParams({ ...form, code: 'x'.repeat(5_000) })],
      [JSON.stringify(form), { 'content-type': 'application/json' }],
      ['', { 'content-type': 'text/plain' }],
    ];
    for (const [body, headers] of bodies) {
      const response = await post(`${world.link()}/confirm`, body, headers);
      expect([response.status, (await response.text()).includes(title('unreadable'))]).toEqual([400, true]);
    }
    expect(world.sent).toEqual([]);
  });
});

describe('sending twice', () => {
  it('confirms once and says so both times', async () => {
    await open();
    const body = { form: page.token, ...yes, code: world.code() };
    const send = async () => (await post(`${world.link()}/confirm`, new URLSearchParams(body))).text();
    expect((await Promise.all([send(), send()])).filter((html) => html.includes(title('confirmed')))).toHaveLength(2);
    expect(new Set(world.sent.map(({ commandId }) => commandId)).size).toBe(1);
    expect(count('EmailVerified')).toBe(1);
  });

  it('asks for one mail', async () => {
    await open();
    const [path, body] = [`${world.link()}/resend`, { form: page.token, code: world.code() }];
    for (let time = 0; time < 2; time++) expect((await post(path, new URLSearchParams(body))).status).toBe(200);
    expect(count('EmailVerificationRequested')).toBe(2);
  });

  it('keeps everything when the engine is away, and is the same command when it is back', async () => {
    world.engineIsUp = false;
    await (await open()).send('confirm', { ...yes, code: world.code() });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30']);
    expect(page.html).toContain(`value="${world.code()}"`);
    const kept = page.token;
    await page.send('confirm', { ...yes, code: world.code() });
    const readNonce = (token: string) =>
      world.secrets.readFormToken({ membershipId: world.membershipId, challenge: world.challenge }, '', token);
    expect(readNonce(page.token)).toEqual(readNonce(kept));
    world.engineIsUp = true;
    await page.send('confirm', { ...yes, code: world.code() });
    expect(page.title).toBe(title('confirmed'));
  });

  it('is limited for mails, and says when to ask again', async () => {
    for (let time = 0; time < 4; time++) world.turn({ type: 'resendVerificationEmail', data: {}, metadata: from('partner') });
    await (await open()).send('resend', { code: world.code() });
    expect(page.status).toBe(429);
    expect(page.html).toContain('ask again after');
    expect(page.cookie).toBe('');
  });
});

describe('what the page is served as', () => {
  it('names no host, whatever host was asked for', async () => {
    const { port, pathname } = new URL(world.link(), page.origin);
    const html = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
      request({ host: '127.0.0.1', port, path: pathname, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(html).toContain('<h1>');
    expect(html).not.toContain('evil');
  });

  it('brings its own stylesheet and mark, to be kept for ever', async () => {
    await open();
    for (const [type, path] of [
      ['text/css', /href="(\/assets\/tenure\.css\?v=\w+)"/],
      ['image/svg+xml', /href="(\/assets\/tenure\.svg\?v=\w+)"/],
    ] as const) {
      const response = await fetch(`${page.origin}${path.exec(page.html)![1]}`);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
  });
});
