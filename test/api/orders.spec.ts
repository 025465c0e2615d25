import { cardPayment } from '../../services/shared/input/levels.js';
import { creditorReference } from '../../services/shared/creditor-reference.js';
import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
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

it('says what to write into a wire transfer, and nothing of that where a card pays', async () => {
  expect((await read('order placed'))['orders']).toMatchObject([
    { method: 'wire', reference: expect.stringMatching(/^RF\d\d[0-9A-Z]{13}001$/) },
  ]);
  const [byCard] = (await read('card declined'))['orders'] as readonly object[];
  expect(byCard).not.toHaveProperty('reference');
});

it('shows that a card is being charged, and never which', async () => {
  const [order] = (await read('card being charged'))['orders'] as readonly { charge: object }[];
  expect(order!.charge).toEqual({ attempt: 1, since: expect.any(String) });
});

it('shows the money that goes back, and names the payment to nobody who only looks', async () => {
  const back = { method: 'card', amount: prices.silver.total, currency: 'KRW', attempt: 1 };
  expect(await read('money going back')).toMatchObject({ orders: [{ returns: [{ ...back, payment: 'pi_1_1' }] }] });
  const [order] = (await read('money going back', 'supportReader'))['orders'] as readonly { returns: object[] }[];
  expect(order!.returns).toEqual([{ ...back, since: expect.any(String) }]);
});

it('takes no number for the name of a card', () => {
  const isTaken = (paymentMethod: string) => cardPayment.safeParse({ order: 1, paymentMethod }).success;
  expect(isTaken('pm_1MqLiJLkdIwHu7ixUEgbFdYF')).toBe(true);
  for (const number of ['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242']) expect(isTaken(number)).toBe(false);
});

it('says nothing where nothing was ever ordered or earned', async () => {
  const body = await read('active');
  expect(body).not.toHaveProperty('orders');
  expect(body).not.toHaveProperty('levels');
});

it('shows nothing of what was bought to people of the directory who are not of the account', async () => {
  expect((await read('level reached'))['orders']).toHaveLength(1);
  const seen = await read('level reached', 'member');
  expect(seen).not.toHaveProperty('orders');
  expect(seen['benefits']).toEqual({ status: 'in-force', reasons: [], held: [] });
});

it('answers an order with its number, its price, its last day, and what to write into a transfer', async () => {
  await read('active');
  const { order, price, expiresAt } = recordAfter(states['order placed']).state.orders!.list[0]!;
  const place = async (method: 'card' | 'wire') => {
    api.commands.receipt = {
      sequence: 30,
      status: 'active',
      waitingOn: [],
      ordered: { order, method, price, expiresAt, partnerId: partnerIdOf(ours) },
    };
    const body = { level: 'action-pack', method, employees: 40 };
    return (await api.post(`/v1/memberships/${ours}/place-order`, { as: 'administrator', body })).body['ordered'];
  };
  expect(await place('card')).toEqual({ order, price, expiresAt });
  expect(await place('wire')).toEqual({ order, price, expiresAt, reference: creditorReference(partnerIdOf(ours), order) });
});
