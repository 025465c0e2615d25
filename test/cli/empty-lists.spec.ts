import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11';
const period = { from: '2026-03-01', until: '2026-03-31', counts: [], memberships: [], next: null };
const counts = { statuses: [], signs: [] };

it.each([
  [['orders', id], { orders: [], next: null }, 'Nothing was ordered yet.', '아직 주문한 것이 없습니다.'],
  [['orders'], { orders: [], counts, next: null }, 'No order fits.', '해당하는 주문이 없습니다.'],
  [['benefits', id], { status: 'none', held: [] }, 'No level has brought anything yet.', '아직 레벨로 받은 혜택이 없습니다.'],
  [['benefits'], period, 'Nobody’s benefits end then.', '그 기간에 끝나는 혜택이 없습니다.'],
  [['invoices', id], { invoices: [], due: [] }, 'Nothing was invoiced yet.', '아직 청구된 것이 없습니다.'],
  [['legacy', 'list'], { imports: [], next: null }, 'Nothing has been imported yet.', '아직 가져온 것이 없습니다.'],
  [['legacy', 'report', id], { rows: [], next: null }, 'No such row in this import.', '이 가져오기에 그런 행이 없습니다.'],
  [['renewals'], period, 'No renewal fits.', '해당하는 갱신이 없습니다.'],
  [['rollouts', 'list'], { rollouts: [], next: null }, 'No rollout has been proposed.', '제안된 일괄 적용이 없습니다.'],
  [['rollouts', 'items', id], { items: [], next: null }, 'No such membership in this rollout.', '이 일괄 적용에 그런 멤버십이 없습니다.'],
  [['list'], { memberships: [], next: null }, 'No membership fits.', '조건에 맞는 멤버십이 없습니다.'],
  [['timeline', id], { events: [], next: null }, 'Nothing has happened yet.', '아직 일어난 일이 없습니다.'],
] as const)('%j says in plain words that there is nothing', async (words, body, english, korean) => {
  for (const [language, said] of [
    ['en', english],
    ['ko', korean],
  ] as const) {
    api.answers({ body });
    const { code, out } = await tenure([...words, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });
    expect({ code, last: out.split('\n').at(-1) }).toEqual({ code: 0, last: said });
    expect(out).toBe(out.trim());
  }
});
