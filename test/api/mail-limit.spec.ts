import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { MailCounts } from '../../services/api/requests/mail-counts.js';
import { policies } from '../../workflows/decisions/policy.js';
import { ApiUnderTest, secrets, soon } from './api-under-test.js';
import { typedProfile } from './input/profile.js';
import { objectIds, ours } from './people.js';
import { PageReader } from './verification/browser.js';
import { pendingView } from './views.js';

const limit = policies['2026-01']!.emailVerification.mailsPerAddressPerDay;
const contact = 'contact@hanbit.example';
const waiting = { step: 'email-verification', owner: 'contact', since: soon(), deadline: soon(), then: 'expireAccount' } as const;

let api: ApiUnderTest;
beforeEach(async () => {
  api = await ApiUnderTest.start();
  api.memberships.views.set(ours, pendingView());
  api.commands.receipt = { sequence: 7, status: 'pending', waitingOn: [waiting], mailAsked: true };
});
afterEach(() => api.stop());

function start(email: string, more: { tenantId?: string; headers?: Record<string, string> } = {}) {
  const { tenantId = crypto.randomUUID(), headers = {} } = more;
  const profile = typedProfile();
  const legalProfile = { ...profile, primaryContact: { ...profile.primaryContact, email } };
  const body = { tenantId, globalAdministrator: { objectId: objectIds.administrator }, legalProfile };
  return api.post('/v1/memberships', { as: 'service', body, headers });
}

const replace = (email: string) =>
  api.post(`/v1/memberships/${ours}/replace-primary-contact`, {
    as: 'service',
    body: { primaryContact: { firstName: 'A', lastName: 'B', email, language: 'en' } },
  });

const resend = () => api.post(`/v1/memberships/${ours}/resend-verification-email`, { as: 'service' });

const resendOnPage = async () => {
  const page = new PageReader(api.url);
  await page.open(new URL(secrets.linkFor(ours, 4)).pathname);
  await page.send('resend', { code: secrets.codeFor(ours, 4) });
  return page;
};

const fill = async () => {
  for (let count = 0; count < limit; count++) expect(await start(contact)).toMatchObject({ status: 202 });
};

const asked = () => api.commands.started.length + api.commands.sent.length;

it('writes to one address only so often a day, however many companies name it, and says when again', async () => {
  await fill();
  const before = asked();
  for (const ask of [() => start(contact), () => replace(contact), resend]) {
    const answer = await ask();
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-mails', detail: expect.stringContaining(`${limit} mails`) } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(86_000);
  }
  expect(asked()).toBe(before);
  expect(await start('other@hanbit.example')).toMatchObject({ status: 202 });
  expect(await replace('another@hanbit.example')).toMatchObject({ status: 200 });
});

it('keeps the same limit on the page of the mail', async () => {
  await fill();
  const before = asked();
  const page = await resendOnPage();
  expect(page.status).toBe(429);
  expect(page.html).toContain(String(limit));
  expect(asked()).toBe(before);
});

it('counts what is asked for on the page, by replacement and by resend', async () => {
  for (let count = 0; count < limit; count += 3) for (const ask of [() => replace(contact), resend, resendOnPage]) await ask();
  expect(await start(contact)).toMatchObject({ status: 429 });
});

it('counts what support has written: by a step that is asked anew, and by a contact whom a second person approves', async () => {
  const view = pendingView();
  const primaryContact = { firstName: 'A', lastName: 'B', email: 'proposed@hanbit.example', language: 'en' };
  const proposals = [{ proposal: 9, command: 'replacePrimaryContact', data: { primaryContact } }];
  api.memberships.views.set(ours, { ...view, state: { ...view.state, proposals } } as unknown as typeof view);
  const support = (command: string, body: object) =>
    api.post(`/v1/support/memberships/${ours}/${command}`, { as: 'supportApprover', body: { ...body, reason: 'customer-asked' } });
  for (let count = 0; count < limit; count++) {
    await support('reopen-step', { step: 'email-verification' });
    await support('reopen-step', { step: 'vetting' });
  }
  api.commands.receipt = { sequence: 9, status: 'pending', waitingOn: [waiting] };
  for (let count = 0; count < limit; count++) await support('approve-proposal', { proposal: 9 });
  expect(await support('reopen-step', { step: 'vetting' })).toMatchObject({ status: 200 });
  for (const email of [contact, primaryContact.email]) expect(await start(email)).toMatchObject({ status: 429 });
});

