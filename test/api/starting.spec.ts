import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { ApiUnderTest, secrets } from './api-under-test.js';
import { keptProfile, typedProfile } from './input/profile.js';
import { objectIds, ours, theirs } from './people.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.commands.started.length = 0;
  api.commands.told = {};
  api.commands.refusal = undefined;
});

const asPartner = { as: 'administrator', body: { legalProfile: typedProfile() } } as const;
const named = {
  tenantId: ours.toUpperCase(),
  globalAdministrator: { objectId: objectIds.administrator, email: 'admin.person@Hanbit.example' },
};
const asService = { as: 'service', body: { ...named, legalProfile: typedProfile() } } as const;

it('enrols the tenant that signed the administrator in', async () => {
  const answer = await api.post('/v1/memberships', asPartner);
  expect(answer).toMatchObject({ status: 202, body: { membershipId: ours, alreadyRequested: false } });
  expect(answer.headers.get('location')).toBe(`/v1/memberships/${ours}?minSequence=1`);
  expect(api.commands.started).toMatchObject([
    {
      membershipId: ours,
      data: {
        policyVersion: '2026-01',
        tenant: { tenantId: ours, enroller: { objectId: objectIds.administrator, email: 'global-administrator@hanbit.example' } },
        legalProfile: keptProfile,
      },
      metadata: { actor: { kind: 'partner', objectId: objectIds.administrator } },
    },
  ]);
});

it('tells what looks odd about the name, and takes it all the same', async () => {
  const body = { legalProfile: typedProfile({ legalName: '한빛.com' }) };
  expect(await api.post('/v1/memberships', { as: 'administrator', body })).toMatchObject({
    status: 202,
    body: { warnings: [{ pointer: '/legalProfile/legalName', code: 'top-level-domain' }] },
  });
});

it('enrols the tenant that a service names, in the name of the person it names', async () => {
  expect(await api.post('/v1/memberships', asService)).toMatchObject({ status: 202, body: { membershipId: ours } });
  expect(api.commands.started).toMatchObject([
    {
      membershipId: ours,
      data: { tenant: { tenantId: ours, enroller: { objectId: objectIds.administrator, email: 'admin.person@hanbit.example' } } },
      metadata: { actor: { kind: 'service' } },
    },
  ]);
});

it('says that there is a membership already, names it, and leaves the browser that began as it is', async () => {
  api.commands.told = { alreadyRequested: true };
  expect((await api.post('/v1/memberships', asPartner)).headers.getSetCookie()).toEqual([]);
  expect(await api.post('/v1/memberships', asPartner)).toMatchObject({ status: 202, body: { membershipId: ours, alreadyRequested: true } });
});

it('tells another person of the tenant who began, masked, and what can be done', async () => {
  const since = '2026-03-04T09:00:00.000Z';
  api.commands.refusal = new MembershipRefused('tenant-taken', { status: 'pending', since, begunBy: 'g***@hanbit.example' });
  const told = async (language: string) =>
    (await api.post('/v1/memberships', { ...asPartner, headers: { 'accept-language': language } })) as { status: number; body: unknown };
  expect(await told('en')).toMatchObject({
    status: 409,
    body: {
      code: 'tenant-taken',
      detail: expect.stringMatching(/running since Wednesday,? 4 March 2026.*g\*\*\*@hanbit\.example began it\.$/),
      next: expect.stringMatching(/request-to-join.*another tenant\.$/),
    },
  });
  expect(await told('ko')).toMatchObject({ body: { next: expect.stringMatching(/request-to-join.*다른 테넌트에서 신청하세요\.$/) } });
});

it.each([asPartner, asService])('takes the domain of a tenant that was created to join, in its one form', async ({ as, body }) => {
  const legalProfile = typedProfile();
  legalProfile.primaryContact.email = 'new-tenant@hanbit.example';
  await api.post('/v1/memberships', { as, body: { ...body, legalProfile, newTenant: { domain: 'HANBIT.example.' } } });
  expect(api.commands.started[0]).toMatchObject({ data: { newTenant: { domain: 'hanbit.example' } } });
  const wrong = await api.post('/v1/memberships', { as, body: { ...body, newTenant: { domain: 'mail.hanbit.example' } } });
  expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/newTenant/domain', code: 'not-a-domain' }] } });
});

