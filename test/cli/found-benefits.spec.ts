import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';
const holder = {
  membershipId: id,
  legalName: 'Harbour Ltd',
  partnerId: 'RJG4-TWHF-4RJW-T',
  status: 'in-force',
  levels: ['network', 'silver'],
  endsOn: '2027-04-03',
  unactivated: [{ benefit: 'cloud-credits', name: 'Cloud credits' }],
  said: 'It ends soon.',
};
const page = {
  from: '2027-04-01',
  until: '2027-05-01',
  counts: [
    { status: 'in-force', count: 3 },
    { status: 'held', count: 0 },
  ],
  memberships: [holder],
  next: 'bmV4dA',
};

const run = (argv: readonly string[], language = 'en') =>
  tenure(['benefits', ...argv, '--api', api.address, '--language', language], { TENURE_TOKEN: 'a.b.c' });

it('prints whose benefits end, the first to end first, what nobody has activated, and how to see the next page', async () => {
  api.answers({ body: page });
  const { code, out } = await run(['--from', '2027-04-01', '--level', 'silver']);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'Ends from 2027-04-01 to 2027-05-01',
    '  in force  3',
    '',
    'Ends        Status    Company      Partner id        Levels',
    '2027-04-03  in force  Harbour Ltd  RJG4-TWHF-4RJW-T  network membership, Silver',
    `  ${id}`,
    '  It ends soon.',
    '  not activated: Cloud credits',
    '',
    'There are more. Repeat with --after bmV4dA',
  ]);
  expect(api.received.at(-1)!.url).toBe('/v1/support/benefits?from=2027-04-01&level=silver');
});

it('prints what a company holds, and that it holds nothing', async () => {
  const held = { benefit: 'cloud-credits', said: 'Cloud credits: 100 a year', assigned: [], activateBy: '2027-03-04T09:00:00.000Z' };
  api.answers({ body: { held: [held], ends: { said: 'It ends soon.' } } });
  expect((await run([id])).out.split('\n')).toEqual([
    'Benefits',
    '  cloud-credits  Cloud credits: 100 a year · to be activated by 2027-03-04 09:00:00 UTC',
    '  It ends soon.',
  ]);
  api.answers({ body: { held: [] } });
  expect((await run([id], 'ko')).out).toBe('아직 레벨로 받은 혜택이 없습니다.');
});

it('says in Korean that nothing ends then', async () => {
  api.answers({ body: { ...page, memberships: [], next: null } });
  expect((await run([], 'ko')).out).toContain('그 기간에 끝나는 혜택이 없습니다.');
});

it('tells apart what looks through all and what reads one', async () => {
  const { code, err } = await run([id, '--from', '2027-04-01']);
  expect({ code, err }).toEqual({ code: 2, err: '--from looks through the benefits of all companies: leave the id out.' });
});
