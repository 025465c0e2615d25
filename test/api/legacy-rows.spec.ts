import { readFile } from 'node:fs/promises';
import { LegacyFileUnreadable, legacyRowsIn, type LegacyFormat } from '../../services/shared/legacy-file.js';
import { legacyRowsChecker } from '../../services/shared/legacy-rows.js';
import { legacyCsv, legacyFields, legacyHeader, legacyLine } from '../support/legacy.js';

function checked(text: string, format: LegacyFormat = 'csv') {
  const rows = legacyRowsIn(Buffer.from(text), format);
  return rows.map((_, index) => legacyRowsChecker(rows, format)(index + 1));
}
function faultOf(text: string): unknown {
  try {
    return legacyRowsIn(Buffer.from(text), 'csv');
  } catch (error) {
    const { fault, columns } = error as LegacyFileUnreadable;
    return { fault, columns };
  }
}
const person = { firstName: 'Ada', lastName: 'Kim', email: 'ada@hanbit.example' };
const full = legacyFields('4821907', {
  locationIds: ['4821908', '4821909'],
  companyName: 'Hanbit, "the" company',
  users: [{ ...person, roles: ['admin-agent', 'account-admin'] }],
});

it('reads a row with quotes, locations, and users with their roles, the same from CSV and JSON', () => {
  expect(checked(legacyCsv([legacyLine(full)]))).toEqual([{ row: 1, line: 2, fields: full }]);
  expect(checked(JSON.stringify([full]), 'json')).toEqual([{ row: 1, fields: full }]);
});

it('tells everything that is wrong with a row at once, by the column of the sender and never by value', () => {
  const wrong = '12,,,nothing,Korea,soon,bronze,Ada,Kim,ada,Ada|Kim|ada@hanbit.example|king,more';
  const [row] = checked(legacyCsv([wrong]));
  expect(row).toMatchObject({ row: 1, partnerId: '12', outcome: 'invalid' });
  expect((row as unknown as { errors: { column: string; code: string }[] }).errors.map(({ column, code }) => `${column} ${code}`)).toEqual(
    expect.arrayContaining([
      'partnerId not-a-legacy-id',
      'companyName too-short',
      'domain not-a-domain',
      'country not-a-country',
      'expiresOn not-a-date',
      'level not-allowed',
      'contactEmail not-an-email',
      'users not-allowed',
      'column 12 unknown-field',
    ]),
  );
  expect(JSON.stringify(row)).not.toContain('bronze');
});

it('takes the example that people try first: three companies, one of them twice, and one with faults to be named', async () => {
  const rows = checked(await readFile('examples/old-centre.csv', 'utf8'));
  expect(rows.map((row) => ('outcome' in row ? row.outcome : row.fields.partnerId))).toEqual([
    '4821907',
    '4822004',
    '4822111',
    'duplicate',
    'invalid',
  ]);
  expect(rows.at(-1)).toMatchObject({ errors: [{ column: 'country' }, { column: 'contactEmail' }, { column: 'expiresOn' }] });
});

it('names fields of JSON by their path', () => {
  const [row] = checked(JSON.stringify([{ ...full, primaryContact: { ...person, email: 'ada' }, partnerid: '1' }]), 'json');
  expect(row).toMatchObject({
    errors: expect.arrayContaining([
      { column: 'primaryContact/email', code: 'not-an-email' },
      { column: 'partnerid', code: 'unknown-field' },
    ]) as unknown,
  });
});

it('never takes the id of a location for a global one, nor the other way round', () => {
  const rows = [
    full,
    legacyFields('4821908'),
    legacyFields('4821930', { locationIds: ['4821907'] }),
    legacyFields('4821940', { locationIds: ['4821940'] }),
  ];
  const [first, second, third, fourth] = checked(legacyCsv(rows.map(legacyLine)));
  expect(first).toHaveProperty('fields');
  expect(second).toMatchObject({ outcome: 'invalid', errors: [{ column: 'partnerId', code: 'location-id-given' }] });
  expect(third).toMatchObject({ errors: [{ column: 'locationIds', code: 'global-id-given' }] });
  expect(fourth).toMatchObject({
    errors: expect.arrayContaining([{ column: 'locationIds', entry: 1, code: 'global-id-given' }]) as unknown,
  });
});

