import { recordAfter } from '../support/given-when-then.js';
import { area, levelUntil, prices } from '../support/sample-orders.js';
import { states } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { ours, type Role } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

async function read(name: keyof typeof states, as: Role = 'administrator') {
  const view = pendingView();
  const { tenant, legalProfile } = view.state;
  const state = { ...recordAfter(states[name]).state, tenant: tenant!, legalProfile: legalProfile! };
  api.memberships.views.set(ours, { ...view, status: 'active', state });
  return (await api.get(`/v1/memberships/${ours}`, { as })).body;
}

it('shows what was ordered, for which price, and what became of it', async () => {
  expect(await read('level reached')).toMatchObject({
    orders: [{ order: 1, level: 'silver', area, method: 'card', price: prices.silver, status: 'paid', paid: { payment: 'PAY-1' } }],
    levels: {
      competencies: { [area]: { level: 'silver' } },
      overrides: {},
      holdings: [{ level: 'silver', area, order: 1, until: levelUntil }],
    },
  });
  expect((await read('order placed'))['orders']).toMatchObject([{ order: 1, level: 'action-pack', status: 'open' }]);
  expect((await read('order placed'))['orders']).not.toMatchObject([{ employees: 40 }]);
});

it('shows since when a level is at risk', async () =>
  expect(await read('level at risk')).toMatchObject({ levels: { holdings: [{ atRiskSince: expect.any(String) }] } }));

it('names a payment to nobody who only looks', async () => {
  const [order] = (await read('level reached', 'supportReader'))['orders'] as readonly { paid: object }[];
  expect(order!.paid).toEqual({ receivedAt: expect.any(String) });
});

it('says nothing where nothing was ever ordered or earned', async () => {
  const body = await read('active');
  expect(body).not.toHaveProperty('orders');
  expect(body).not.toHaveProperty('levels');
});
