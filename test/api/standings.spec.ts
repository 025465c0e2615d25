import { MongoNetworkError } from 'mongodb';
import { cachedStandings } from '../../services/api/standings/cached-standings.js';
import { ApiUnderTest } from './api-under-test.js';
import { FakeStandings } from './fakes.js';
import { nobodys, ours, theirs } from './people.js';
import { ourPartnerId, standingView } from './standing-views.js';
import { canary } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.standings.views.splice(0, Infinity, standingView());
  api.standings.reads = 0;
  api.standings.tagsRead = 0;
  api.standings.failure = undefined;
});

const ask = (id: string, headers: Record<string, string> = {}) =>
  api.get(`/v1/standings/${encodeURIComponent(id)}`, { as: 'service', headers });
const codesOf = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
  (body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a program that asks of one company', () => {
  it('is told whether it is a member, at which level, since and until when, and nothing that is kept besides', async () => {
    const { status, body, text, headers } = await ask(ours);
    expect(status).toBe(200);
    expect(body).toEqual({
      membershipId: ours,
      partnerId: ourPartnerId,
      tenantIds: [ours],
      member: true,
      level: 'network',
      since: '2026-03-01T09:00:00.000Z',
      until: '2027-03-01',
      levelUntil: null,
      reasons: [],
      purchases: 'open',
      history: [{ level: 'network', from: '2026-03-01T09:00:00.000Z', to: null, endedBy: null }],
      earlierPeriods: 0,
      changedAt: '2026-03-01T09:00:00.000Z',
      asOf: expect.stringMatching(/Z$/),
    });
    expect(text).not.toContain(canary);
    expect(headers.get('etag')).toBe(`W/"${ours}-20-2"`);
    expect(headers.get('cache-control')).toBe('private, max-age=0');
  });

  it('may name it by its partner id as people type it, or by any tenant of the company', async () => {
    api.standings.views[0] = standingView(ours, { tenantIds: [ours, theirs] });
    for (const id of [ourPartnerId, ourPartnerId.toLowerCase().replaceAll('-', ''), theirs, ours.toUpperCase()])
      expect(await ask(id)).toMatchObject({ status: 200, body: { membershipId: ours } });
  });

  it('is told that nobody has the id', async () => {
    expect(await ask(nobodys)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it.each([
    [ourPartnerId.slice(0, -2), 'check-character-missing'],
    [`${ourPartnerId.slice(0, -1)}${ourPartnerId.endsWith('0') ? '1' : '0'}`, 'check-character-wrong'],
    ['hanbit.example', 'id-of-no-kind'],
    [ours.slice(0, -1), 'id-of-no-kind'],
  ])('is told which id is meant instead of %s', async (id, code) => {
    const answer = await ask(id);
    expect(answer).toMatchObject({ status: 400, body: { code: 'input-invalid' } });
    expect(codesOf(answer)).toEqual([`/path/id ${code}`]);
    expect(api.standings.reads).toBe(0);
  });

  it('is told that nothing has changed, by an index alone', async () => {
    for (const tag of [`W/"${ours}-20-2"`, `"${ours}-20-2"`, `"7-2", W/"${ours}-20-2"`]) {
      const { status, text, headers } = await ask(ourPartnerId, { 'if-none-match': tag });
      expect({ status, text, etag: headers.get('etag') }).toEqual({ status: 304, text: '', etag: `W/"${ours}-20-2"` });
    }
    expect(api.standings).toMatchObject({ reads: 0, tagsRead: 3 });
    expect(await ask(ourPartnerId, { 'if-none-match': `W/"${ours}-19-2"` })).toMatchObject({ status: 200 });
  });

  it('is asked to come again while the store is away', async () => {
    api.standings.failure = new MongoNetworkError('away');
    expect(await ask(ours)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});

describe('a company', () => {
  const asks = (as: 'member' | 'otherMember' | 'guest', headers = {}) => api.get(`/v1/standings/${ourPartnerId}`, { as, headers });

  it('may ask about itself, from any of its tenants, and is told when nothing has changed', async () => {
    expect(await asks('member')).toMatchObject({ status: 200 });
    expect(await asks('member', { 'if-none-match': `W/"${ours}-20-2"` })).toMatchObject({ status: 304 });
    api.standings.views[0] = standingView(ours, { tenantIds: [ours, theirs] });
    expect(await asks('otherMember')).toMatchObject({ status: 200 });
  });

  it('is not asked about by another, nor by its guests', async () => {
    for (const as of ['otherMember', 'guest'] as const) expect(await asks(as)).toMatchObject({ status: 404 });
    expect(await asks('otherMember', { 'if-none-match': `W/"${ours}-20-2"` })).toMatchObject({ status: 404 });
  });
});

it('answers a service only about those whom its issuer speaks for', async () => {
  const some = await ApiUnderTest.start({ tenants: [theirs] });
  some.standings.views.push(standingView());
  for (const headers of [{}, { 'if-none-match': `W/"${ours}-20-2"` }])
    expect(await some.get(`/v1/standings/${ourPartnerId}`, { as: 'service', headers })).toMatchObject({ status: 404 });
  const { body } = await some.get(`/v1/standings?partnerId=${ourPartnerId}`, { as: 'service' });
  expect(body).toMatchObject({ unknown: [ourPartnerId] });
  await some.stop();
});

describe('a program that asks of several companies', () => {
  const several = (ids: string) => api.get(`/v1/standings?partnerId=${encodeURIComponent(ids)}`, { as: 'service' });
  const unknown = '0000-0000-0000-0';

  it('is answered in its order, and told whom nobody knows', async () => {
    const { status, body } = await several(`${unknown},${ourPartnerId},${ourPartnerId.toLowerCase()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      standings: [
        { asked: unknown, standing: null },
        { asked: ourPartnerId, standing: { membershipId: ours } },
        { asked: ourPartnerId, standing: { membershipId: ours } },
      ],
      unknown: [unknown],
    });
    expect(api.standings.reads).toBe(1);
  });

  it('is told of every wrong id at once', async () => {
    const answer = await several(`${ours},${ourPartnerId},${unknown.slice(0, -2)},x`);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual([
      '/query/partnerId/0 membership-id-given',
      '/query/partnerId/2 check-character-missing',
      '/query/partnerId/3 not-a-partner-id',
    ]);
  });

  it('asks of a hundred at most', async () => {
    expect(await several(Array.from({ length: 100 }, () => unknown).join())).toMatchObject({ status: 200 });
    expect(codesOf(await several(Array.from({ length: 101 }, () => unknown).join()))).toEqual(['/query/partnerId too-many-ids']);
  });
});

describe('an answer at hand', () => {
  function cache(bounds: { entries: number; seconds: number }) {
    const store = new FakeStandings();
    store.views.push(standingView(ours), standingView(theirs));
    const counted = { hit: 0, miss: 0 };
    const clock = { now: Date.now() };
    const metrics = { countStandings: (from: 'hit' | 'miss', count: number) => void (counted[from] += count) };
    return { store, counted, clock, standings: cachedStandings(store, bounds, { metrics, now: () => clock.now }) };
  }

  const of = (id: string) => ({ kind: 'membership', id }) as const;

  it('is used again for so many seconds, and counted', async () => {
    const { store, counted, clock, standings } = cache({ entries: 10, seconds: 2 });
    const [first] = await standings.find([of(ours)]);
    const [again, other] = await standings.find([of(ours), of(theirs)]);
    expect(again).toBe(first);
    expect(other!.view!._id).toBe(theirs);
    expect(counted).toEqual({ hit: 1, miss: 2 });
    clock.now += 2_100;
    expect((await standings.find([of(ours)]))[0]).not.toBe(first);
    expect(store.reads).toBe(3);
  });

  it('also tells that nothing has changed, and that nobody has an id', async () => {
    const { store, standings } = cache({ entries: 10, seconds: 2 });
    await standings.find([of(ours), of(nobodys)]);
    expect(await standings.tagOf(of(ours))).toEqual({ membershipId: ours, sequence: 20 });
    expect((await standings.find([of(nobodys)]))[0]!.view).toBeUndefined();
    expect(store).toMatchObject({ reads: 1, tagsRead: 0 });
  });

  it('makes room for newer ones', async () => {
    const { store, standings } = cache({ entries: 1, seconds: 2 });
    for (const id of [ours, theirs, ours]) await standings.find([of(id)]);
    expect(store.reads).toBe(3);
  });

  it('is not kept where no second is allowed', async () => {
    const { store, standings } = cache({ entries: 10, seconds: 0 });
    for (const id of [ours, ours]) await standings.find([of(id)]);
    expect(store.reads).toBe(2);
  });

  it('is told to whoever asked for how long it may be used, and shown in the metrics', async () => {
    const quick = await ApiUnderTest.start({ standingsCache: { entries: 10, seconds: 60 } });
    quick.standings.views.push(standingView());
    for (const _ of [1, 2, 3]) {
      const { headers } = await quick.get(`/v1/standings/${ours}`, { as: 'service' });
      expect(headers.get('cache-control')).toBe('private, max-age=60');
    }
    expect(quick.standings.reads).toBe(1);
    expect(await quick.metrics.text()).toMatch(/tenure_api_standings_total\{from="hit"\} 2/);
    await quick.stop();
  });
});