it('counts who is added, who asks to be let in, whose roles change, and the administrator whom a second person of support approves', async () => {
  const view = pendingView();
  const proposed = 'proposed@hanbit.example';
  const proposals = [{ proposal: 9, command: 'appointAdministrator', data: { user: { objectId: objectIds.member, email: proposed } } }];
  const users = { [objectIds.signatory]: { roles: ['report-viewer'], email: 'known@hanbit.example', since: soon() } };
  api.memberships.views.set(ours, { ...view, state: { ...view.state, proposals, users } } as unknown as typeof view);
  api.commands.receipt = { sequence: 9, status: 'active', waitingOn: [] };
  const path = `/v1/memberships/${ours}`;
  const add = (email: string) =>
    api.post(`${path}/add-user`, { as: 'service', body: { objectId: objectIds.member, email, roles: ['report-viewer'] } });
  const join = (email: string) => api.post(`${path}/request-to-join`, { as: 'member', body: { email, language: 'en' } });
  const approve = () => {
    const body = { proposal: 9, reason: 'customer-asked' };
    return api.post(`/v1/support/memberships/${ours}/approve-proposal`, { as: 'supportApprover', body });
  };
  const change = () => api.post(`${path}/change-roles`, { as: 'service', body: { objectId: objectIds.signatory, roles: ['sales-agent'] } });
  for (const [ask, status] of [
    [() => add('added@hanbit.example'), 429],
    [() => join('asking@hanbit.example'), 429],
    [approve, 429],
    [change, 429],
  ] as const) {
    for (let count = 0; count < limit; count++) expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask()).toMatchObject({ status });
  }
  expect(await start(proposed)).toMatchObject({ status: 429 });
});

it('takes another spelling or tag of an address for the same mailbox', async () => {
  await fill();
  for (const email of ['Contact@Hanbit.example', 'contact+2@hanbit.example']) expect(await start(email)).toMatchObject({ status: 429 });
});

it('answers alike whether it knows the address or not', async () => {
  await fill();
  for (let count = 0; count < limit; count++) await start('unknown@nowhere.example');
  const [known, unknown] = [await start(contact), await start('unknown@nowhere.example')];
  const said = ({ body: { correlationId: _, retryAfter: __, ...rest } }: typeof known) => JSON.stringify(rest).replaceAll(/\d\d:\d\d/g, '');
  expect(said(unknown)).toBe(said(known));
});

it('counts no request that wrote no mail: refused, met by a running one, or repeated', async () => {
  api.commands.told = { alreadyRequested: true };
  for (let count = 0; count <= limit; count++) await start(contact);
  api.commands.told = {};
  api.commands.refusal = new MembershipRefused('membership-over');
  for (let count = 0; count <= limit; count++) await replace(contact);
  api.commands.refusal = undefined;
  const repeated = { tenantId: crypto.randomUUID(), headers: { 'idempotency-key': 'one' } };
  for (let count = 0; count <= limit; count++) expect(await start(contact, repeated)).toMatchObject({ status: 202 });
  for (let count = 1; count < limit; count++) expect(await start(contact)).toMatchObject({ status: 202 });
  expect(await start(contact, repeated)).toMatchObject({ status: 202 });
  expect(await start(contact)).toMatchObject({ status: 429 });
});

it('refuses none of many simultaneous requests of one company', async () => {
  const { start: begin } = api.commands;
  api.commands.start = async (request) => {
    const started = await begin(request);
    api.commands.told = { alreadyRequested: true };
    return started;
  };
  const tenantId = crypto.randomUUID();
  const answers = await Promise.all(Array.from({ length: limit + 5 }, () => start(contact, { tenantId })));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
});

it('lets no more through when many companies ask at once', async () => {
  const answers = await Promise.all(Array.from({ length: limit + 5 }, () => start(contact)));
  expect(answers.filter(({ status }) => status === 202)).toHaveLength(limit);
});

it('writes again while the view is away, since the membership keeps its own limit', async () => {
  await fill();
  api.memberships.failure = new Error('away');
  expect(await resend()).toMatchObject({ status: 200 });
});

describe('the count', () => {
  const mail = (commandId: string) => ({ mailbox: 'm', membershipId: `of ${commandId}`, commandId });

  it('frees a place a day after its mail, not at the end of some window', () => {
    let now = 0;
    const counts = new MailCounts(() => now);
    for (const [at, id] of [
      [0, 'one'],
      [3_600_000, 'two'],
    ] as const) {
      now = at;
      expect(counts.take(mail(id), 2)).toBeUndefined();
      counts.settle(mail(id), true);
    }
    now = 86_399_999;
    expect(counts.take(mail('three'), 2)).toEqual({ retryAfter: '1970-01-02T00:00:00.000Z' });
    now = 86_400_000;
    expect(counts.take(mail('three'), 2)).toBeUndefined();
    expect(counts.take(mail('four'), 2)).toEqual({ retryAfter: '1970-01-02T01:00:00.000Z' });
  });

  it('knows mailboxes by a keyed name that tells nothing', () => {
    expect(secrets.nameOfMailbox(contact)).toMatch(/^[\w-]{43}$/);
    expect(secrets.nameOfMailbox(contact)).not.toBe(secrets.nameOfMailbox('other@hanbit.example'));
  });
});