it.each([
  ['has another legal profile', { profileDiffers: true }, 'en', /replace-primary-contact.*correct-legal-profile/],
  ['has another legal profile', { profileDiffers: true }, 'ko', /correct-legal-profile/],
  ['has ended, though the key was answered before', { isOver: true }, 'en', /with a new key/],
  ['has ended, though the key was answered before', { isOver: true }, 'ko', /새 키/],
] as const)('says what to do when what runs %s (%o, %s)', async (_, told, language, next) => {
  api.commands.told = { alreadyRequested: true, ...told };
  const { status, body } = await api.post('/v1/memberships', { ...asPartner, headers: { 'accept-language': language } });
  expect({ status, body }).toEqual({
    status: 202,
    body: {
      membershipId: ours,
      alreadyRequested: true,
      next: expect.stringMatching(next),
      ...('profileDiffers' in told && { profileDiffers: true }),
    },
  });
});

it('takes no tenant from a partner, and does without none from a service', async () => {
  const { status, body } = await api.post('/v1/memberships', { as: 'administrator', body: { ...asPartner.body, tenantId: theirs } });
  expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ pointer: '/tenantId', code: 'unknown-field' }] });
  const unnamed = await api.post('/v1/memberships', { as: 'service', body: asPartner.body });
  expect(unnamed.body['errors']).toMatchObject([{ pointer: '/tenantId' }, { pointer: '/globalAdministrator' }]);
  expect(api.commands.started).toEqual([]);
});

it('lets a service enrol only tenants for which its issuer speaks', async () => {
  const limited = await ApiUnderTest.start({ tenants: [theirs] });
  expect(await limited.post('/v1/memberships', asService)).toMatchObject({ status: 403 });
  expect(await limited.post('/v1/memberships', { ...asService, body: { ...asService.body, tenantId: theirs } })).toMatchObject({
    status: 202,
  });
  await limited.stop();
});

it('lets the browser answer the mail in which the contact enrolled the company, and no other', async () => {
  expect((await api.post('/v1/memberships', asPartner)).headers.getSetCookie()).toEqual([]);
  api.commands.started.length = 0;
  const legalProfile = typedProfile();
  legalProfile.primaryContact.email = 'global-administrator@hanbit.example';
  const { headers } = await api.post('/v1/memberships', { ...asPartner, body: { legalProfile } });
  const [cookie = ''] = headers.getSetCookie();
  const { commandId } = api.commands.started[0]!.metadata;
  expect(secrets.readBrowserCookie(ours, /=([^;]+)/.exec(cookie)![1]!)).toBe(commandId);
  expect(cookie).toMatch(/^__Host-.*; Expires=[^;]+ GMT; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  expect((await api.post('/v1/memberships', asService)).headers.getSetCookie()).toEqual([]);
});

it('keeps correlation and trace', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const { headers } = await api.post('/v1/memberships', {
    ...asPartner,
    headers: { 'x-correlation-id': theirs.toUpperCase(), traceparent },
  });
  expect(headers.get('x-correlation-id')).toBe(theirs);
  expect(api.commands.started[0]).toMatchObject({ metadata: { correlationId: theirs, traceparent } });
});

it('makes up what is no correlation id and leaves out what is no trace', async () => {
  const { headers } = await api.post('/v1/memberships', { ...asPartner, headers: { 'x-correlation-id': 'me', traceparent: 'there' } });
  expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(api.commands.started[0]!.metadata).not.toHaveProperty('traceparent');
});

it.each([
  ['unavailable', 503, '5'],
  ['too-many-commands', 429, '1'],
  ['membership-over', 409, null],
  ['idempotency-key-reused', 422, null],
] as const)('answers %s of the engine with %d', async (code, status, retryAfter) => {
  api.commands.refusal = new MembershipRefused(code);
  const answer = await api.post('/v1/memberships', asPartner);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
});
