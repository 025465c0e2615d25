import { policyVersion } from '../../services/shared/start-membership.js';
import { policies } from '../../workflows/decisions/policy.js';
import { ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());

const inKorean = { headers: { 'accept-language': 'ko' } };

interface Read {
  readonly version: string;
  readonly sections: readonly { readonly sentences: readonly string[] }[];
  readonly year: readonly { readonly what: string; readonly on: string; readonly said: string }[];
}

it('tells anybody which versions there are, and which counts today', async () => {
  const { status, body } = await api.get('/v1/policies');
  expect(status).toBe(200);
  expect(body).toMatchObject({ current: policyVersion });
  expect((body as unknown as { policies: Read[] }).policies.map(({ version }) => version)).toEqual(Object.keys(policies));
});

it('says a version in words, with the days of a year that begins when the reader says', async () => {
  const { status, body, headers } = await api.get('/v1/policies/2026-01?activeOn=2028-02-29');
  expect(status).toBe(200);
  expect(headers.get('content-language')).toBe('en');
  const { sections, year } = body as unknown as Read;
  expect(sections.flatMap(({ sentences }) => sentences)).toContain(
    'It is renewed from 1 day after the anniversary to 30 days after the anniversary.',
  );
  expect(year).toContainEqual({ what: 'anniversary', on: '2029-02-28', said: 'The anniversary: the first day after the year.' });
});

it('counts the example from today where no day is given, and says it in Korean to whoever reads Korean', async () => {
  const before = new Date().toISOString().slice(0, 10);
  const { body } = await api.get('/v1/policies/current', inKorean);
  const { version, year } = body as unknown as Read;
  expect(version).toBe(policyVersion);
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(year[0]?.on);
  expect(year[0]?.said).toBe('멤버십이 활성화됩니다.');
});

it('knows no version that there is none of, not even one that every table seems to have', async () => {
  for (const version of ['1999-01', 'constructor', '__proto__'])
    expect(await api.get(`/v1/policies/${version}`)).toMatchObject({
      status: 404,
      body: {
        code: 'policy-unknown',
        detail: expect.stringContaining(version) as string,
        next: expect.stringContaining('2026-01,') as string,
      },
    });
});

it.each([
  ['activeOn=tomorrow', '/query/activeOn', 'not-a-date'],
  ['activeOn=2027-02-29', '/query/activeOn', 'not-a-date'],
  ['activeOn=9999-12-31', '/query/activeOn', 'not-a-date'],
  ['colour=blue', '/query/colour', 'unknown-field'],
])('refuses %s', async (query, pointer, code) =>
  expect(await api.get(`/v1/policies/2026-01?${query}`)).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } }),
);

it.each([
  ['2026-01', 'The anniversary after that, if it was renewed and paid on the first one.'],
  ['2026-01-transition', 'The anniversary after that, if it was renewed on the first one.'],
  ['2026-01-standing', 'The anniversary after that.'],
])('says of the next anniversary by %s what it depends on there', async (version, said) => {
  const { year } = (await api.get(`/v1/policies/${version}`)).body as { year: readonly { what: string; said: string }[] };
  expect(year.find(({ what }) => what === 'next-anniversary')?.said).toBe(said);
});
