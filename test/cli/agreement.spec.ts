import { ApiInTheSmall, problem, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const agreement = { version: '2026-01', language: 'ko', hash: 'a'.repeat(64), text: '# 계약\n\n1. 본문\n', html: '<h1>계약</h1>' };

it('prints the agreement on offer with its version and hash, to whoever asks', async () => {
  api.answers({ body: agreement });
  const { code, out } = await tenure(['agreement', '--language', 'ko', '--api', api.address]);
  expect(code).toBe(0);
  expect(api.received).toMatchObject([
    { url: '/v1/agreements/current?language=ko', headers: expect.not.objectContaining({ authorization: expect.anything() }) },
  ]);
  expect(out.split('\n')).toEqual(['버전     2026-01', '언어     ko', `SHA-256  ${'a'.repeat(64)}`, '', '# 계약', '', '1. 본문']);
});

it('prints a named version, and its answer as it came to programs', async () => {
  api.answers({ body: agreement });
  const { out } = await tenure(['agreement', '2026-01', '--json', '--api', api.address]);
  expect(api.received[0]?.url).toBe('/v1/agreements/2026-01?language=en');
  expect(JSON.parse(out)).toEqual(agreement);
});

it('says that there is no such version', async () => {
  api.answers(problem(404));
  expect(await tenure(['agreement', '1999-01', '--api', api.address])).toMatchObject({ code: 5, out: '' });
});
