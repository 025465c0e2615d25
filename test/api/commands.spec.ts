import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { ApiUnderTest, secrets, soon } from './api-under-test.js';
import { objectIds, ours } from './people.js';
import { canary, pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.commands.sent.length = 0;
  api.commands.refusal = undefined;
  api.commands.receipt = standing;
  api.memberships.views.set(ours, pendingView());
});

const path = (name: string) => `/v1/memberships/${ours}/${name}`;
const support = (name: string) => `/v1/support/memberships/${ours}/${name}`;
const sent = () =>
  api.commands.sent.map(({ type, input: { data, metadata } }) => ({ type, data, ...(metadata.reason && { reason: metadata.reason }) }));
const waitingFor = { step: 'email-verification', owner: 'contact', since: soon(), deadline: soon(), then: 'expireAccount' } as const;
const standing = { sequence: 7, status: 'pending', waitingOn: [] } as const;
const asking = { sequence: 7, status: 'pending', waitingOn: [waitingFor], mailAsked: true } as const;
const rightCode = secrets.codeFor(ours, 4);
const wrongCode = rightCode === '0000-0000' ? '1111-1111' : '0000-0000';

it('answers with the receipt and nothing else', async () => {
  api.commands.receipt = { ...api.commands.receipt, canary };
  const { status, body } = await api.post(path('withdraw-account'), { as: 'administrator', body: { reason: 'not-now' } });
  expect({ status, body }).toEqual({ status: 200, body: { membershipId: ours, sequence: 7, status: 'pending', waitingOn: [] } });
  expect(sent()).toEqual([{ type: 'withdrawAccount', data: undefined, reason: 'not-now' }]);
});

it('needs no body where there is nothing to say', async () => {
  expect(await api.ask('POST', path('withdraw-account'), { as: 'administrator' })).toMatchObject({ status: 200 });
});

it('knows the person who signs, and keeps the person out of the actor’s id', async () => {
  const body = { agreementVersion: '2026-01', language: 'ko', hash: 'a'.repeat(64) };
  await api.post(path('accept-agreement'), { as: 'signatory', body });
  expect(api.commands.sent[0]).toMatchObject({
    type: 'acceptAgreement',
    input: { data: body, metadata: { actor: { kind: 'partner', objectId: objectIds.signatory } } },
  });
  await api.post(path('decline-agreement'), { as: 'signatory', body: { agreementVersion: '2026-01' } });
  expect(sent()[1]).toEqual({ type: 'declineAgreement', data: { agreementVersion: '2026-01' } });
});

it('writes to who asks to be let in at the token’s address, or the one that is given', async () => {
  await api.post(path('request-to-join'), { as: 'administrator', body: { language: 'ko' } });
  await api.post(path('request-to-join'), { as: 'member', body: { language: 'en', email: 'second@HANBIT.example' } });
  await api.post(path('request-to-join'), { as: 'member', body: { language: 'en' } });
  expect(api.commands.sent.map(({ input }) => input.data)).toEqual([
    { language: 'ko', email: 'global-administrator@hanbit.example' },
    { language: 'en', email: 'second@hanbit.example' },
    { language: 'en' },
  ]);
  expect(api.commands.sent[1]).toMatchObject({ input: { metadata: { actor: { kind: 'partner', objectId: objectIds.member } } } });
});

it('takes the answer to who asked, with each role once', async () => {
  const objectId = objectIds.member;
  await api.post(path('answer-join-request'), {
    as: 'member',
    body: { objectId, answer: 'accept', roles: ['admin-agent', 'admin-agent'] },
  });
  await api.post(support('answer-join-request'), { as: 'supportAgent', body: { objectId, answer: 'decline', reason: 'customer-asked' } });
  expect(sent()).toEqual([
    { type: 'answerJoinRequest', data: { objectId, answer: 'accept', roles: ['admin-agent'] } },
    { type: 'answerJoinRequest', data: { objectId, answer: 'decline' }, reason: 'customer-asked' },
  ]);
});

