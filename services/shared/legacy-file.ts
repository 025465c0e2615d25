import { parse } from 'csv-parse/sync';
import type { LegacyEventData } from '../../events/legacy-catalogue.js';

/** The kind of an export. */
export type LegacyFormat = LegacyEventData<'LegacyImportBegan'>['format'];

/** The file is not what it says it is; the message names the fault and no value. */
export class LegacyFileUnreadable extends Error {
  override readonly name = 'LegacyFileUnreadable';
}

/** The columns of a CSV export, with the field of the record that each fills. */
const columns = {
  partnerId: 'partnerId',
  locationIds: 'locationIds',
  companyName: 'companyName',
  domain: 'domain',
  country: 'country',
  expiresOn: 'expiresOn',
  level: 'level',
  contactFirstName: 'primaryContact/firstName',
  contactLastName: 'primaryContact/lastName',
  contactEmail: 'primaryContact/email',
  users: 'users',
} as const;

type Column = keyof typeof columns;

const optional: readonly string[] = ['locationIds', 'users'];

/** Where the sender finds a field of the record: its column in CSV, its path in JSON. */
export function columnOf(format: LegacyFormat, pointer: string): string {
  const path = pointer.slice(1);
  if (format === 'json') return path;
  const found = Object.entries(columns).find(([, field]) => path === field || path.startsWith(`${field}/`));
  return found ? found[0] : path;
}

const listIn = (cell: string | undefined, divider: string): string[] | undefined =>
  cell
    ?.split(divider)
    .map((part) => part.trim())
    .filter(Boolean);

/** `first name|last name|e-mail|role+role`. */
function userIn(cell: string): object {
  const [firstName, lastName, email, roles, ...more] = cell.split('|').map((part) => part.trim());
  return { firstName, lastName, email, roles: listIn(roles, '+') ?? [], ...(more.length > 0 && { more }) };
}

const plainColumns = ['partnerId', 'companyName', 'domain', 'country', 'expiresOn', 'level'] as const;

/** A cell beyond the header becomes a field that no record has, and is told as such. */
function recordIn(header: readonly string[], cells: readonly string[]): object {
  const cell = (column: Column): string | undefined => cells[header.indexOf(column)];
  const beyond = cells.slice(header.length).map((_, index): readonly [string, string] => [`column ${header.length + index + 1}`, '']);
  const named: Readonly<Record<string, string | undefined>> = Object.fromEntries([
    ...plainColumns.map((column) => [column, cell(column)] as const),
    ...beyond,
  ]);
  return {
    ...named,
    locationIds: listIn(cell('locationIds'), ';'),
    primaryContact: { firstName: cell('contactFirstName'), lastName: cell('contactLastName'), email: cell('contactEmail') },
    users: listIn(cell('users'), ';')?.map(userIn),
  };
}

function assertHeader(header: readonly string[]): void {
  const unknown = header.filter((name, index) => !(name in columns) || header.indexOf(name) < index);
  const missing = Object.keys(columns).filter((name) => !optional.includes(name) && !header.includes(name));
  if (missing.length > 0) throw new LegacyFileUnreadable(`missing ${missing.join(', ')}`);
  if (unknown.length > 0) throw new LegacyFileUnreadable(`${unknown.length} unknown or repeated column(s)`);
}

function csvRows(text: string): readonly object[] {
  const lines: readonly string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, columns: false });
  const [header = [], ...rows] = lines;
  const names = header.map((name) => name.trim());
  assertHeader(names);
  return rows.map((cells) => recordIn(names, cells));
}

function jsonRows(text: string): readonly object[] {
  const said: unknown = JSON.parse(text);
  if (!Array.isArray(said)) throw new LegacyFileUnreadable('not a list');
  return said as readonly object[];
}

const readers: { readonly [Format in LegacyFormat]: (text: string) => readonly object[] } = { csv: csvRows, json: jsonRows };

/** Every row of an export as it came, none of them judged yet; throws `LegacyFileUnreadable`. */
export function legacyRowsIn(content: Buffer, format: LegacyFormat): readonly object[] {
  try {
    return readers[format](new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    if (error instanceof LegacyFileUnreadable) throw error;
    const { code } = error as { readonly code?: string };
    throw new LegacyFileUnreadable(code?.startsWith('CSV_') ? code.toLowerCase().replaceAll('_', ' ') : `not ${format} in UTF-8`);
  }
}
