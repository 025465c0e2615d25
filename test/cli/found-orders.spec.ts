import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';
const price = { currency: 'KRW', list: 560_000, net: 560_000, taxPercent: 10, tax: 56_000, total: 616_000 };
const order = {
  order: 1,
  level: 'action-pack',
  method: 'wire',
  status: 'open',
  price,
  expiresAt: '2026-02-01T03:04:05.000Z',
  reference: 'RF12ABC001',
};
const counts = {
  statuses: [
    { status: 'open', count: 4 },
    { status: 'paid', count: 0 },
  ],
  signs: [{ sign: 'proof-waits', count: 2 }],
};

const run = (argv: readonly string[], language = 'en') =>
  tenure(['orders', ...argv, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });

it('prints how many there are, each order under whose it is, and how to see the next page', async () => {
  api.answers({
    body: { counts, orders: [{ ...order, membershipId: id, legalName: 'Harbour Ltd', signs: ['proof-waits'] }], next: 'bmV4dA' },
  });
  const { code, out } = await run(['--sign', 'proof-waits']);
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(lines.slice(0, 4)).toEqual(['waits for its payment  4', 'a proof waits          2', '', `Harbour Ltd · ${id}`]);
  expect(lines[4]).toContain('  Order 1  Action Pack · KRW 616,000');
  expect(lines.at(-1)).toBe('There are more. Repeat with --after bmV4dA');
  expect(api.received.at(-1)!.url).toMatch(/\/v1\/support\/orders\?sign=proof-waits$/);
});

it('prints everything that a company ordered, page by page, the newest first', async () => {
  api.answers(
    {
      body: {
        orders: [
          { ...order, order: 3 },
          { ...order, order: 2 },
        ],
        next: 2,
      },
    },
    { body: { orders: [order], next: null } },
  );
  const { code, out } = await run([id]);
  expect(code).toBe(0);
  expect(out.match(/Order \d/g)).toEqual(['Order 3', 'Order 2', 'Order 1']);
});

it('says in Korean that nothing was ordered, and that nothing fits', async () => {
  api.answers({ body: { orders: [], next: null } });
  expect((await run([id], 'ko')).out).toBe('아직 주문한 것이 없습니다.');
  api.answers({ body: { counts: { statuses: [], signs: [] }, orders: [], next: null } });
  expect((await run([], 'ko')).out).toContain('해당하는 주문이 없습니다.');
});

it('tells apart what looks through all and what reads one', async () => {
  const { code, err } = await run([id, '--status', 'open']);
  expect({ code, err }).toEqual({ code: 2, err: '--status looks through the orders of all companies: leave the id out.' });
});
