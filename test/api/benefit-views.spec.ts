import { benefitsView } from '../../services/projector/projections/benefits.js';
import { membershipDetail } from '../../services/projector/projections/membership-detail.js';
import type { FoundBenefits } from '../../services/api/benefits/benefits.js';
import type { MembershipView } from '../../services/shared/views.js';
import { recorded } from '../support/given-when-then.js';
import { states, type StateName } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { nobodys, ours, theirs, type Role } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.memberships.views.set(ours, pendingView());
  api.benefits.views.clear();
  api.benefits.searches.length = 0;
  api.benefits.found = [];
});

/** The benefits of that state as they are kept. */
function benefitsIn(name: StateName, id: string = ours): FoundBenefits {
  const last = recorded(states[name]).reduce<MembershipView | undefined>(membershipDetail, undefined)!;
  return { ...benefitsView(undefined, { ...last, _id: id })[0]!, legalName: '주식회사 한빛' } as FoundBenefits;
}

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

describe('a company', () => {
  const read = (as: Role = 'administrator', language = 'en') =>
    api.get(`/v1/memberships/${ours}/benefits`, { as, headers: { 'accept-language': language } });

  it('reads what it holds and when what ends, in its language, and nothing else of the account', async () => {
    api.benefits.views.set(ours, benefitsIn('benefit activated'));
    const { body, headers } = await read();
    expect(Object.keys(body).sort()).toEqual(['ends', 'held', 'reasons', 'status']);
    expect(body).toMatchObject({ status: 'in-force', ends: { said: expect.stringContaining('What comes with the level') } });
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect((await read('administrator', 'ko')).body).toMatchObject({ ends: { said: expect.stringMatching(/[가-힣]/) } });
  });

  it('reads that it holds nothing before a level brought something', async () => {
    expect((await read()).body).toEqual({ status: 'none', reasons: ['not-a-member-yet'], held: [] });
  });

  it('is no other company, and nobody of its directory who is not of the account', async () => {
    expect(await read('otherAdministrator')).toMatchObject({ status: 404 });
    for (const as of ['guest', 'member'] as const) expect(await read(as)).toMatchObject({ status: 403 });
  });
});

describe('support', () => {
  const find = (query = '', language = 'en') =>
    api.get(`/v1/support/benefits${query}`, { as: 'supportReader', headers: { 'accept-language': language } });

  it('looks from today and thirty days ahead, unless days are named', async () => {
    expect((await find()).body).toMatchObject({ from: days(0), until: days(30), counts: [{ status: 'in-force', count: 3 }] });
    await find('?from=2027-04-01&level=gold&benefit=cloud-credits&unactivated=support-incidents&status=held&limit=10');
    expect(api.benefits.searches).toEqual([
      { from: days(0), until: days(30), limit: 51 },
      {
        from: '2027-04-01',
        until: '2027-05-01',
        level: 'gold',
        benefit: 'cloud-credits',
        unactivated: 'support-incidents',
        status: 'held',
        limit: 11,
      },
    ]);
    expect(api.benefits.counted.at(-1)).toEqual({ from: '2027-04-01', until: '2027-05-01' });
  });

  it('reads whose benefits end when, and what nobody has activated, in its language', async () => {
    api.benefits.found = [benefitsIn('level reached')];
    const { body } = await find();
    const [company] = body['memberships'] as { unactivated: { benefit: string; name: string }[] }[];
    expect(company).toMatchObject({ membershipId: ours, legalName: '주식회사 한빛', levels: ['silver'], endsOn: '2027-04-03' });
    expect(company!.unactivated).toContainEqual({ benefit: 'support-incidents', name: expect.any(String) });
    const [korean] = (await find('', 'ko')).body['memberships'] as { said: string; unactivated: { name: string }[] }[];
    for (const said of [korean!.said, ...korean!.unactivated.map(({ name }) => name)]) expect(said).toMatch(/[가-힣]/);
  });

  it('leads from page to page', async () => {
    api.benefits.found = [ours, theirs, nobodys].map((id) => benefitsIn('level reached', id));
    const { body } = await find('?limit=2');
    expect(body['memberships']).toHaveLength(2);
    await find(`?limit=2&after=${String(body['next'])}`);
    expect(api.benefits.searches.at(-1)).toMatchObject({ limit: 3, after: ['2027-04-03', theirs] });
  });

  it('is told everything that is wrong with a question at once', async () => {
    const { status, body } = await find('?from=x&until=2027-02-30&level=copper&status=good&benefit=&limit=0&after=x&who=x');
    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer.replace('/query/', '')).sort()).toEqual([
      'after',
      'benefit',
      'from',
      'level',
      'limit',
      'status',
      'until',
      'who',
    ]);
    expect(api.benefits.searches).toEqual([]);
  });
});
