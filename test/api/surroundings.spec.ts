import type { AddressInfo } from 'node:net';
import { readConfig } from '../../services/shared/config.js';
import { serveHealth } from '../../services/shared/health-server.js';
import { routes } from '../../services/api/routes.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.memberships.views.set(ours, pendingView());
});
afterAll(() => api.stop());

it('gives every answer, refused or not, the headers that browsers need', async () => {
  const paths = routes.map(({ path }) => path.replace(':membershipId', ours));
  for (const path of [...paths, '/nothing', '/docs']) {
    const { headers } = await api.get(path, { as: 'member' });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

it('insists on encryption where the world reaches it encrypted', async () => {
  const secure = await ApiUnderTest.start({ baseUrl: 'https://tenure.example' });
  expect((await secure.get('/healthz')).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  await secure.stop();
});

it('says whether it lives, and whether what it needs answers', async () => {
  expect(await api.get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await api.get('/readyz')).toMatchObject({ status: 200, body: { temporal: true, mongo: true } });
  const lonely = await ApiUnderTest.start({ ready: false });
  expect(await lonely.get('/healthz')).toMatchObject({ status: 200 });
  expect(await lonely.get('/readyz')).toMatchObject({ status: 503, body: { temporal: false, mongo: false } });
  await lonely.stop();
});

it('counts by route template and status, never by id', async () => {
  await api.get(`/v1/memberships/${ours}`, { as: 'member' });
  const text = await api.metrics.text();
  expect(text).toMatch(/tenure_api_request_seconds_count\{method="GET",route="\/v1\/memberships\/:membershipId",status="200"\} \d+/);
  expect(text).not.toContain(ours);
});

it('tells its numbers to those who run it, on an address of their own, and to nobody who comes to the API', async () => {
  expect((await api.get('/metrics')).status).toBe(404);
  const { health } = readConfig(['health'], {});
  expect(health.TENURE_HEALTH_HOST).toBe('127.0.0.1');
  const server = await serveHealth(
    health,
    () => true,
    () => api.metrics.text(),
  );
  const { address, port } = server.address() as AddressInfo;
  const numbers = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect([address, numbers]).toEqual(['127.0.0.1', expect.stringMatching(/process_cpu[^]*tenure_api_request_seconds/)]);
  server.close();
});

it('shows its document, and a page to read it with only the rights that page needs', async () => {
  expect(await api.get('/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
  const page = await api.get('/docs');
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Tenure API') });
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await api.get('/docs/swagger-ui-init.js')).toMatchObject({ status: 200, text: expect.stringContaining('withdraw-account') });
});

it('reads the agreement in the language asked for', async () => {
  const korean = await api.get('/v1/agreements/current', { headers: { 'accept-language': 'ko' } });
  expect(korean).toMatchObject({
    status: 200,
    body: { version: '2026-01', language: 'ko', hash: 'a'.repeat(64), text: '# ko', html: '<h1>ko</h1>' },
  });
  expect(korean.headers.get('content-language')).toBe('ko');
  expect((await api.get('/v1/agreements/2026-01?language=en', { headers: { 'accept-language': 'ko' } })).body).toMatchObject({
    language: 'en',
  });
  expect(await api.get('/v1/agreements/1999-01')).toMatchObject({ status: 404 });
  expect(await api.get('/v1/agreements/current?language=fr')).toMatchObject({ status: 400 });
});

it('counts requests by caller, and requests to join more strictly', async () => {
  const strict = await ApiUnderTest.start({ limits: { requests: 4, starts: 1, files: 1 } });
  strict.memberships.views.set(ours, pendingView());
  const statuses = async (as: 'member' | 'service', count: number) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push((await strict.get(`/v1/memberships/${ours}`, { as })).status);
    return answers;
  };
  expect(await statuses('member', 5)).toEqual([200, 200, 200, 200, 429]);
  expect(await statuses('service', 1)).toEqual([200]);
  const starts = await Promise.all([0, 1].map(() => strict.post('/v1/memberships', { as: 'administrator' })));
  expect(starts.map(({ status }) => status).sort()).toEqual([400, 429]);
  const refused = starts.find(({ status }) => status === 429);
  expect(refused).toMatchObject({ body: { code: 'too-many-requests' } });
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await strict.get('/healthz')).toMatchObject({ status: 200 });
  await strict.stop();
});

it('counts those who bring no good token by their address', async () => {
  const strict = await ApiUnderTest.start({ limits: { requests: 2, starts: 1, files: 1 } });
  const statuses = [];
  for (const token of ['a.b.c', 'd.e.f', 'g.h.i']) statuses.push((await strict.get(`/v1/memberships/${ours}`, { token })).status);
  expect(statuses).toEqual([401, 401, 429]);
  await strict.stop();
});

it('finishes what is under way before it stops', async () => {
  const stopping = await ApiUnderTest.start();
  let reading: Promise<unknown> = Promise.resolve();
  const looked = new Promise<void>((resolve) => {
    stopping.memberships.afterNextLook = resolve;
    reading = stopping.get(`/v1/memberships/${ours}?minSequence=1`, { as: 'member' });
  });
  await looked;
  const stopped = stopping.stop();
  stopping.memberships.views.set(ours, pendingView());
  expect(await reading).toMatchObject({ status: 200 });
  await stopped;
});
