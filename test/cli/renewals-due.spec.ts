import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const ids = ['9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202', '0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11'] as const;
const unpaid = [{ name: 'paid', title: 'Payment' }];
const harbour = {
  membershipId: ids[0],
  legalName: 'Harbour Ltd',
  partnerId: 'RJG4-TWHF-4RJW-T',
  country: 'GB',
  due: '2027-03-09',
  phase: 'open',
  automatic: true,
  unmet: unpaid,
  next: 'It renews by itself.',
};
const hanbit = { ...harbour, membershipId: ids[1], legalName: '한빛', country: 'KR', automatic: undefined, unmet: [], next: 'Renew it.' };
const page = {
  from: '2027-03-01',
  until: '2027-03-31',
  counts: [
    { phase: 'coming', count: 0 },
    { phase: 'open', count: 12 },
    { phase: 'lapsed-late', count: 1 },
  ],
  memberships: [harbour, hanbit],
  next: 'bmV4dA',
};

async function printed(body: object, argv: readonly string[] = [], language = 'en'): Promise<string> {
  api.answers({ body });
  const { code, out } = await tenure(['renewals', ...argv, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });
  expect({ code, out }).toEqual({ code: 0, out: expect.not.stringMatching(/undefined|\[object/) as string });
  return out;
}

it('prints how many the period holds, a row for each renewal, and how to see the next page', async () => {
  expect((await printed(page)).split('\n')).toEqual([
    'Due from 2027-03-01 to 2027-03-31',
    '  open          12',
    '  lapsed, late  1',
    '',
    'Due         Status            Company      Partner id        Country  Not met',
    '2027-03-09  open · automatic  Harbour Ltd  RJG4-TWHF-4RJW-T  GB       Payment',
    `  ${ids[0]} · It renews by itself.`,
    '2027-03-09  open              한빛         RJG4-TWHF-4RJW-T  KR       nothing',
    `  ${ids[1]} · Renew it.`,
    '',
    'There are more. Repeat with --after bmV4dA',
  ]);
});

it('prints it in Korean, each column under its head', async () => {
  const out = await printed({ ...page, memberships: [hanbit], next: null }, [], 'ko');
  expect(out.split('\n').slice(0, 6)).toEqual([
    '기한 2027-03-01 ~ 2027-03-31',
    '  갱신 기간        12',
    '  만료, 늦은 갱신  1',
    '',
    '기한        상태       회사  파트너 ID         국가  남은 조건',
    '2027-03-09  갱신 기간  한빛  RJG4-TWHF-4RJW-T  KR    없음',
  ]);
});

it('asks for what was typed', async () => {
  await printed(page, [
    '--from',
    '2027-03-01',
    '--until',
    '2027-03-31',
    '--phase',
    'open',
    '--unmet',
    'paid',
    '--limit',
    '2',
    '--after',
    'x',
  ]);
  expect(api.received[0]!.url).toBe('/v1/support/renewals-due?from=2027-03-01&until=2027-03-31&phase=open&unmet=paid&limit=2&after=x');
});

it('says that no renewal fits, and of a year that goes on by itself nothing that is missing', async () => {
  const nobody = { ...page, counts: [], memberships: [], next: null };
  expect(await printed(nobody)).toMatch(/No renewal fits\.$/);
  expect(await printed(nobody, [], 'ko')).toMatch(/해당하는 갱신이 없습니다\.$/);
  const out = await printed({ ...page, memberships: [{ ...hanbit, phase: 'by-itself' }] });
  expect(out).toContain('by itself');
  expect(out).not.toContain('nothing');
});

it('prints the answer itself for programs', async () =>
  expect(JSON.parse(await printed(page, ['--json']))).toEqual(JSON.parse(JSON.stringify(page))));
