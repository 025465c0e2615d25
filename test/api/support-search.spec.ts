import { ApiUnderTest } from './api-under-test.js';
import { nobodys, ours, theirs } from './people.js';
import { canary, pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.memberships.searches.length = 0;
  api.memberships.found = [];
});

const path = '/v1/support/memberships';
const find = (query: string) => api.get(`${path}${query}`, { as: 'supportReader' });

it('looks for what was asked', async () => {
  await find('?text=%20한빛%20&status=pending&waitingOn=vetting&owner=support&limit=10');
  await find('');
  expect(api.memberships.searches).toEqual([
    { text: '한빛', status: 'pending', waitingOn: 'vetting', owner: 'support', limit: 11 },
    { limit: 51 },
  ]);
});

it('shows lines without addresses, and nothing that is kept besides', async () => {
  api.memberships.found = [pendingView()];
  const { body, text } = await find('');
  expect(body).toMatchObject({
    memberships: [{ membershipId: ours, legalName: '주식회사 한빛', companyDomain: 'hanbit.example', country: 'KR', status: 'pending' }],
    next: null,
  });
  expect(text).not.toContain(canary);
  expect(text).not.toContain('@');
});

it('leads from page to page', async () => {
  api.memberships.found = [ours, theirs, nobodys].map((id) => pendingView(id));
  const { body } = await find('?limit=2');
  expect(body['memberships']).toHaveLength(2);
  await find(`?limit=2&after=${String(body['next'])}`);
  expect(api.memberships.searches.at(-1)).toEqual({ limit: 3, after: { requestedAt: '2026-03-01T09:00:00.000Z', membershipId: theirs } });
});

const forged = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

it.each([
  'limit=0',
  'limit=201',
  'limit=ten',
  'status=none',
  'waitingOn=everything',
  'owner=me',
  'text=',
  'text[$ne]=x',
  'text=a&text=b',
  'after=x',
  `after=${forged(['2026-03-01T09:00:00.000Z', { $ne: null }])}`,
  `after=${forged({ $gt: '' })}`,
  'sort=legalName',
  '$where=1',
])('refuses ?%s', async (query) => {
  expect(await find(`?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'input-invalid', errors: [{ pointer: expect.stringMatching(/^\/query\//) }] },
  });
  expect(api.memberships.searches).toEqual([]);
});