it('lets the first of several rows with one id count', () => {
  const [first, second, third] = checked(legacyCsv([full, full, legacyFields('4821930', { locationIds: ['4821909'] })].map(legacyLine)));
  expect(first).toHaveProperty('fields');
  expect(second).toMatchObject({ partnerId: '4821907', outcome: 'duplicate' });
  expect(third).toMatchObject({ outcome: 'duplicate', errors: [{ column: 'locationIds', code: 'duplicate-in-file' }] });
});

it.each<[string, string, LegacyFormat]>([
  ['a missing column', legacyHeader.replace('country,', ''), 'csv'],
  ['an unknown column', `${legacyHeader},salary`, 'csv'],
  ['a column twice', `${legacyHeader},country`, 'csv'],
  ['an open quote', legacyCsv(['"4821907']), 'csv'],
  ['no JSON', 'partnerId', 'json'],
  ['no list', '{}', 'json'],
])('is no export at all: %s', (_, text, format) => expect(() => legacyRowsIn(Buffer.from(text), format)).toThrow(LegacyFileUnreadable));

it('lets the first sound row of an id count, so that no fault of another row loses a company', () => {
  const [, second, third] = checked(legacyCsv([legacyFields('4821907', { country: 'XX' }), full, full].map(legacyLine)));
  expect(second).toHaveProperty('fields');
  expect(third).toMatchObject({ outcome: 'duplicate' });
});

it('names the line of the file that an editor shows, also below cells of several lines and empty ones', () => {
  const several = legacyLine({ ...full, companyName: 'Hanbit\r\nKorea' });
  const rows = checked(`${legacyHeader}\r\n${several}\r\n\r\nwrong\r\n`);
  expect(rows.map(({ row, line }) => [row, line])).toEqual([
    [1, 2],
    [2, 5],
  ]);
});

it('says which user of a cell is wrong, and in what', () => {
  const [row] = checked(legacyCsv([`${legacyLine(full)};Min|Lee|min@hanbit.example|king;Bo|Oh|bo`]));
  expect(row).toMatchObject({
    errors: expect.arrayContaining([
      { column: 'users', entry: 2, part: 'roles', code: 'not-allowed' },
      { column: 'users', entry: 3, part: 'email', code: 'not-an-email' },
    ]) as unknown,
  });
});

it('takes columns that are divided by semicolons', () => {
  const line = '4821907;"4821908;4821909";Harbour, London;harbour.example;GB;2027-03-31;gold;Ada;Kim;ada@harbour.example;';
  const [row] = checked(legacyCsv([]).replaceAll(',', ';') + line);
  expect(row).toMatchObject({ fields: { companyName: 'Harbour, London', locationIds: ['4821908', '4821909'], users: [] } });
});

it('tells of a row of JSON that is no record, and of names of any length only the beginning', () => {
  expect(checked('["Hanbit"]', 'json')).toEqual([{ row: 1, outcome: 'invalid', errors: [{ column: '', code: 'wrong-type' }] }]);
  const [row] = checked(JSON.stringify([{ ...full, ['x'.repeat(10_000)]: 1 }]), 'json');
  expect(row).toMatchObject({ errors: [{ column: 'x'.repeat(80), code: 'unknown-field' }] });
});

it('names the columns that are missing and the unknown ones beside them, and nothing of a first line that is a company', () => {
  const renamed = legacyHeader.replace('companyName,domain', 'name,Domain');
  expect(faultOf(renamed)).toEqual({ fault: 'columns', columns: { missing: ['companyName', 'domain'], unknown: ['name', 'Domain'] } });
  expect(faultOf(legacyLine(full))).toEqual({ fault: 'header', columns: {} });
});

it('knows no row of a file without one', () => {
  for (const text of ['', '\n', legacyHeader]) expect(checked(text)).toEqual([]);
  for (const text of ['', ' ', '[]']) expect(checked(text, 'json')).toEqual([]);
});

it('takes a file with the mark of its byte order, and none that is not UTF-8', () => {
  expect(checked(`\uFEFF${legacyCsv([legacyLine(full)])}`)).toHaveLength(1);
  expect(() => legacyRowsIn(Buffer.from([0xff, 0xfe, 0x41]), 'csv')).toThrow('encoding');
});
