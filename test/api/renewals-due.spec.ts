import type { DueMembership } from '../../services/api/renewals-due/renewals-due.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import type { MembershipView, RenewalDue } from '../../services/shared/views.js';
import { recorded } from '../support/given-when-then.js';
import { firstYear } from '../support/sample-events.js';
import { states, type StateName } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { nobodys, ours, theirs } from './people.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.renewalsDue.searches.length = 0;
  api.renewalsDue.counted.length = 0;
  api.renewalsDue.found = [];
});

const find = (query = '', language = 'en') =>
  api.get(`/v1/support/renewals-due${query}`, { as: 'supportReader', headers: { 'accept-language': language } });

/** What is folded of that state. */
const dueIn = (name: StateName, id: string = ours): DueMembership => ({
  ...(recorded(states[name]).reduce<MembershipView | undefined>(membershipDetail, undefined) as MembershipView & { renewal: RenewalDue }),
  _id: id,
});

const daysFromToday = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('looks from today and thirty days ahead, unless days are named', async () => {
  const [today, end] = [daysFromToday(0), daysFromToday(30)];
  expect((await find()).body).toMatchObject({ from: today, until: end, memberships: [], next: null });
  await find('?from=2027-02-27&phase=open&unmet=paid&limit=10');
  await find('?from=2027-02-01&until=2027-02-01');
  expect(api.renewalsDue.searches).toEqual([
    { from: today, until: end, limit: 51 },
    { from: '2027-02-27', until: '2027-03-29', phase: 'open', unmet: 'paid', limit: 11 },
    { from: '2027-02-01', until: '2027-02-01', limit: 51 },
  ]);
});

it('counts the whole period, however the list is narrowed', async () => {
  const { body } = await find('?from=2027-04-01&until=2027-04-30&phase=coming');
  expect(body['counts']).toEqual([{ phase: 'open', count: 3 }]);
  expect(api.renewalsDue.counted).toEqual([{ from: '2027-04-01', until: '2027-04-30' }]);
});

it('says of each how it stands, what is not met and what comes next, and nothing about people', async () => {
  api.renewalsDue.found = [dueIn('renewal open')];
  const { body, text } = await find();
  expect(body['memberships']).toEqual([
    {
      membershipId: ours,
      legalName: '한빛 소프트웨어',
      partnerId: expect.any(String),
      country: 'KR',
      anniversary: firstYear.anniversary,
      due: '2027-04-03',
      phase: 'open',
      until: firstYear.closesAt,
      unmet: [{ name: 'paid', title: 'Payment' }],
      next: 'The company can renew it until Sunday, 4 April 2027, 00:00 UTC, once this is met: Payment.',
    },
  ]);
  expect(text).not.toContain('@');
});

const sentences: readonly (readonly [StateName, RegExp, RegExp])[] = [
  ['active', /^From .* 5 March 2027.* the company can renew it, until .* 4 April 2027.*\.$/, /^회사가 .*부터 .*까지 갱신할 수 있습니다\.$/],
  ['automatic renewal on', /it renews by itself once nothing is missing, until/, /조건이 모두 충족되면 .*까지 자동으로 갱신됩니다\.$/],
  ['renewal open, automatic', /^It renews by itself until .*, once this is met: Payment\.$/, /자동으로 갱신됩니다\. 남은 조건: 결제$/],
  ['renewal ready', /^The company can renew it until .*; nothing is missing\.$/, /남은 조건이 없습니다\.$/],
  ['lapsed', /^It has lapsed; the company can still renew it until .* 1 September 2027.*nothing is missing\.$/, /^멤버십이 만료되었지만 /],
  ['suspended in the window', /^Nothing goes on before support reinstates the account\.$/, /^지원팀이 /],
  ['second year', /^Nobody has to act: .* begins on Saturday, 4 March 2028\.$/, /^아무도 .*2028년 3월 4일/],
];

it.each(sentences)('says in both languages what comes next when it stands like %s', async (name, english, korean) => {
  api.renewalsDue.found = [dueIn(name)];
  const next = async (language: string) => ((await find('', language)).body['memberships'] as { next: string }[])[0]!.next;
  expect(await next('en')).toMatch(english);
  expect(await next('ko')).toMatch(korean);
});

it('leads from page to page', async () => {
  api.renewalsDue.found = [ours, theirs, nobodys].map((id) => dueIn('renewal open', id));
  const { body } = await find('?limit=2');
  expect(body['memberships']).toHaveLength(2);
  await find(`?limit=2&after=${String(body['next'])}`);
  expect(api.renewalsDue.searches.at(-1)).toMatchObject({ limit: 3, after: ['2027-04-03', theirs] });
});

const forged = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

it.each([
  ['from=yesterday', '/query/from', 'not-a-date'],
  ['until=2027-02-30', '/query/until', 'not-a-date'],
  ['from=2027-02-02&until=2027-02-01', '/query/until', 'ends-before-it-begins'],
  ['until=2020-01-01', '/query/until', 'ends-before-it-begins'],
  ['phase=late', '/query/phase', 'not-allowed'],
  ['unmet=everything', '/query/unmet', 'not-allowed'],
  ['unmet=paid&unmet=vetted', '/query/unmet', 'repeated'],
  ['limit=0', '/query/limit', 'too-small'],
  ['after=x', '/query/after', 'not-a-cursor'],
  [`after=${forged(['2027-02-01', { $gt: '' }])}`, '/query/after', 'not-a-cursor'],
  [`after=${forged(['requested', '2027-02-01T00:00:00.000Z', ours])}`, '/query/after', 'not-a-cursor'],
  ['country=KR', '/query/country', 'unknown-field'],
])('refuses ?%s', async (query, pointer, code) => {
  expect(await find(`?${query}`)).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } });
  expect(api.renewalsDue.searches).toEqual([]);
});

it('names everything that is wrong at once', async () => {
  const { body } = await find('?from=today&until=x&phase=none&unmet=none&limit=many&after=x&sort=due');
  expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(
    ['after', 'from', 'limit', 'phase', 'sort', 'unmet', 'until'].map((name) => `/query/${name}`),
  );
});
