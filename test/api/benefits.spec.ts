import { recordAfter, type Happened } from '../support/given-when-then.js';
import { happened } from '../support/sample-events.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

const read = (name: keyof typeof states, language = 'en') => readOf(states[name], language);

async function readOf(events: readonly Happened[], language: string) {
  const view = pendingView();
  const { tenant, legalProfile } = view.state;
  const state = { ...recordAfter(events).state, tenant: tenant!, legalProfile: legalProfile! };
  api.memberships.views.set(ours, { ...view, status: 'active', state });
  const { body } = await api.get(`/v1/memberships/${ours}`, { as: 'administrator', headers: { 'accept-language': language } });
  return body['benefits'] as { held: readonly { benefit: string; name: string }[]; ends?: { said: string } };
}

it('shows everything that a level brought, with what is left, and when what ends', async () => {
  const { held, ends } = await read('benefit activated');
  expect(held.length).toBeGreaterThan(3);
  for (const each of held) expect(each).toMatchObject({ level: 'silver', said: expect.any(String) });
  expect(held.filter((each) => 'activatedAt' in each)).toHaveLength(1);
  expect(ends?.said).toContain('Silver runs until');
  expect(ends?.said).toContain('What comes with the level can be used until');
});

it('says the same in Korean', async () => {
  const { held, ends } = await read('benefit activated', 'ko');
  for (const { name } of held) expect(name).toMatch(/[가-힣]/);
  expect(ends?.said).toMatch(/[가-힣]/);
});

it('shows nothing held where no level brings anything', async () => {
  const { held, ends } = await read('active');
  expect(held).toEqual([]);
  expect(ends).toBeUndefined();
});

it('says what a renewal that is missed would end sooner', async () => {
  const boughtLate = [
    ...states.active,
    happened.reached(1, 'silver', '2028-01-10T09:00:00.000Z'),
    happened.provisioned(1, 'silver', { until: '2028-02-09T09:00:00.000Z' }),
  ];
  expect((await readOf(boughtLate, 'en')).ends).toMatchObject({
    unrenewed: '2027-04-03',
    said: expect.stringContaining('where nobody renews the membership, only until Saturday, 3 April 2027') as string,
  });
  expect((await readOf(boughtLate, 'ko')).ends?.said).toContain('멤버십을 갱신하지 않으면');
});

it('says what can be done with each benefit, and how its seats stand', async () => {
  const { held } = await read('benefit activated');
  const byName = Object.fromEntries(held.map((each) => [each.benefit, each]));
  expect(byName['internal-use-rights']).toMatchObject({ uses: [] });
  expect(byName['software-licences']).toMatchObject({ uses: ['view-key'] });
  expect(byName['developer-tools']).toMatchObject({ uses: ['assign'], seats: { all: 5, resting: [], waitingDays: 90 } });
  expect(byName['cloud-credit']).toMatchObject({ uses: ['activate', 'assign', 'consume'], seats: { all: 1, reassignmentsLeft: 5 } });
});
