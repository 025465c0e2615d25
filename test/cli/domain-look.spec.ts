import { ApiInTheSmall, pending, problem, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const id = pending.membershipId;
const record = { name: '_tenure.harbour.example', type: 'TXT', value: 'tenure-domain-proof=x' };
const purchases = { status: 'blocked', reasons: ['domain-unproved'] };
const domainProof = { domain: 'harbour.example', outcome: 'asked', record, nextLookAt: '2026-01-02T04:00:00.000Z' };
const waiting = { body: { ...pending, domainProof, purchases } };
const proved = { body: { ...pending, domainProof: { ...domainProof, outcome: 'proved' }, purchases } };
const receipt = { body: { membershipId: id, sequence: 7, status: 'pending', waitingOn: [] } };

const look = (...argv: string[]) => tenure(['command', 'check-domain-now', id, '--api', api.address, ...argv], { TENURE_TOKEN: 'a.b.c' });

it('says at once that the record was found', async () => {
  api.answers(receipt, waiting, proved);
  const { code, out } = await look();
  expect({ code, asked: api.received.map(({ url }) => url.split('/').at(-1)) }).toEqual({
    code: 0,
    asked: ['check-domain-now', `${id}?minSequence=7`, `${id}?minSequence=8`],
  });
  expect(out.split('\n')[0]).toBe('The record was found: harbour.example is proved.');
  expect(out).toContain('Company review');
});

it('says what to publish and when it is looked for next, where nothing was found', async () => {
  api.answers(receipt, waiting, problem(503), waiting);
  const { code, out } = await look('--language', 'ko');
  expect(code).toBe(0);
  for (const part of ['아직 확인되지 않았습니다', 'tenure-domain-proof=x', '다음 확인', '회사 심사']) expect(out).toContain(part);
});

it('takes no letter for a find', async () => {
  api.answers(receipt, waiting, waiting, proved);
  expect((await look()).out).toContain('is proved');
});

it('gives programs the receipt, and a refusal as it is', async () => {
  api.answers(receipt);
  expect(JSON.parse((await look('--json')).out)).toEqual(receipt.body);
  api.answers(receipt, problem(403));
  expect(await look()).toMatchObject({ code: 6, out: '' });
});
