import { say, type TextKey } from '../../../services/shared/texts.js';
import type { Command } from '../../../workflows/decisions/index.js';
import type { Ask } from '../../support/given-when-then.js';
import { from, people } from '../../support/membership.js';
import { InvitationWorld, serve, sessionOf } from './world.js';

let world: InvitationWorld;
let origin: string;
let close: (this: void) => Promise<void>;

async function begin(language: 'en' | 'ko' = 'en'): Promise<void> {
  world = new InvitationWorld(language);
  ({ origin, close } = await serve(world));
}

beforeEach(() => begin());
afterEach(() => close());

async function read(response: Response) {
  const html = await response.text();
  return { status: response.status, html, title: /<h1>([^<]*)</.exec(html)?.[1] ?? '', headers: response.headers };
}

const open = async (cookie = '', path = world.link()) => read(await fetch(`${origin}${path}`, { redirect: 'manual', headers: { cookie } }));
const formIn = (html: string): string => /name="form" value="([^"]*)"/.exec(html)?.[1] ?? '';

const post = async (path: string, fields: Record<string, string>, cookie = '', headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields);
  return read(await fetch(`${origin}${path}`, { method: 'POST', body, headers: { cookie, 'sec-fetch-site': 'same-origin', ...headers } }));
};

/** Sends a form as the page shows it to that person. */
const send = async (action: 'accept' | 'decline', cookie = '', fields: Record<string, string> = {}) =>
  post(`${world.link()}/${action}`, { form: formIn((await open(cookie)).html), ...fields }, cookie);

const titled = (outcome: string, language: 'en' | 'ko' = 'en') => say(language, `invitations.page.outcomes.${outcome}.title` as TextKey);
const written = (notice: string) => say('en', `invitations.page.notices.${notice}` as TextKey, { guests: 'yes' }).replaceAll('"', '&quot;');
const ask = (command: Ask) => world.turn({ ...command, metadata: from('partner') } as Command);
const guest = () => `${world.member(people.invited)}/guest`;

