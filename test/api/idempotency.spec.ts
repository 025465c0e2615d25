import { ApiUnderTest, type Asking } from './api-under-test.js';
import { typedProfile } from './input/profile.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.memberships.views.set(ours, pendingView());
});
afterAll(() => api.stop());

const withKey = (key: string) => ({ 'idempotency-key': key });

async function ids(name: string, asking: Asking): Promise<{ commandId: string; idempotencyKey?: string }> {
  const answer = await api.post(`/v1/memberships/${ours}/${name}`, asking);
  expect(answer.status).toBe(200);
  const { commandId, idempotencyKey } = api.commands.sent.at(-1)!.input.metadata;
  return { commandId, ...(idempotencyKey && { idempotencyKey }) };
}

const withdraw = (asking: Partial<Asking> = {}) => ids('withdraw-account', { as: 'administrator', headers: withKey('k'), ...asking });

it('gives the same caller, address, key and body one id, however the body is spelled', async () => {
  const body = { agreementVersion: '2026-01', language: 'ko', hash: 'a'.repeat(64) };
  const one = await ids('accept-agreement', { as: 'signatory', headers: withKey('k'), body });
  const other = await ids('accept-agreement', {
    as: 'signatory',
    headers: withKey('k'),
    body: JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 4),
  });
  expect(other).toEqual(one);
  expect(one).toEqual({ commandId: expect.stringMatching(/^[0-9a-f]{64}$/), idempotencyKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it('tells another body under the same key by another id, so that the rules can refuse it', async () => {
  const [one, other] = [await withdraw(), await withdraw({ body: { reason: 'not-now' } })];
  expect(other.idempotencyKey).toBe(one.idempotencyKey);
  expect(other.commandId).not.toBe(one.commandId);
});

it('tells another address under the same key by another id', async () => {
  const [one, other] = [await withdraw(), await ids('resend-verification-email', { as: 'administrator', headers: withKey('k') })];
  expect(other.idempotencyKey).toBe(one.idempotencyKey);
  expect(other.commandId).not.toBe(one.commandId);
});

it('keeps callers and keys apart', async () => {
  const [one, service, other] = [await withdraw(), await withdraw({ as: 'service' }), await withdraw({ headers: withKey('K') })];
  expect(new Set([one, service, other].map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
});

it('gives every request without a key an id of its own', async () => {
  const [one, other] = [await withdraw({ headers: {} }), await withdraw({ headers: {} })];
  expect(one.commandId).not.toBe(other.commandId);
  expect(one).not.toHaveProperty('idempotencyKey');
});

it('does so for requests to join as well', async () => {
  const start = (legalName: string) =>
    api.post('/v1/memberships', { as: 'administrator', headers: withKey('k'), body: { legalProfile: typedProfile({ legalName }) } });
  for (const name of ['한빛', '한빛', '달빛']) await start(name);
  const [one, same, other] = api.commands.started.map(({ metadata }) => metadata);
  expect(same!.commandId).toBe(one!.commandId);
  expect(other!.commandId).not.toBe(one!.commandId);
  expect(other!.idempotencyKey).toBe(one!.idempotencyKey);
});

it('takes keys of up to 255 characters', async () => {
  expect(await withdraw({ headers: withKey('x'.repeat(255)) })).toHaveProperty('idempotencyKey');
  for (const key of ['', 'x'.repeat(256)]) {
    const { status, body } = await api.post(`/v1/memberships/${ours}/withdraw-account`, { as: 'administrator', headers: withKey(key) });
    expect({ status, errors: body['errors'] }).toMatchObject({ status: 400, errors: [{ pointer: '/headers/idempotency-key' }] });
  }
});
