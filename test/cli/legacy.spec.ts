import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionalLegacyColumns, requiredLegacyColumns } from '../../services/shared/legacy-file.js';
import { ApiInTheSmall, tenure } from './api-in-the-small.js';

let api: ApiInTheSmall;
let folder: string;
beforeAll(async () => {
  api = await ApiInTheSmall.open();
  folder = await mkdtemp(join(tmpdir(), 'tenure-legacy-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const importId = '3f6a1c52-8d4e-8b7a-8c21-5e9d0f7b6a14';
const run = (...words: string[]) => tenure(['legacy', ...words, '--api', api.address], { TENURE_TOKEN: 'a.b.c' });
const imported = (phase: string, taken: number) => ({
  importId,
  phase,
  next: 'Nothing is left to do; the report says what became of each row.',
  dryRun: true,
  format: 'csv',
  fileHash: 'a'.repeat(64),
  rows: 3,
  taken,
  totals: { created: 1, unchanged: 0, conflict: 0, duplicate: 1, invalid: 1 },
  begun: { by: 'issuer|approver', at: '2026-03-02T09:00:00.000Z', reason: 'old-centre-closes' },
});

it('says that the import goes on where somebody stops looking', async () => {
  const file = join(folder, 'stopped.csv');
  await writeFile(file, 'partnerId\n1');
  const person = new AbortController();
  api.answers({ body: { importId } }, { body: imported('running', 0), when: new Promise(() => undefined) });
  const sent = api.hears();
  const ended = tenure(
    ['legacy', 'import', file, '--reason', 'old-centre-closes', '--api', api.address],
    { TENURE_TOKEN: 'a.b.c' },
    { stopped: person.signal },
  );
  await sent;
  await api.hears();
  person.abort();
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toContain('Stopped looking. What was begun goes on by itself');
});

it('sends an export as what its name says, tells how far it is, and ends with what became of the rows', async () => {
  const file = join(folder, 'members.csv');
  await writeFile(file, 'partnerId\n1');
  api.answers({ body: { importId } }, { body: imported('running', 0) }, { body: imported('completed', 3) });
  const { code, out, err } = await run('import', file, '--dry-run', '--reason', 'old-centre-closes');
  expect(code).toBe(7);
  for (const said of ['1 new, 1 twice in the file, 1 not valid', 'Dry run: nothing is written.', `legacy report ${importId}`])
    expect(out).toContain(said);
  for (const said of ['running: 0 of 3 rows', '2 rows were not taken']) expect(err).toContain(said);
  expect(out).not.toContain('issuer');
});

it('ends well where every row was taken', async () => {
  const file = join(folder, 'sound.json');
  await writeFile(file, '[]');
  api.answers({ body: { importId } }, { body: { ...imported('completed', 3), totals: { created: 2, unchanged: 1 } } });
  expect((await run('import', file, '--reason', 'old-centre-closes')).code).toBe(0);
});

it('lists imports, and says how to see the next ones', async () => {
  api.answers({ body: { imports: [imported('completed', 3)], next: importId } });
  const { out } = await run('list');
  for (const said of [importId, 'dry run', '3 of 3 rows', '1 not valid', `--after ${importId}`]) expect(out).toContain(said);
});

it('corrects a record in what is said, for a reason', async () => {
  api.answers({ body: { partnerId: '4821907', sequence: 2, phase: 'writable' } });
  const { code, out } = await run('correct', '4821907', '--data', '{"companyName":"Hanbit Ltd"}', '--reason', 'customer-asked');
  expect([code, out]).toEqual([0, expect.stringContaining('corrected')]);
  expect(JSON.parse(api.received.at(-1)!.body)).toEqual({ companyName: 'Hanbit Ltd', reason: 'customer-asked' });
});

it('names the columns in its help', async () => {
  const { out } = await run('import', '--help');
  for (const column of [...requiredLegacyColumns, ...optionalLegacyColumns, 'first name|last name|e-mail|role+role'])
    expect(out).toContain(column);
});

it('says of a file that is no export that it is none', async () => {
  const { code, err } = await run('import', 'members.xlsx', '--reason', 'old-centre-closes');
  expect(code).not.toBe(0);
  expect(err).toContain('members.xlsx is neither .csv nor .json.');
});

it('prints of each row of a report what is wrong, and how to see the next', async () => {
  const errors = [
    { column: 'country', code: 'not-a-country', said: 'This is not a country.' },
    { column: '', code: 'wrong-type', said: 'This is no record.' },
  ];
  api.answers({ body: { rows: [{ row: 3, line: 4, partnerId: null, outcome: 'invalid', errors, more: 7 }], next: 3 } });
  const { out } = await run('report', importId, '--outcome', 'invalid');
  for (const said of [
    'row 3 (line 4)',
    '  This is no record.',
    'and 7 more',
    'not valid',
    'country: This is not a country. (not-a-country)',
    '--after 3',
  ])
    expect(out).toContain(said);
});
