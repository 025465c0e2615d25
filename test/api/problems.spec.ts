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

it.each([
  ['{"reason":', 1, 11],
  ['{"reason":"a" "b"}', 1, 15],
  ['{\n  "reason": no\n}', 2, 13],
  ["{'reason':1}", 1, 2],
  ['{"a":[1,2,]}', 1, 11],
  ['{"a":1} 2', 1, 9],
  ['"text"', 1, 1],
  ['{"a":"\\x"}', 1, 6],
  [`${'['.repeat(60_000)}`, 1, 102],
])('says where %.20s stops being JSON', async (body, line, column) => {
  const { status, body: said } = await post(body);
  expect({ status, errors: said['errors'] }).toMatchObject({ status: 400, errors: [{ code: 'not-json', position: { line, column } }] });
  const sentence = (said['errors'] as { next: string }[])[0]!.next;
  expect(sentence).toContain(`line ${line}, column ${column}`);
});

it.each([
  ['en', /whole|or more|or less|page before|1 to 255|Choose one of these/],
  ['ko', /정수|이상|이하|이전 페이지|1~255자|다음 중/],
])('words wrong numbers, cursors, keys and choices as what they are (%s)', async (language, words) => {
  const search = (query: string) =>
    api.get(`/v1/support/memberships?${query}`, { as: 'supportReader', headers: { 'accept-language': language } });
  const key = () => post({}, { 'idempotency-key': '', 'accept-language': language });
  const refused: [() => ReturnType<typeof search>, object][] = [
    [() => search('limit=0'), { code: 'too-small', bound: 1 }],
    [() => search('limit=201'), { code: 'too-large', bound: 200 }],
    [() => search('limit=9007199254740993'), { code: 'too-large', bound: 200 }],
    [() => search('limit=ten'), { code: 'not-a-number' }],
    [() => search('limit=1.5'), { code: 'not-a-number' }],
    [() => search('after=x'), { code: 'not-a-cursor' }],
    [() => search(`after=${'x'.repeat(201)}`), { code: 'not-a-cursor' }],
    [key, { code: 'not-a-key', pointer: '/headers/idempotency-key' }],
    [
      () => search('status=none'),
      { code: 'not-allowed', allowed: ['pending', 'active', 'suspended', 'expired', 'withdrawn', 'closed', 'lapsed', 'merged'] },
    ],
    [() => search('owner=me'), { code: 'not-allowed', allowed: expect.arrayContaining(['contact', 'support']) }],
    [() => search('waitingOn=all'), { code: 'not-allowed', allowed: expect.arrayContaining(['vetting', 'renewal']) }],
  ];
  for (const [ask, error] of refused) {
    const { status, body } = await ask();
    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ ...error, next: expect.stringMatching(words) }] });
  }
});

it('names every wrong part of an address at once, one that is repeated included', async () => {
  const { body } = await api.get('/v1/support/memberships?limit=0&owner=me&owner=contact&colour=blue', { as: 'supportReader' });
  expect((body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
    '/query/colour unknown-field',
    '/query/limit too-small',
    '/query/owner repeated',
  ]);
});

it('names the values to choose from in the sentence, too', async () => {
  const rejection = await api.post(`/v1/support/memberships/${ours}/reject-vetting`, {
    as: 'supportAgent',
    body: { rejection: 'x', reason: 'y' },
  });
  expect(rejection.body['errors']).toMatchObject([
    { pointer: '/rejection', next: expect.stringContaining('domain-not-owned, company-not-found') },
  ]);
  const language = await api.get('/v1/agreements/current?language=fr');
  expect(language.body['errors']).toMatchObject([{ pointer: '/query/language', code: 'not-a-language', allowed: ['en', 'ko'] }]);
});

it('names to support the roles of which one is enough, and to others who may do it instead', async () => {
  const refused = async (as: 'supportReader' | 'administrator') =>
    (await api.post(`/v1/support/memberships/${ours}/reject-vetting`, { as, body: {} })).body;
  expect(await refused('supportReader')).toMatchObject({
    code: 'forbidden',
    next: 'Ask someone with the role support-agent or support-approver, or ask your administrator for it.',
  });
  expect(await refused('administrator')).toMatchObject({ code: 'forbidden', next: 'Only support may do this; write to support.' });
  const paying = await api.post(`/v1/memberships/${ours}/pay-renewal`, { as: 'administrator', body: {} });
  expect(paying.body).toMatchObject({ next: 'Only a backend service may do this; ask whoever runs yours.' });
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
