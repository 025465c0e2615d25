import { ApiInTheSmall, problem, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const answer = {
  current: '2026-01',
  versions: [
    { agreementVersion: '2026-01', status: 'current' },
    { agreementVersion: '2026-07', status: 'prepared' },
  ],
  proposal: {
    proposal: 1,
    agreementVersion: '2026-07',
    enforceFrom: '2027-03-01T00:00:00.000Z',
    deadline: '2026-12-04T09:00:00.000Z',
    by: 'issuer|somebody',
    at: '2026-12-01T09:00:00.000Z',
    reason: 'terms-changed',
    outcome: 'open',
  },
};
const run = (...words: string[]) => tenure([...words, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });

it('lists the versions with their standing, and what waits for a second approver', async () => {
  api.answers({ body: answer });
  const { code, out } = await run('agreements');
  expect(code).toBe(0);
  expect(api.received[0]).toMatchObject({ method: 'GET', url: '/v1/support/agreements' });
  expect(out).toContain('2026-01\n  Status  current');
  expect(out).toContain('2026-07\n  Status  prepared, not published');
  expect(out).toContain('Proposal 1 waits for a second approver until 2026-12-04 09:00:00 UTC');
  expect(out).toMatch(/Proposed by\s+somebody$/m);
});

it('lists them in Korean', async () => {
  api.answers({ body: answer });
  const { out } = await run('agreements', '--language', 'ko');
  expect(out).toContain('현재 버전');
  expect(out).toContain('제안 1번: 두 번째 승인자를 기다림, 기한 2026-12-04 18:00:00 한국 시간');
});

it('proposes, approves and declines, each with its reason', async () => {
  for (const [words, url, body] of [
    [
      ['publish', '2026-07', '--enforce-from', '2027-03-01T00:00:00Z'],
      'publish-agreement',
      { agreementVersion: '2026-07', enforceFrom: '2027-03-01T00:00:00Z' },
    ],
    [['approve', '1'], 'approve-publishing', { proposal: 1 }],
    [['decline', '1'], 'decline-publishing', { proposal: 1 }],
  ] as const) {
    api.answers({ body: answer });
    const { code } = await run('agreements', ...words, '--reason', 'terms-changed');
    expect(code).toBe(0);
    expect(api.received[0]).toMatchObject({ method: 'POST', url: `/v1/support/agreements/${url}` });
    expect(JSON.parse(String(api.received[0]!.body))).toEqual({ ...body, reason: 'terms-changed' });
  }
});

it('says what is wrong with a number, and what the rules refuse', async () => {
  expect(await run('agreements', 'approve', 'one', '--reason', 'seen')).toMatchObject({ code: 2, out: '' });
  api.answers(problem(409));
  expect((await run('agreements', 'approve', '1', '--reason', 'seen')).code).not.toBe(0);
});
