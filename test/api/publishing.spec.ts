import { ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
let second: string;
const enforceFrom = new Date(Date.now() + 60 * 86_400_000).toISOString();
const publication = { agreementVersion: '2026-07', enforceFrom, reason: 'terms-changed' };
const path = '/v1/support/agreements';
const first = { as: 'supportApprover' } as const;

beforeEach(async () => {
  api = await ApiUnderTest.start();
  second = await api.issuer.token({ sub: 'another-approver', roles: ['support-approver'] });
});
afterEach(() => api.stop());

it('publishes a version over two approvers, after which everybody reads that it counts', async () => {
  expect((await api.get('/v1/agreements')).body).toEqual({
    current: '2026-01',
    versions: [{ agreementVersion: '2026-01', status: 'current' }],
  });
  const proposed = await api.post(`${path}/publish-agreement`, { ...first, body: publication });
  expect(proposed).toMatchObject({ status: 200, body: { current: '2026-01', proposal: { proposal: 1, outcome: 'open', enforceFrom } } });
  const answer = { proposal: 1, reason: 'seen-and-agreed' };
  expect(await api.post(`${path}/approve-publishing`, { ...first, body: answer })).toMatchObject({
    body: { code: 'second-person-required' },
  });
  expect(await api.post(`${path}/approve-publishing`, { token: second, body: answer })).toMatchObject({
    status: 200,
    body: { current: '2026-07' },
  });

  const { body } = await api.get('/v1/agreements');
  expect(body).toEqual({
    current: '2026-07',
    versions: [
      { agreementVersion: '2026-01', status: 'earlier' },
      { agreementVersion: '2026-07', status: 'current', publishedAt: expect.any(String) as string, enforceFrom },
    ],
  });
  const seen = (await api.get(path, { as: 'supportReader' })).body;
  expect(seen).toMatchObject({
    versions: [{}, { reason: 'terms-changed', approvedBy: expect.stringContaining('another-approver') as string }],
  });
});

it('names every wrong field at once, and what the rules refuse with the next step', async () => {
  const wrong = await api.post(`${path}/publish-agreement`, { ...first, body: { agreementVersion: '!', enforceFrom: 'soon' } });
  expect((wrong.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
    '/agreementVersion',
    '/enforceFrom',
    '/reason',
  ]);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const early = await api.post(`${path}/publish-agreement`, { ...first, body: { ...publication, enforceFrom: tomorrow } });
  expect(early).toMatchObject({ status: 409, body: { code: 'enforcement-too-early' } });
  const unknown = await api.post(`${path}/decline-publishing`, { ...first, body: { proposal: 4, reason: 'not-needed' } });
  expect(unknown).toMatchObject({ status: 404, body: { code: 'proposal-unknown' } });
});

it('can be taken back before anybody approved it', async () => {
  await api.post(`${path}/publish-agreement`, { ...first, body: publication });
  const taken = await api.post(`${path}/decline-publishing`, { ...first, body: { proposal: 1, reason: 'too-soon' } });
  expect(taken).toMatchObject({ status: 200, body: { current: '2026-01', proposal: { outcome: 'declined' } } });
  const late = await api.post(`${path}/approve-publishing`, { token: second, body: { proposal: 1, reason: 'seen' } });
  expect(late).toMatchObject({ body: { code: 'proposal-decided' } });
});
