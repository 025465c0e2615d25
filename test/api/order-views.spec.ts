import type { StateName } from '../support/states.js';
import { ApiUnderTest } from './api-under-test.js';
import { orderView } from './order-views.js';
import { nobodys, ours, theirs, type Role } from './people.js';
import { pendingView } from './views.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
  api.commands.unknown.add(nobodys);
});
afterAll(() => api.stop());
beforeEach(() => {
  api.memberships.views.set(ours, pendingView());
  api.orders.views.length = 0;
  api.orders.searches.length = 0;
  api.orders.found = [];
});

const orderIn = (name: StateName, number = 1, id: string = ours) => orderView(id, name, number);

describe('a company', () => {
  const list = (query = '', as: Role = 'administrator') => api.get(`/v1/memberships/${ours}/orders${query}`, { as });
  const one = (order: string | number, as: Role = 'administrator') => api.get(`/v1/memberships/${ours}/orders/${order}`, { as });
  const numbersIn = ({ body }: Awaited<ReturnType<typeof list>>) => (body['orders'] as { order: number }[]).map(({ order }) => order);

  it('reads everything that it ever ordered, the newest first, page by page', async () => {
    api.orders.views.push(...[1, 2, 3].map((number) => orderIn('order placed', number)), orderIn('order placed', 4, theirs));
    const first = await list('?limit=2');
    expect([numbersIn(first), first.body['next']]).toEqual([[3, 2], 2]);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const second = await list('?limit=2&before=2');
    expect([numbersIn(second), second.body['next']]).toEqual([[1], null]);
  });

  it('reads of one what to transfer where, and nothing that is kept besides', async () => {
    api.orders.views.push(orderIn('order placed'));
    const { body } = await one(1);
    expect(body).toMatchObject({ order: 1, status: 'open', reference: expect.stringMatching(/^RF/), payTo: { bic: expect.any(String) } });
    for (const kept of ['finds', 'signs', 'policyVersion', 'sequence', '_id', 'membershipId']) expect(body).not.toHaveProperty(kept);
  });

  it('waits for what it has just done to be visible', async () => {
    expect(await list('?minSequence=5')).toMatchObject({ status: 200, body: { orders: [], next: null } });
    expect(await list('?minSequence=x&before=0&size=1')).toMatchObject({ status: 400 });
  });

  it('finds no order that there is none', async () => {
    for (const number of [2, 'x', '1.5', '-1', '0', '99999999999999']) expect(await one(number)).toMatchObject({ status: 404 });
    expect(await api.get(`/v1/memberships/${nobodys}/orders`, { as: 'service' })).toMatchObject({ status: 404 });
  });

  it('is nobody of its directory who has nothing to do with the account', async () => {
    api.orders.views.push(orderIn('level reached'));
    expect((await one(1)).body).toMatchObject({ paid: { payment: 'PAY-1' } });
    for (const as of ['member', 'guest'] as const) {
      expect(await one(1, as)).toMatchObject({ status: 403 });
      expect(await list('', as)).toMatchObject({ status: 403 });
    }
  });
});

describe('support', () => {
  const find = (query = '', as: Role = 'supportAgent') => api.get(`/v1/support/orders${query}`, { as });

  it('finds the order of a transfer however its reference is written', async () => {
    await find(`?reference=${encodeURIComponent('rf50 rjg4 twhf 4rjw t001')}`);
    await find('?status=open&method=wire&level=silver&sign=proof-waits&limit=10');
    expect(api.orders.searches).toEqual([
      { reference: 'RF50RJG4TWHF4RJWT001', sort: 'placed', limit: 51 },
      { status: 'open', method: 'wire', level: 'silver', sign: 'proof-waits', sort: 'placed', limit: 11 },
    ]);
  });

  it('reads whose each order is, what wants its eye, and how many there are at all', async () => {
    api.orders.found = [{ ...orderIn('transfer proved'), legalName: '주식회사 한빛' }];
    const { body } = await find();
    expect(body).toMatchObject({
      counts: { statuses: [{ status: 'open', count: 2 }], signs: [{ sign: 'proof-waits', count: 1 }] },
      orders: [
        { membershipId: ours, legalName: '주식회사 한빛', order: 1, signs: ['proof-waits'], proofs: [{ hash: expect.any(String) }] },
      ],
      next: null,
    });
  });

  it('that only reads sees no payment and no file of anybody', async () => {
    api.orders.found = [orderIn('transfer proved'), orderIn('money going back')];
    const { text } = await find('', 'supportReader');
    expect(text).not.toMatch(/"hash"|"payment":"pi_1_1"|transfer\.pdf/);
    expect((await find()).text).toMatch(/"payment":"pi_1_1"/);
  });

  it('leads from page to page, and looks at open orders alone when the first to expire come first', async () => {
    api.orders.found = [1, 2, 3].map((number) => orderIn('order placed', number));
    const { body } = await find('?limit=2&sort=expires&status=paid');
    expect(body['orders']).toHaveLength(2);
    await find(`?limit=2&sort=expires&after=${String(body['next'])}`);
    const { expiresAt: at } = orderIn('order placed').order;
    expect(api.orders.searches.map(({ status }) => status)).toEqual(['open', 'open']);
    expect(api.orders.searches.at(-1)).toMatchObject({ after: { sort: 'expires', at, id: `${ours}:2` } });
    expect(await find(`?sort=placed&after=${String(body['next'])}`)).toMatchObject({
      body: { errors: [{ pointer: '/query/after', code: 'not-a-cursor' }] },
    });
  });

  it('is told everything that is wrong with a question at once', async () => {
    const { status, body } = await find('?reference=&status=late&level=network&method=cash&sign=none&sort=price&limit=0&after=x&company=x');
    expect(status).toBe(400);
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer.replace('/query/', '')).sort()).toEqual([
      'after',
      'company',
      'level',
      'limit',
      'method',
      'reference',
      'sign',
      'sort',
      'status',
    ]);
    expect(api.orders.searches).toEqual([]);
  });

  it('leaves a record of whose orders it was shown', async () => {
    api.orders.found = [orderIn('order placed')];
    api.reads.length = 0;
    await find('?status=open');
    await api.get(`/v1/memberships/${ours}/orders`, { as: 'supportAgent' });
    expect(api.reads).toMatchObject([
      { operation: 'searchOrders', searchedBy: ['status'], memberships: [ours] },
      { operation: 'listOrders', membershipId: ours },
    ]);
    expect(api.reads[1]).not.toHaveProperty('memberships');
  });
});
