import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { ApiUnderTest } from './api-under-test.js';
import { goldenRollout } from './fake-rollouts.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());
afterEach(() => {
  api.rollouts.refusal = undefined;
});

const path = `/v1/rollouts/${goldenRollout._id}`;
const proposal = {
  kind: 'policy',
  target: '2026-01-waiver',
  audience: { policyVersions: ['2026-01'], countries: ['kr'], anniversary: { from: '2027-01-01', until: '2027-06-30' } },
  reason: 'rules-waived',
};
const propose = (body: unknown, key?: string) =>
  api.post('/v1/rollouts', { as: 'supportApprover', body, ...(key && { headers: { 'idempotency-key': key } }) });

describe('proposing a rollout', () => {
  it('begins it under the rules of today, with who asks and why', async () => {
    const { status, body, headers } = await propose({ ...proposal, note: 'The offices are closed.' });
    expect(status).toBe(202);
    expect(headers.get('location')).toBe(`/v1/rollouts/${String(body['rolloutId'])}?minSequence=1`);
    expect(api.rollouts.proposed.at(-1)).toMatchObject({
      rolloutId: body['rolloutId'],
      proposal: {
        kind: 'policy',
        target: '2026-01-waiver',
        audience: { ...proposal.audience, countries: ['KR'] },
        rulesVersion: '2026-01',
        note: 'The offices are closed.',
      },
      metadata: { reason: 'rules-waived', actor: { kind: 'support' } },
    });
  });

  it('is one rollout, however often it is asked with the same key', async () => {
    const [one, other] = [await propose(proposal, 'same'), await propose(proposal, 'same')];
    expect(other.body).toEqual({ ...one.body, alreadyProposed: true });
    expect((await propose(proposal, 'another')).body['rolloutId']).not.toBe(one.body['rolloutId']);
    expect((await propose(proposal)).body['rolloutId']).not.toBe((await propose(proposal)).body['rolloutId']);
  });

  it('says everything that is wrong at once', async () => {
    const { status, body } = await propose({
      kind: 'policy',
      target: '2020-01',
      audience: {
        statuses: [],
        countries: ['Korea'],
        anniversary: { from: '2027-06-30', until: '2027-01-01' },
        nextDeadline: { from: 'soon' },
        who: 'all',
      },
      reason: 'Because!',
    });
    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/target', 'not-allowed'],
        ['/audience/statuses', 'empty-list'],
        ['/audience/countries/0', 'not-a-country'],
        ['/audience/anniversary/until', 'ends-before-it-begins'],
        ['/audience/nextDeadline/from', 'not-a-date'],
        ['/audience/who', 'unknown-field'],
        ['/reason', 'not-a-reason'],
      ]),
    );
  });

  it.each([
    ['/audience', 'required', { ...proposal, audience: {} }],
    ['/audience/anniversary/from', 'either-or', { ...proposal, audience: { anniversary: {} } }],
    ['/reason', 'required', { ...proposal, reason: undefined }],
  ])('needs to be told %s: %s', async (pointer, code, body) =>
    expect((await propose(body)).body['errors']).toEqual([expect.objectContaining({ pointer, code })]),
  );
});

describe('reading a rollout', () => {
  it('says in the reader’s language what it waits for, how far it is and who did what', async () => {
    const { status, body } = await api.get(path, { as: 'supportReader', headers: { 'accept-language': 'ko' } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      phase: 'cancelled',
      kind: 'policy',
      target: '2026-01-waiver',
      reason: 'rules-waived',
      proposed: { by: 'issuer|proposer' },
      approved: { by: 'issuer|approver' },
      preview: { changed: 1, unavailable: 1 },
      progress: { looked: 2, expected: 2 },
    });
    expect(body['next']).toMatch(/[가-힣]/);
    expect(body).not.toHaveProperty('left');
    const { body: list } = await api.get('/v1/rollouts', { as: 'supportReader' });
    expect(list['rollouts']).toMatchObject([{ rolloutId: goldenRollout._id }]);
  });

  it('tells of each membership what was foreseen and what came of it, by outcome and page by page, and records who looked', async () => {
    const first = await api.get(`${path}/items?limit=1`, { as: 'supportReader' });
    expect(first.body).toMatchObject({ items: [{ outcome: 'changed', done: null }], next: expect.any(String) as string });
    expect(JSON.stringify(first.body)).toContain('dates that move: anniversary from');
    const next = await api.get(`${path}/items?after=${String(first.body['next'])}`, { as: 'supportReader' });
    expect(next.body).toMatchObject({ items: [{ outcome: 'refused', done: { refusal: 'membership-over' } }], next: null });
    const refused = await api.get(`${path}/items?outcome=refused`, { as: 'supportReader' });
    expect(refused.body['items']).toHaveLength(1);
    expect(api.reads.at(-1)).toMatchObject({ operation: 'getRolloutItems', searchedBy: ['outcome'], memberships: [expect.any(String)] });
  });

  it('speaks of the agreement where everybody is asked for a newer one', async () => {
    api.rollouts.views.set(goldenRollout._id, { ...goldenRollout, kind: 'agreement' });
    const { body } = await api.get(`${path}/items?limit=1`, { as: 'supportReader', headers: { 'accept-language': 'ko' } });
    api.rollouts.views.set(goldenRollout._id, goldenRollout);
    expect(body).toMatchObject({ items: [{ previewed: { said: '회사에 새 버전에 대한 동의를 요청합니다.' } }] });
  });

  it('knows none but those there are', async () => {
    for (const unknown of ['0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11', 'none'])
      for (const part of ['', '/items'])
        expect((await api.get(`/v1/rollouts/${unknown}${part}`, { as: 'supportReader' })).status).toBe(404);
  });
});

describe('steering a rollout', () => {
  it.each([
    ['approve', 'approveRollout'],
    ['pause', 'pauseRollout'],
    ['resume', 'resumeRollout'],
    ['cancel', 'cancelRollout'],
  ])('%s is told to the rollout, with who says so and why', async (word, type) => {
    const { status, body } = await api.post(`${path}/${word}`, { as: 'supportApprover', body: { reason: 'seen-and-agreed' } });
    expect([status, body]).toEqual([200, { rolloutId: goldenRollout._id, sequence: 9, phase: 'running' }]);
    expect(api.rollouts.sent.at(-1)).toMatchObject({
      type,
      rolloutId: goldenRollout._id,
      input: { metadata: { reason: 'seen-and-agreed' } },
    });
  });

  it('needs a reason, and says what the rules refuse', async () => {
    expect((await api.post(`${path}/approve`, { as: 'supportApprover', body: {} })).status).toBe(400);
    api.rollouts.refusal = new MembershipRefused('second-person-required');
    const { status, body } = await api.post(`${path}/approve`, { as: 'supportApprover', body: { reason: 'seen-and-agreed' } });
    expect([status, body['code']]).toEqual([403, 'second-person-required']);
  });
});