it.each([rightCode, rightCode.toLowerCase(), rightCode.replace('-', ' ')])(
  'verifies the address by the code, typed as %s',
  async (code) => {
    expect(await api.post(path('verify-email'), { as: 'member', body: { code } })).toMatchObject({ status: 200 });
    expect(sent()).toEqual([{ type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } } }]);
  },
);

it.each([
  ['verify-email', {}],
  ['deny-email', { answer: 'not-enrolled' }],
])('counts wrong codes sent to %s, says how many tries are left, and after the last that link and code are void', async (name, more) => {
  const answers = [];
  for (const triesLeft of [4, 1, 0]) {
    api.commands.receipt = { ...standing, triesLeft };
    const { status, body } = await api.post(path(name), { as: 'member', body: { code: wrongCode, ...more } });
    answers.push([status, body['code'], body['triesLeft'], /(One|4) more can be typed/.test(String(body['detail']))]);
  }
  expect(answers).toEqual([
    [422, 'code-wrong', 4, true],
    [422, 'code-wrong', 1, true],
    [410, 'challenge-void', undefined, false],
  ]);
});

it('says that a code is wrong also where it is not counted any more', async () => {
  const answer = await api.post(path('verify-email'), { as: 'member', body: { code: wrongCode } });
  expect(answer).toMatchObject({ status: 422, body: { code: 'code-wrong' } });
  expect(answer.body).not.toHaveProperty('triesLeft');
  expect(sent()).toEqual([{ type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: false } } }]);
});

it.each(['', '1234', 'U'.repeat(8), 'no code'])('does not count %j, which cannot be a code', async (code) => {
  const { status, body } = await api.post(path('verify-email'), { as: 'member', body: { code } });
  expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ pointer: '/code', code: 'not-a-code' }] });
  expect(sent()).toEqual([]);
});

