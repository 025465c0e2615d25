import { Caller, endpoints, eventually, tokenOf } from '../support/system.js';
import { legacyCsv, legacyFields, legacyLine } from '../support/legacy.js';

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly errors: readonly { readonly column: string; readonly code: string; readonly said: string }[];
}

const reason = 'old-centre-closes';

/** Ids of this run alone: records are for ever. */
const first = 10_000_000 + Math.floor(Math.random() * 80_000_000) * 10;
const idOf = (index: number): string => String(first + index);

const people = [{ firstName: 'Ada', lastName: 'Kim', email: 'ada@hanbit.example', roles: ['admin-agent' as const] }];
const sound = Array.from({ length: 200 }, (_, index) => legacyFields(idOf(index * 2), { users: people }));
const lines = [
  ...sound.map(legacyLine),
  legacyLine(legacyFields(idOf(0))),
  legacyLine(legacyFields(idOf(401), { country: 'XX', domain: 'com' })),
  legacyLine(legacyFields(idOf(403), { locationIds: [idOf(405)] })),
  legacyLine(legacyFields(idOf(407), { expiresOn: '2020-06-30' })),
];

async function send(query: string): Promise<string> {
  const response = await fetch(`${endpoints.api}/v1/legacy/imports?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf('support-approver@tenure.example')}`, 'content-type': 'text/csv' },
    body: legacyCsv(lines),
  });
  expect(response.status).toBe(202);
  return response.headers.get('location')!.split('?')[0]!;
}

it('brings an export of the old membership centre over: looked at, imported, imported again, mended and frozen', async () => {
  const agent = await Caller.signedIn('support-agent@tenure.example', { language: 'ko' });
  const completed = (path: string) =>
    eventually(async () => {
      const { body } = await agent.get(`${path}?minSequence=3`);
      return body['phase'] === 'completed' ? body : undefined;
    });
  const totals = { created: 0, unchanged: 0, conflict: 0, duplicate: 1, invalid: 1 };

  const looked = await completed(await send(`reason=${reason}&dryRun=true`));
  expect(looked).toMatchObject({ dryRun: true, rows: 204, taken: 204, totals: { ...totals, created: 202 } });
  expect((await agent.get(`/v1/legacy/records/${idOf(0)}`)).status).toBe(404);

  const path = await send(`reason=${reason}`);
  expect(await completed(path)).toMatchObject({ dryRun: false, totals: { ...totals, created: 202 }, begun: { reason } });
  const faults = (await agent.get(`${path}/report?after=200`)).body['rows'] as readonly Row[];
  expect(faults.map(({ row, outcome, errors }) => [row, outcome, errors.map(({ column, code }) => `${column} ${code}`)])).toEqual([
    [201, 'duplicate', ['partnerId duplicate-in-file']],
    [202, 'invalid', ['domain not-a-domain', 'country not-a-country']],
    [203, 'created', []],
    [204, 'created', []],
  ]);
  expect(faults[0]!.errors[0]!.said).toMatch(/[가-힣]/);

  expect(await completed(await send(`reason=${reason}`))).toMatchObject({ totals: { ...totals, unchanged: 202 } });

  const record = `/v1/legacy/records/${idOf(2)}`;
  const said = { companyName: 'Hanbit Ltd', reason: 'customer-asked' };
  const corrected = await agent.post(`${record}/correct`, said);
  expect(corrected).toMatchObject({ status: 200, body: { sequence: 2, phase: 'writable' } });
  expect((await agent.get(`${record}?minSequence=2`)).body).toMatchObject({
    companyName: 'Hanbit Ltd',
    domain: 'hanbit.example',
    users: people,
  });

  const expired = `/v1/legacy/records/${idOf(407)}`;
  expect((await agent.get(`${expired}?minSequence=2`)).body).toMatchObject({ phase: 'read-only' });
  expect(await agent.post(`${expired}/correct`, said)).toMatchObject({ status: 409, body: { code: 'legacy-record-read-only' } });
  expect(await agent.get(`/v1/legacy/records/${idOf(405)}`)).toMatchObject({ status: 422, body: { code: 'location-id-not-global' } });
}, 180_000);
