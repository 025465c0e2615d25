import { ApiInTheSmall, problem, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const policies = {
  current: '2026-01',
  policies: [
    { version: '2026-01', name: 'renewed after the anniversary' },
    { version: '2026-01-standing', name: 'goes on by itself' },
  ],
};
const policy = {
  version: '2026-01',
  name: 'renewed after the anniversary',
  sections: [
    { about: 'joining', title: 'Joining', sentences: ['One sentence.', 'Another sentence.'] },
    { about: 'year', title: 'The membership year', sentences: ['It is renewed.'] },
  ],
  year: [
    { what: 'active', on: '2026-01-15', said: 'The membership becomes active.' },
    { what: 'anniversary', on: '2027-01-15', said: 'The anniversary.' },
  ],
};

it('lists the versions of the rules, and marks the one that counts today', async () => {
  api.answers({ body: policies });
  const { code, out } = await tenure(['policies', '--api', api.address]);
  expect(code).toBe(0);
  expect(api.received).toMatchObject([{ url: '/v1/policies', headers: expect.not.objectContaining({ authorization: expect.anything() }) }]);
  expect(out.split('\n')).toEqual([
    '2026-01  counts for whoever asks to join today',
    '  renewed after the anniversary',
    '2026-01-standing',
    '  goes on by itself',
  ]);
});

it('prints a version part by part, then the days of the example year', async () => {
  api.answers({ body: policy });
  const { out } = await tenure(['policy', '2026-01', '--active-on', '2026-01-15', '--api', api.address]);
  expect(api.received[0]?.url).toBe('/v1/policies/2026-01?activeOn=2026-01-15');
  expect(out.split('\n')).toEqual([
    '2026-01',
    '  renewed after the anniversary',
    '',
    'Joining',
    '  One sentence.',
    '  Another sentence.',
    '',
    'The membership year',
    '  It is renewed.',
    '',
    'An example year, in UTC',
    '  Thursday, 15 January 2026  The membership becomes active.',
    '  Friday, 15 January 2027    The anniversary.',
  ]);
});

it('reads the version that counts today in the language of the reader', async () => {
  api.answers({ body: policy });
  const { out } = await tenure(['policy', '--language', 'ko', '--api', api.address]);
  expect(api.received).toMatchObject([
    { url: '/v1/policies/current', headers: { 'accept-language': expect.stringMatching(/^ko/) as string } },
  ]);
  expect(out).toContain('2026년 1월 15일');
});

it('says that there is no such version', async () => {
  api.answers(problem(404));
  expect(await tenure(['policy', '1999-01', '--api', api.address])).toMatchObject({ code: 5, out: '' });
});
