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
    { text: '한빛', status: 'pending', waitingOn: 'vetting', owner: 'support', order: 'requested', limit: 11 },
    { order: 'requested', limit: 51 },
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
  expect(api.memberships.searches.at(-1)).toEqual({
    order: 'requested',
    limit: 3,
    after: { order: 'requested', at: '2026-03-01T09:00:00.000Z', membershipId: theirs },
  });
});

it('leads from deadline to deadline, and only in the order that the page began with', async () => {
  api.memberships.found = [ours, theirs].map((id) => pendingView(id));
  const { body } = await find('?deadlineTo=2026-04-01T00:00:00Z&limit=1');
  const next = String(body['next']);
  await find(`?deadlineTo=2026-04-01T09:00:00%2B09:00&limit=1&after=${next}`);
  expect(api.memberships.searches.at(-1)).toEqual({
    order: 'deadline',
    deadlineTo: '2026-04-01T00:00:00.000Z',
    limit: 2,
    after: { order: 'deadline', at: '2026-03-08T09:00:00.000Z', membershipId: ours },
  });
  expect(await find(`?after=${next}`)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/query/after', code: 'not-a-cursor' }] },
  });
});

it('looks for what nobody will move by himself, and for a reason', async () => {
  await find('?stuck=any&reason=company-not-found');
  expect(api.memberships.searches).toEqual([{ stuck: 'any', reason: 'company-not-found', order: 'requested', limit: 51 }]);
});

it('counts the cases', async () => {
  api.memberships.counted = {
    statuses: [{ status: 'pending', count: 3 }],
    waiting: [{ step: 'vetting', owner: 'support', count: 2 }],
    stuck: [{ reason: 'review-late', count: 1 }],
    overdue: 1,
  };
  expect((await api.get(`${path}/counts`, { as: 'supportReader' })).body).toEqual(api.memberships.counted);
});

const at = '2026-03-01T09:00:00.000Z';
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
  `after=${forged(['requested', at, { $ne: null }])}`,
  `after=${forged({ $gt: '' })}`,
  `after=${forged(['$where', at, ours])}`,
  'stuck=perhaps',
  'reason=Not A Code',
  'deadlineFrom=yesterday',
  'sort=legalName',
  '$where=1',
])('refuses ?%s', async (query) => {
  expect(await find(`?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'input-invalid', errors: [{ pointer: expect.stringMatching(/^\/query\//) }] },
  });
  expect(api.memberships.searches).toEqual([]);
});
