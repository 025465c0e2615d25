import { parse } from 'csv-parse/sync';
import type { LegacyEventData } from '../../events/legacy-catalogue.js';

/** The kind of an export. */
export type LegacyFormat = LegacyEventData<'LegacyImportBegan'>['format'];

/** What can be wrong with a file as a whole. */
export type LegacyFileFault = 'columns' | 'header' | 'quotes' | 'encoding' | 'json' | 'list';

/** The file is not what it says it is; what is told names the fault, and columns, but no value. */
export class LegacyFileUnreadable extends Error {
  override readonly name = 'LegacyFileUnreadable';
  constructor(
    readonly fault: LegacyFileFault,
    readonly columns: { readonly missing?: readonly string[]; readonly unknown?: readonly string[] } = {},
  ) {
    super(fault);
  }
}

/** A row as it came, not judged yet; of CSV, in which line of the file it begins. */
export interface SentLegacyRow {
  readonly said: unknown;
  readonly line?: number;
}

/** The columns of a CSV export, with the field of the record that each fills. */
export const legacyColumns = {
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

type Column = keyof typeof legacyColumns;

/** The columns that may be left out. */
export const optionalLegacyColumns: readonly string[] = ['locationIds', 'users'] satisfies Column[];

/** The columns that a CSV export must have. */
export const requiredLegacyColumns: readonly string[] = Object.keys(legacyColumns).filter((name) => !optionalLegacyColumns.includes(name));

/** Where the sender finds what is meant. */
export interface LegacyPlace {
  readonly column: string;
  /** Of a cell that holds several: which one, counted from 1. */
  readonly entry?: number;
  /** Of a user in such a cell: which part. */
  readonly part?: string;
}

/** Names of fields are the sender's, and may be of any length. */
const longestName = 80;

/** Where the sender finds a field of the record: its column in CSV, its path in JSON. */
export function placeOf(format: LegacyFormat, pointer: string): LegacyPlace {
  const path = pointer.slice(1, 1 + longestName);
  if (format === 'json') return { column: path };
  const [column, field] = Object.entries(legacyColumns).find(([, name]) => path === name || path.startsWith(`${name}/`)) ?? [path, path];
  const [index, part] = path.slice(field.length + 1).split('/');
  return { column, ...(index && { entry: Number(index) + 1 }), ...(part && { part }) };
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

/** A cell beyond the header becomes a field that no record has, and is told as such; one tells enough. */
function recordIn(header: readonly string[], cells: readonly string[]): object {
  const cell = (column: Column): string | undefined => cells[header.indexOf(column)];
  return {
    ...Object.fromEntries(plainColumns.map((column) => [column, cell(column)] as const)),
    ...(cells.length > header.length && { [`column ${header.length + 1}`]: '' }),
    locationIds: listIn(cell('locationIds'), ';'),
    primaryContact: { firstName: cell('contactFirstName'), lastName: cell('contactLastName'), email: cell('contactEmail') },
    users: listIn(cell('users'), ';')?.map(userIn),
  };
}

/** A first line that names no column at all may be a company, whose values are told to nobody. */
function assertHeader(header: readonly string[]): void {
  if (!header.some((name) => name in legacyColumns)) throw new LegacyFileUnreadable('header');
  const unknown = header.filter((name, index) => !(name in legacyColumns) || header.indexOf(name) < index);
  const missing = requiredLegacyColumns.filter((name) => !header.includes(name));
  if (missing.length + unknown.length > 0)
    throw new LegacyFileUnreadable('columns', { missing, unknown: unknown.slice(0, 20).map((name) => name.slice(0, longestName)) });
}

/** Spreadsheets of Europe divide columns by semicolons. */
const dividerOf = (text: string): string => (/^[^\n,]*;/.test(text) ? ';' : ',');

const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

function csvRows(sent: string): readonly SentLegacyRow[] {
  const text = sent.replaceAll(/\r\n?/g, '\n');
  const delimiter = dividerOf(text);
  const lines = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const [header, ...rows] = lines;
  if (!header) return [];
  const names = header.record.map((name) => name.trim());
  assertHeader(names);
  return rows.map(({ record, info }) => ({ said: recordIn(names, record), line: info.lines - breaksIn(record) }));
}

function jsonRows(text: string): readonly SentLegacyRow[] {
  if (text.trim() === '') return [];
  const said: unknown = JSON.parse(text);
  if (!Array.isArray(said)) throw new LegacyFileUnreadable('list');
  return said.map((row: unknown) => ({ said: row }));
}

interface Reader {
  readonly rows: (text: string) => readonly SentLegacyRow[];
  readonly fault: LegacyFileFault;
}

const readers: { readonly [Format in LegacyFormat]: Reader } = {
  csv: { rows: csvRows, fault: 'quotes' },
  json: { rows: jsonRows, fault: 'json' },
};

function textIn(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new LegacyFileUnreadable('encoding');
  }
}

/** Every row of an export as it came, none of them judged yet; throws `LegacyFileUnreadable`. */
export function legacyRowsIn(content: Buffer, format: LegacyFormat): readonly SentLegacyRow[] {
  const text = textIn(content);
  const { rows, fault } = readers[format];
  try {
    return rows(text);
  } catch (error) {
    throw error instanceof LegacyFileUnreadable ? error : new LegacyFileUnreadable(fault);
  }
}
