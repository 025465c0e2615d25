import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';
import { canary } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

const path = `/v1/memberships/${ours}/withdraw-account`;
const post = (body: unknown, headers: Record<string, string> = {}) => api.post(path, { as: 'administrator', body, headers });

it.each([
  ['en', 'Some fields are not right'],
  ['ko', /[가-힣]/],
  ['fr', 'Some fields are not right'],
])('says in %s what is wrong, where, and what to do next', async (language, title) => {
  const answer = await post({ reason: 5, nonsense: 1 }, { 'accept-language': language });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toEqual({
    type: 'urn:tenure:problem:input-invalid',
    title: typeof title === 'string' ? title : expect.stringMatching(title),
    status: 400,
    detail: expect.any(String),
    code: 'input-invalid',
    next: expect.any(String),
    correlationId: answer.headers.get('x-correlation-id'),
    errors: [
      { pointer: '/reason', code: 'wrong-type', detail: expect.any(String), next: expect.any(String) },
      { pointer: '/nonsense', code: 'unknown-field', detail: expect.any(String), next: expect.any(String) },
    ],
  });
});

it.each([
  ['half a body', '{"reason":', 400, 'not-json'],
  ['a list', '[]', 400, 'wrong-type'],
  ['an operator', '{"reason":{"$ne":null}}', 400, 'unknown-field'],
  ['a prototype', '{"__proto__":{"reason":"x"}}', 400, 'unknown-field'],
  ['a deep body', `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, 400, 'too-deep'],
])('refuses %s', async (_, body, status, code) => {
  expect(await post(body)).toMatchObject({ status, body: { code: 'input-invalid', errors: [{ code }] } });
});

it('refuses a body that is larger than any command', async () => {
  expect(await post({ reason: 'x'.repeat(65_536) })).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
});

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
  'does not read %s',
  async (type) => {
    expect(await post('{}', { 'content-type': type })).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  },
);

it('tells what an address is for', async () => {
  const answer = await api.ask('DELETE', path, { as: 'administrator' });
  expect(answer).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
  expect(answer.headers.get('allow')).toBe('POST');
  expect(await api.get(path, { as: 'administrator' })).toMatchObject({ status: 405 });
});

it('leads whoever comes without a path to the documentation', async () => {
  const answer = await fetch(`${api.url}/`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/docs']);
});

it.each(['/v2/memberships', '/v1/memberships/x/y', `/v1/memberships/${ours}/activate-membership`, '/.env', '/v1/../metrics/x'])(
  'has nothing at %s',
  async (address) => {
    expect(await api.get(address, { as: 'administrator' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  },
);

it('asks for a token, the way programs understand', async () => {
  const answer = await api.get(`/v1/memberships/${ours}`);
  expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
});

it('keeps a fault of ours to itself, and writes it down', async () => {
  api.memberships.failure = new Error(`a fault with ${canary}`);
  const answer = await api.get(`/v1/memberships/${ours}`, { as: 'member' });
  api.memberships.failure = undefined;
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(answer.text).not.toContain(canary);
  expect(api.lines.find((line) => line.includes('a request failed'))).toContain(String(answer.body['correlationId']));
});

it('writes no id, address or body into its log', async () => {
  api.lines.length = 0;
  await api.get(`/v1/memberships/${ours}?minSequence=${canary}`, { as: 'member' });
  await post({ reason: canary });
  await api.get(`/verify/${canary}`);
  expect(api.lines.length).toBe(3);
  for (const secret of [ours, canary, 'Bearer', 'hanbit']) expect(api.lines.join()).not.toContain(secret);
});