it('takes the No of the contact', async () => {
  await api.post(path('deny-email'), { as: 'service', body: { code: rightCode, answer: 'not-enrolled' } });
  expect(sent()).toEqual([{ type: 'denyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true }, answer: 'not-enrolled' } }]);
});

it('never tells the code to the ids that are kept', async () => {
  const headers = { 'idempotency-key': 'one' };
  const ids = new Set<string>();
  for (const code of [rightCode, rightCode, wrongCode]) {
    await api.post(path('verify-email'), { as: 'member', body: { code }, headers });
    ids.add(api.commands.sent.at(-1)!.input.metadata.commandId);
  }
  expect(ids.size).toBe(2);
  expect([...ids].join()).not.toContain(rightCode);
});

it('normalises a replaced contact and reads the phone by the company’s country', async () => {
  const primaryContact = { firstName: ' A ', lastName: 'B', email: 'b@HANBIT.example', phoneNumber: '02-555-0100', language: 'ko' };
  expect(await api.post(path('replace-primary-contact'), { as: 'administrator', body: { primaryContact } })).toMatchObject({ status: 200 });
  expect(sent()).toEqual([
    {
      type: 'replacePrimaryContact',
      data: { primaryContact: { firstName: 'A', lastName: 'B', email: 'b@hanbit.example', phoneNumber: '+8225550100', language: 'ko' } },
    },
  ]);
  const wrong = await api.post(path('replace-primary-contact'), {
    as: 'administrator',
    body: { primaryContact: { ...primaryContact, phoneNumber: '1' } },
  });
  expect(wrong.body['errors']).toMatchObject([{ pointer: '/primaryContact/phoneNumber', code: 'not-a-phone-number' }]);
});

it('corrects what changes of a profile, in normal form, and nothing else', async () => {
  const body = {
    legalName: '  한빛  테크 ',
    registrationId: '123-45-67890',
    securityContact: { name: '보안 데스크', email: 'security@HANBIT.example', phoneNumber: '02-555-0199' },
    reason: 'register-says-so',
  };
  expect(await api.post(path('correct-legal-profile'), { as: 'administrator', body })).toMatchObject({ status: 200 });
  await api.post(support('correct-legal-profile'), { as: 'supportAgent', body: { securityContact: null, reason: 'customer-asked' } });
  expect(sent()).toEqual([
    {
      type: 'correctLegalProfile',
      data: {
        legalName: '한빛 테크',
        registrationId: '1234567890',
        securityContact: { name: '보안 데스크', email: 'security@hanbit.example', phoneNumber: '+8225550199' },
      },
      reason: 'register-says-so',
    },
    { type: 'correctLegalProfile', data: { securityContact: null }, reason: 'customer-asked' },
  ]);
});

it('names everything that is wrong with a correction at once, and where the contact is replaced', async () => {
  const body = {
    legalName: '!',
    address: { city: '서울' },
    companyDomain: 'co.kr',
    primaryContact: { email: 'b@hanbit.example' },
    securityContact: { name: 'Desk', email: 'desk@gmail.com', phoneNumber: '1' },
  };
  const { status, body: problem } = await api.post(path('correct-legal-profile'), { as: 'administrator', body });
  const errors = problem['errors'] as { pointer: string; code: string; next: string }[];
  expect({ status, errors: errors.map(({ pointer, code }) => `${pointer} ${code}`).sort() }).toEqual({
    status: 400,
    errors: [
      '/address/addressLine1 required',
      '/address/country required',
      '/companyDomain not-a-domain',
      '/legalName too-short',
      '/primaryContact contact-is-replaced',
      '/securityContact/email free-mail',
      '/securityContact/phoneNumber not-a-phone-number',
    ],
  });
  expect(errors.find(({ code }) => code === 'contact-is-replaced')?.next).toContain('replace-primary-contact');
  expect(sent()).toEqual([]);
});

it('judges a correction by the country of the profile as it would be, and tells what looks odd', async () => {
  const address = { addressLine1: 'Rua 1', city: 'Brasília', country: 'BR' };
  const { body } = await api.post(path('correct-legal-profile'), { as: 'administrator', body: { address, companyDomain: '!' } });
  expect((body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/companyDomain not-a-domain',
    '/legalName script-not-accepted',
    '/registrationId registration-id-required',
  ]);
  const odd = await api.post(path('correct-legal-profile'), {
    as: 'administrator',
    body: { legalName: '한 빛' },
    headers: { 'accept-language': 'ko' },
  });
  expect(odd).toMatchObject({
    status: 200,
    body: { warnings: [{ pointer: '/legalName', code: 'spaced-characters', next: expect.stringMatching(/[가-힣]/) }] },
  });
});

it.each([0, 2, '1', 'keep'])('takes the choice %j of an address, a number also as text', async (choice) => {
  expect(await api.post(path('confirm-address'), { as: 'administrator', body: { choice } })).toMatchObject({ status: 200 });
  expect(sent()).toEqual([{ type: 'confirmAddress', data: { choice: choice === '1' ? 1 : choice } }]);
});

it.each([-1, 3, 0.5, '3', 'none', null])('refuses the choice %s of an address', async (choice) => {
  const { body } = await api.post(path('confirm-address'), { as: 'administrator', body: { choice } });
  expect(body['errors']).toMatchObject([{ pointer: '/choice', code: 'not-allowed' }]);
  expect(sent()).toEqual([]);
});

it('reads the telephone of a correction by the country it corrects the address to', async () => {
  const address = { addressLine1: '1 Quay Street', city: 'Bristol', country: 'gb' };
  const securityContact = { name: 'Desk', email: 'desk@hanbit.example', phoneNumber: '020 7946 0958' };
  const body = { legalName: 'Harbour Ltd', address, securityContact };
  await api.post(path('correct-legal-profile'), { as: 'administrator', body });
  expect(sent()).toMatchObject([{ data: { address: { country: 'GB' }, securityContact: { phoneNumber: '+442079460958' } } }]);
});

it.each(['resend-verification-email', 'replace-primary-contact'])(
  'lets the browser in which the contact sent %s answer the mail',
  async (name) => {
    const contact = (email: string) => ({ firstName: 'A', lastName: 'B', email, language: 'ko' as const });
    const bodyFor = (email: string) => (name === 'replace-primary-contact' ? { primaryContact: contact(email) } : {});
    expect((await api.post(path(name), { as: 'administrator', body: bodyFor('b@hanbit.example') })).headers.getSetCookie()).toEqual([]);
    api.commands.sent.length = 0;
    api.commands.receipt = asking;
    const address = 'global-administrator@hanbit.example';
    const view = pendingView();
    const legalProfile = { ...view.state.legalProfile!, primaryContact: contact(address) };
    api.memberships.views.set(ours, { ...view, state: { ...view.state, legalProfile } });
    const body = bodyFor(address);
    const [cookie = ''] = (await api.post(path(name), { as: 'administrator', body })).headers.getSetCookie();
    expect(secrets.readBrowserCookie(ours, /=([^;]+)/.exec(cookie)![1]!)).toBe(api.commands.sent[0]!.input.metadata.commandId);
    expect(cookie).toContain(`Expires=${new Date(asking.waitingOn[0].deadline).toUTCString()};`);
    expect((await api.post(path(name), { as: 'service', body })).headers.getSetCookie()).toEqual([]);
    expect((await api.post(support(name), { as: 'supportAgent', body: { ...body, reason: 'asked' } })).headers.getSetCookie()).toEqual([]);
  },
);

it('leaves the browser as it is when the answer is an old one, about a mail that a newer one replaced', async () => {
  const view = pendingView();
  const primaryContact = { ...view.state.legalProfile!.primaryContact, email: 'global-administrator@hanbit.example' };
  api.memberships.views.set(ours, { ...view, state: { ...view.state, legalProfile: { ...view.state.legalProfile!, primaryContact } } });
  api.commands.receipt = { ...standing, waitingOn: asking.waitingOn };
  const answer = await api.post(path('resend-verification-email'), { as: 'administrator' });
  expect({ status: answer.status, cookies: answer.headers.getSetCookie() }).toEqual({ status: 200, cookies: [] });
});

it('asks support for a reason, always', async () => {
  expect((await api.post(support('authorize-vetting'), { as: 'supportAgent' })).body['errors']).toMatchObject([
    { pointer: '/reason', code: 'required' },
  ]);
  const prose = await api.post(support('authorize-vetting'), { as: 'supportAgent', body: { reason: 'Because I say so' } });
  expect(prose.body['errors']).toMatchObject([{ pointer: '/reason', code: 'not-a-reason' }]);
  await api.post(support('reject-vetting'), {
    as: 'supportApprover',
    body: { rejection: 'domain-not-owned', reason: 'documents-checked' },
  });
  expect(sent()).toEqual([{ type: 'rejectVetting', data: { rejection: 'domain-not-owned' }, reason: 'documents-checked' }]);
  expect(api.commands.sent[0]).toMatchObject({ input: { metadata: { actor: { kind: 'support' } } } });
});

it('does not know a command of a company that never asked to join', async () => {
  api.memberships.views.clear();
  api.commands.unknown.add(ours);
  expect(await api.post(path('verify-email'), { as: 'member', body: { code: rightCode } })).toMatchObject({ status: 404 });
  api.commands.unknown.clear();
});

it('takes a command that comes before the membership can be seen', async () => {
  api.memberships.views.clear();
  api.memberships.afterNextLook = () => api.memberships.views.set(ours, pendingView());
  expect(await api.post(path('verify-email'), { as: 'member', body: { code: rightCode } })).toMatchObject({ status: 200 });
});

it('passes on what the rules refuse, in the caller’s language', async () => {
  const retryAfter = new Date(Date.now() + 3_600_000).toISOString();
  api.commands.refusal = new MembershipRefused('too-many-mails', { mailsPerDay: 5, retryAfter });
  const answer = await api.post(path('resend-verification-email'), {
    as: 'administrator',
    headers: { 'accept-language': 'ko-KR,en;q=0.5' },
  });
  expect(answer).toMatchObject({
    status: 429,
    body: { code: 'too-many-mails', title: expect.stringMatching(/[가-힣]/), detail: expect.stringContaining('5') },
  });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_500);
  expect(answer.headers.getSetCookie()).toEqual([]);
});
