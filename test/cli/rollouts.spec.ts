import { ApiInTheSmall, problem, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const rolloutId = '5b0e2d34-9f0c-4d1e-8a77-3c9d1f6e2b40';
const totals = { changed: 0, unchanged: 0, refused: 0, gone: 0, unavailable: 0 };
const rollout = (phase: string, more: object = {}) => ({
  rolloutId,
  phase,
  next: 'A second person of support looks at the items and approves the rollout, or cancels it.',
  kind: 'policy',
  target: '2026-01-waiver',
  reason: 'rules-waived',
  proposed: { by: 'issuer|proposer', at: '2026-12-01T09:00:00.000Z' },
  approved: null,
  preview: { ...totals, changed: 58, refused: 2 },
  done: totals,
  progress: { looked: 60, asked: 0, expected: 60 },
  audience: { policyVersions: ['2026-01'], anniversary: { from: '2027-01-01', until: '2027-06-30' } },
  changes: [{ what: 'automatic-renewal', after: 'no', memberships: 58, said: 'it cannot renew by itself' }],
  note: null,
  approveBy: '2026-12-08T09:00:00.000Z',
  pausedBecause: null,
  ...more,
});
const run = (...words: string[]) => tenure(['rollouts', ...words, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });
const sent = (index = 0) => JSON.parse(String(api.received[index]!.body)) as unknown;

it('lists the newest, with how far each is', async () => {
  api.answers({ body: { rollouts: [rollout('previewed')] } });
  const { code, out } = await run();
  expect(code).toBe(0);
  for (const said of [
    rolloutId,
    'waits for approval',
    'other rules: 2026-01-waiver',
    '58 changed, 2 refused',
    'under the rules 2026-01; with an anniversary 2027-01-01 – 2027-06-30',
    'proposer',
    '58 × it cannot renew by itself',
  ])
    expect(out).toContain(said);
  api.answers({ body: { rollouts: [] } });
  expect((await run('list')).out).toContain('No rollout has been proposed.');
});

it('says who did what and why, and that more was done than the preview named', async () => {
  const event = (type: string, reason: string | null, actor = 'issuer|approver') => ({
    sequence: 1,
    type,
    at: '2026-12-02T09:00:00.000Z',
    actor,
    reason,
  });
  const history = [
    event('RolloutApproved', 'checked'),
    event('RolloutPageDone', null, 'process'),
    event('RolloutCompleted', null, 'process'),
  ];
  api.answers({ body: rollout('completed', { done: { ...totals, changed: 61 }, history }) });
  const { out } = await run('show', rolloutId);
  expect(out).toContain('2026-12-02 09:00:00 UTC · RolloutApproved · approver · checked');
  expect(out).toContain('1 more than the preview named');
  expect(out).not.toContain('RolloutPageDone');
});

it('says the same in Korean', async () => {
  api.answers({ body: rollout('previewed') });
  const { out } = await run('show', rolloutId, '--language', 'ko');
  for (const said of ['승인 대기', '규칙 변경: 2026-01-waiver', '58 변경, 2 거부', '승인 기한', '규칙 버전 2026-01'])
    expect(out).toContain(said);
  expect(out).not.toContain('issuer|');
});

it.each([
  ['en', 'a newer version of the agreement: 2026-07'],
  ['ko', '계약의 새 버전: 2026-07'],
])('names a campaign in %s', async (language, said) => {
  api.answers({ body: rollout('previewed', { kind: 'agreement', target: '2026-07' }) });
  expect((await run('show', rolloutId, '--language', language)).out).toContain(said);
});

it('proposes for whom it was told, and tells how far it is until everybody was looked at', async () => {
  const looking = (looked: number) => ({ body: rollout('previewing', { progress: { looked, asked: 0, expected: null } }) });
  api.answers({ status: 202, body: { rolloutId } }, looking(0), looking(50), { body: rollout('previewed') });
  const words = ['--policy', '2026-01', '--country', 'KR,GB', '--anniversary-from', '2027-01-01', '--reason', 'rules-waived', '--follow'];
  const { code, out, err } = await run('propose', '2026-01-waiver', ...words, '--idempotency-key', 'k');
  expect(code).toBe(0);
  expect(sent()).toEqual({
    kind: 'policy',
    target: '2026-01-waiver',
    audience: { policyVersions: ['2026-01'], countries: ['KR', 'GB'], anniversary: { from: '2027-01-01' } },
    reason: 'rules-waived',
  });
  expect(api.received[0]).toMatchObject({ url: '/v1/rollouts', headers: { 'idempotency-key': 'k' } });
  expect(err).toMatch(/being looked at: 0 looked at\n.*50 looked at/);
  expect(out).toContain('waits for approval');
});

it('shows the memberships of a rollout, by outcome and page by page', async () => {
  const said = 'The rules change; dates that move: anniversary from one to another.';
  const item = { membershipId: 'm-1', outcome: 'changed', previewed: { said }, done: null };
  api.answers({ body: { items: [item], next: 'm-1' } });
  const { out } = await run('items', rolloutId, '--outcome', 'changed');
  expect(api.received[0]!.url).toBe(`/v1/rollouts/${rolloutId}/items?outcome=changed`);
  for (const part of ['m-1', said, '--after m-1']) expect(out).toContain(part);
  api.answers({ body: { items: [], next: null } });
  expect((await run('items', rolloutId)).out).toContain('No such membership');
});

it.each(['approve', 'pause', 'resume', 'cancel'])('%s says why, and shows where it stands then', async (word) => {
  api.answers(
    { body: { rolloutId, sequence: 4, phase: 'running' } },
    { body: rollout('running', { progress: { looked: 60, asked: 7, expected: 60 } }) },
  );
  const { code, out } = await run(word, rolloutId, '--reason', 'seen-and-agreed');
  expect(code).toBe(0);
  expect(api.received[0]).toMatchObject({ method: 'POST', url: `/v1/rollouts/${rolloutId}/${word}` });
  expect(sent()).toEqual({ reason: 'seen-and-agreed' });
  expect(api.received[1]!.url).toBe(`/v1/rollouts/${rolloutId}?minSequence=4`);
  expect(out).toContain('running');
});

it('asks for a reason, and says what the rules refuse', async () => {
  expect(await run('approve', rolloutId)).toMatchObject({ code: 2, out: '' });
  api.answers(problem(403));
  expect((await run('approve', rolloutId, '--reason', 'seen')).code).not.toBe(0);
});
