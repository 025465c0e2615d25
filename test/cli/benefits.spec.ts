import { ApiInTheSmall, pending, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

async function shown(benefits: object, language = 'en'): Promise<string> {
  api.answers({ body: { ...pending, benefits: { status: 'in-force', reasons: [], ...benefits } } });
  const { code, out } = await tenure(['show', pending.membershipId, '--api', api.address, '--language', language], {
    TENURE_TOKEN: 'a.b.c',
  });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) });
  return out;
}

const [at, person] = ['2026-01-02T03:04:05.000Z', '0f0f0f0f-0000-4000-8000-000000000001'];
const credit = {
  benefit: 'cloud-credit',
  said: 'USD 350.00 of cloud credit a month',
  unit: 'minor',
  currency: 'USD',
  remaining: 12_050,
  activateBy: at,
  activatedAt: at,
  assigned: [{ objectId: person, since: at }],
};
const incidents = {
  benefit: 'support-incidents',
  said: '15 of support incidents',
  unit: 'incidents',
  remaining: 15,
  activateBy: at,
  assigned: [],
};
const licences = {
  benefit: 'software-licences',
  said: '25 of software licences',
  unit: 'keys',
  assigned: [],
  key: { viewedAt: at, until: at },
};
const ends = { said: 'The membership runs until Thursday.' };

it('shows what there is of each benefit, by the name that a command takes', async () => {
  const out = await shown({ held: [credit, incidents, licences], ends });
  expect(out).toContain(
    `cloud-credit       USD 350.00 of cloud credit a month · activated 2026-01-02 03:04:05 UTC · USD 120.50 left · assigned to ${person}`,
  );
  expect(out).toContain('support-incidents  15 of support incidents · to be activated by 2026-01-02 03:04:05 UTC · 15 left');
  expect(out).toContain('software-licences  25 of software licences · key seen, valid until 2026-01-02 03:04:05 UTC');
  expect(out).toContain('The membership runs until Thursday.');
});

it('says from when a seat is free again whose person is gone', async () => {
  const resting = { ...credit, seats: { resting: [at] } };
  expect(await shown({ held: [resting] })).toContain('a seat of somebody who is gone is free from 2026-01-02 03:04:05 UTC');
  expect(await shown({ held: [resting] }, 'ko')).toContain('나간 사람의 자리');
});

it('says of a replaced key that nobody has seen it', async () =>
  expect(await shown({ held: [{ ...licences, key: {} }] })).toContain('a replaced key, not seen yet'));

it('shows it in Korean', async () => {
  const out = await shown({ held: [credit, incidents, licences], ends }, 'ko');
  for (const part of ['혜택', '남은 양 USD 120.50', '할당된 사람', '까지 활성화', '키 확인함']) expect(out).toContain(part);
});

it('says nothing where no level brought anything', async () => expect(await shown({ held: [] })).not.toMatch(/^Benefits$/m));

it.each([
  ['en', 'Product key      7K2M9-QXD1A-BC0DE-FGH2J-KMNPQ', 'Key valid until  2026-01-02 03:04:05 UTC'],
  ['ko', '제품 키       7K2M9-QXD1A-BC0DE-FGH2J-KMNPQ', '키 유효 기한  2026-01-02 12:04:05 한국 시간'],
])('prints a product key that was asked for, and until when it lasts, in %s', async (language, key, until) => {
  const asked = ['command', 'view-benefit-key', pending.membershipId, '--data', '{"benefit":"cloud-services"}', '--language', language];
  const receipt = { membershipId: pending.membershipId, sequence: 9, status: 'active', waitingOn: [] };
  api.answers({ body: { ...receipt, productKey: '7K2M9-QXD1A-BC0DE-FGH2J-KMNPQ', productKeyUntil: at } });
  const { out } = await tenure([...asked, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });
  expect(out).toContain(key);
  expect(out).toContain(until);
});

it('says what the view of a product key costs before it is asked for', async () => {
  const help = async (language: string) => (await tenure(['command', 'view-benefit-key', '--help', '--language', language])).out;
  expect(await help('en')).toContain('from the first view on, the order that brought the benefit is not refunded any more');
  expect(await help('ko')).toContain('주문은 환불되지 않으며');
});