describe('opening the link', () => {
  it('says who invites whom as what until when, and how to accept and to decline, to whoever has it', async () => {
    const page = await open();
    expect([page.status, page.title]).toEqual([200, say('en', 'invitations.page.title')]);
    for (const said of ['Harbour &amp; Sons &lt;Ltd>', 'invited@hanbit.example', 'Referrals admin', '26 January 2026'])
      expect(page.html).toContain(said);
    expect(page.html).toContain(say('en', 'invitations.page.sign-in.button'));
    expect(page.html).not.toMatch(/<script|\/accept"/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(world.sent).toEqual([]);
  });

  it('speaks the invited person’s language, and the other on request', async () => {
    await close();
    await begin('ko');
    expect((await open()).html).toContain('<html lang="ko"');
    expect((await open('', `${world.link()}?lang=en`)).html).toContain('<html lang="en"');
  });

  it('leads to the issuer and back to the page', async () => {
    const page = await open('', `${world.link()}/sign-in`);
    expect([page.status, page.headers.get('location')]).toEqual([303, 'https://issuer.example/authorize']);
    expect(world.begun).toEqual([{ returnTo: `${world.link()}?lang=en`, language: 'en', anew: true }]);
  });
});

describe('accepting', () => {
  it('takes a sign-in to the company’s directory and a click, and is then known', async () => {
    const page = await send('accept', world.member(people.invited));
    expect([page.status, page.title]).toEqual([200, titled('accepted')]);
    expect(world.record.state.users![people.invited]).toMatchObject({ roles: ['referrals-admin'] });
    expect((await open()).title).toBe(titled('accepted-before'));
  });

  it('is refused to nobody, and to somebody of another directory, who is told', async () => {
    const nobody = await send('accept');
    expect([nobody.status, nobody.html.includes(written('sign-in-first'))]).toEqual([403, true]);
    const stranger = await send('accept', sessionOf(people.invited, crypto.randomUUID()));
    expect([stranger.status, stranger.html.includes(written('another-tenant'))]).toEqual([403, true]);
    expect(world.sent).toEqual([]);
  });

  it('lets a guest in where the roles allow it, and says so where they do not', async () => {
    world.invite({ roles: ['report-viewer'], email: 'guest@elsewhere.example' });
    const page = await send('accept', guest());
    expect([page.status, page.html.includes(written('not-for-guests'))]).toEqual([403, true]);
    world.invite({ roles: ['partner-admin'], email: 'guest@elsewhere.example' });
    expect((await send('accept', guest())).title).toBe(titled('accepted'));
    expect(world.record.state.users![people.invited]).toMatchObject({ guest: true });
  });

  it('says before anybody signs in whether a guest account will do', async () => {
    expect((await open()).html).toContain('a guest account there will do');
    world.invite({ roles: ['referrals-admin', 'report-viewer'], email: 'own@hanbit.example' });
    for (const cookie of ['', sessionOf(people.invited, crypto.randomUUID())])
      expect((await open(cookie)).html).not.toMatch(/guest account there will do|ask the company for a guest account/);
    expect((await open('', `${world.link()}?lang=ko`)).html).toContain('게스트 계정은 이 역할을 맡을 수 없습니다');
  });

  it('changes nothing for somebody who is in already', async () =>
    expect((await send('accept', world.member(people.enroller))).title).toBe(titled('known')));
});

describe('declining', () => {
  it('takes no sign-in, but a ticked box', async () => {
    const unsure = await send('decline');
    expect([unsure.status, unsure.html.includes(written('sure-missing'))]).toEqual([422, true]);
    expect(unsure.html).toContain('<details class="other" open');
    expect((await send('decline', '', { sure: 'yes' })).title).toBe(titled('declined'));
    expect(world.sent.at(-1)).toMatchObject({ type: 'declineInvitation', metadata: { actor: { kind: 'contact' } } });
    expect((await open()).title).toBe(titled('declined-before'));
  });
});

describe('a link that is over', () => {
  const withdraw: () => Ask = () => ({ type: 'withdrawInvitation', data: { invitation: world.invitation } });

  it('says what became of the invitation', async () => {
    const first = world.link();
    world.invite({ roles: ['business-profile-admin'] });
    expect((await open('', first)).title).toBe(titled('replaced'));
    ask(withdraw());
    const page = await open();
    expect([page.status, page.title]).toEqual([410, titled('withdrawn')]);
  });

  it('says that nobody can join an account that is held, or over', async () => {
    world.turn({ type: 'suspendMembership', data: undefined, metadata: { ...from('support'), reason: 'customer-asked' } });
    expect(await open()).toMatchObject({ status: 409, title: titled('held') });
    expect((await send('accept', world.member(people.invited))).status).toBe(409);
    world.expire();
    expect(await open()).toMatchObject({ status: 410, title: titled('ended') });
  });

  it('is not guessed at while the view or the engine is away', async () => {
    world.viewAt = 'away';
    expect(await open()).toMatchObject({ status: 503, title: titled('unavailable') });
    world.viewAt = undefined;
    const cookie = world.member(people.invited);
    const { html } = await open(cookie);
    world.engineIsUp = false;
    const page = await post(`${world.link()}/accept`, { form: formIn(html) }, cookie);
    expect([page.status, page.html.includes(written('unavailable'))]).toEqual([503, true]);
    world.engineIsUp = true;
    expect((await post(`${world.link()}/accept`, { form: formIn(page.html) }, cookie)).title).toBe(titled('accepted'));
  });

  it('is no link of a signing, nor one with a letter changed', async () => {
    const signing = new URL(world.secrets.signingLinkFor({ membershipId: world.membershipId, handOver: world.invitation })).pathname;
    for (const path of [signing.replace('/sign/', '/invitation/'), `${world.link().slice(0, -1)}x`, '/invitation/x'])
      expect(await open('', path)).toMatchObject({ status: 404, title: titled('unknown') });
  });

  it('is not answered too often', async () => {
    world.wait = 7;
    const page = await open();
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '7']);
  });
});

describe('a robot', () => {
  it('that opens every address and sends every form it finds changes nothing', async () => {
    const before = world.record;
    for (const path of ['', '/sign-in', '/accept', '/decline'])
      for (const method of ['GET', 'HEAD'])
        expect((await fetch(`${origin}${world.link()}${path}`, { method, redirect: 'manual' })).status).toBeLessThan(400);
    expect((await send('decline')).status).toBe(422);
    expect((await send('accept')).status).toBe(403);
    expect(world.record).toBe(before);
  });

  it('of another site cannot answer, nor with a form of another session or link, nor with fields that are not ours', async () => {
    const cookie = world.member(people.invited);
    const form = formIn((await open(cookie)).html);
    const accept = `${world.link()}/accept`;
    expect((await post(accept, { form }, cookie, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(accept, { form }, world.member(people.another))).status).toBe(400);
    expect((await post(accept, { form, extra: '1' }, cookie)).status).toBe(400);
    world.invite({ email: 'other@hanbit.example' });
    expect((await post(`${world.link()}/accept`, { form }, cookie)).status).toBe(400);
    expect(world.sent).toEqual([]);
  });
});
