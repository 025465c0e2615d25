import { recordAfter } from '../support/given-when-then.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

async function read(name: keyof typeof states, language = 'en') {
  const view = pendingView();
  const { tenant, legalProfile } = view.state;
  const state = { ...recordAfter(states[name]).state, tenant: tenant!, legalProfile: legalProfile! };
  api.memberships.views.set(ours, { ...view, status: 'active', state });
  const { body } = await api.get(`/v1/memberships/${ours}`, { as: 'administrator', headers: { 'accept-language': language } });
  return body['benefits'] as { held: readonly { benefit: string; name: string }[]; ends?: { said: string } };
}

it('shows everything that a level brought, with what is left, and when what ends', async () => {
  const { held, ends } = await read('benefit activated');
  expect(held.length).toBeGreaterThan(3);
  for (const each of held) expect(each).toMatchObject({ level: 'silver', said: expect.any(String) });
  expect(held.filter((each) => 'activatedAt' in each)).toHaveLength(1);
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
