import { z } from 'zod';
import { legacyRecord } from '../../shared/input/legacy-record.js';
import { legacyColumns, optionalLegacyColumns } from '../../shared/legacy-file.js';
import { mostLegacyRows } from '../../shared/legacy-limits.js';
import { jsonSchemaOf, type JsonSchema } from '../documents/json-schemas.js';
import type { FileForm } from '../route.js';

interface Said {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Said;
  readonly properties?: Readonly<Record<string, Said>>;
}

const code = (text: string): string => `\`${text}\``;

const day = '2027-06-30';

/** What a plain value may be, as its schema has it. */
function sayValue({ enum: choices, examples = [], format, maxLength }: Said): string {
  if (choices) return `one of ${choices.map(code).join(', ')}`;
  if (format === 'date') return `a day, such as ${code(day)}`;
  const [example] = examples;
  const size = maxLength !== undefined && `up to ${maxLength} characters`;
  return [format === 'email' && 'an e-mail address', example && `such as ${code(example)}`, !example && size].filter(Boolean).join(', ');
}

const inCell = ([name, { items }]: [string, Said]): string => (items ? `${name.slice(0, -1)}+${name.slice(0, -1)}` : name);

/** A person in one cell: the parts in their order, and what those of a list may be. */
function sayPerson(properties: Readonly<Record<string, Said>>): string {
  const parts = Object.entries(properties);
  const lists = parts.flatMap(([name, { items }]) => (items ? [`${name}: ${sayValue(items)}`] : []));
  return [`written as ${code(parts.map(inCell).join('|'))}`, ...lists].join('; ');
}

const sayList = (items: Said, most = 0): string =>
  `up to ${most}, divided by semicolons, each ${items.properties ? sayPerson(items.properties) : sayValue(items)}`;

/** What stands in a cell: what it means where its name does not say so, then its form. */
function sayCell({ description = '', items, maxItems, ...said }: Said): string {
  const form = items ? sayList(items, maxItems) : sayValue(said);
  return [description.replace(/\.$/, ''), form].filter(Boolean).join(': ');
}

const fieldAt = (schema: Said, path: string): Said => path.split('/').reduce((node, name) => node.properties![name]!, schema);

const row = jsonSchemaOf(legacyRecord, 'input') as Said;

/** The columns of a CSV export: name, whether it may be left out, and what stands in a cell, all from what reads and judges them. */
export const exportColumns: readonly (readonly [name: string, needed: string, cell: string])[] = Object.entries(legacyColumns).map(
  ([name, path]) => [code(name), optionalLegacyColumns.includes(name) ? 'may be left out' : 'needed', sayCell(fieldAt(row, path))],
);

const person = { firstName: 'Given', lastName: 'Family', email: 'somebody@hanbit.example' };

/** A record as an export holds it; a spec has it read and judged. */
export const exportExample = {
  partnerId: '4821907',
  locationIds: ['4821915', '4821923'],
  companyName: 'Hanbit Software',
  domain: 'hanbit.example',
  country: 'KR',
  expiresOn: day,
  level: 'silver',
  primaryContact: person,
  users: [{ ...person, roles: ['admin-agent', 'billing-admin'] }],
};

const csvExample = `${Object.keys(legacyColumns).join(',')}
4821907,4821915;4821923,Hanbit Software,hanbit.example,KR,${day},silver,Given,Family,somebody@hanbit.example,Given|Family|somebody@hanbit.example|admin-agent+billing-admin
`;

const csvSchema: JsonSchema = {
  type: 'string',
  contentMediaType: 'text/csv',
  description: [
    `UTF-8. The first line names the columns, in any order, divided by commas or semicolons; then up to ${mostLegacyRows} rows.`,
    ...exportColumns.map(([name, needed, cell]) => `- ${name} (${needed}): ${cell}`),
  ].join('\n'),
};

/** What an export holds, by its media type. */
export const exportForms: Readonly<Record<string, FileForm>> = {
  'text/csv': { schema: csvSchema, example: csvExample },
  'application/json': {
    schema: jsonSchemaOf(z.array(legacyRecord).max(mostLegacyRows), 'input'),
    example: [exportExample],
  },
};
