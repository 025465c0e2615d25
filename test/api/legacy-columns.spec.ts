import { readFileSync } from 'node:fs';
import { openApiDocument } from '../../services/api/documents/openapi.js';
import { writtenDocs } from '../../services/api/documents/written-docs.js';
import { legacyColumns, legacyRowsIn, optionalLegacyColumns } from '../../services/shared/legacy-file.js';
import { legacyMediaTypes } from '../../services/shared/legacy-limits.js';
import { legacyRowsChecker } from '../../services/shared/legacy-rows.js';

interface Content {
  readonly schema: {
    readonly description?: string;
    readonly items?: { readonly properties: object; readonly required: readonly string[] };
  };
  readonly example: unknown;
}

const paths = openApiDocument.paths as unknown as Readonly<
  Record<string, { readonly post?: { readonly requestBody?: { readonly content: Readonly<Record<string, Content>> } } }>
>;
const { content } = paths['/v1/legacy/imports']!.post!.requestBody!;
const page = readFileSync('docs/integration.md', 'utf8');

it('names every column of CSV, which of them may be left out, and what stands in a cell', () => {
  const { description = '' } = content['text/csv']!.schema;
  for (const name of Object.keys(legacyColumns)) {
    const needed = optionalLegacyColumns.includes(name) ? 'may be left out' : 'needed';
    expect(description).toMatch(new RegExp(`^- \`${name}\` \\(${needed}\\): \\w`, 'm'));
    expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| ${needed} +\\| \\w`, 'm'));
  }
  expect(description.match(/^- /gm)).toHaveLength(Object.keys(legacyColumns).length);
  for (const said of ['firstName|lastName|email|role+role', '`admin-agent`', '`action-pack`', '2027-06-30'])
    expect(description).toContain(said);
});

it('describes a record of JSON as it is judged', () => {
  const { properties, required } = content['application/json']!.schema.items!;
  expect(Object.keys(properties).sort()).toEqual([...new Set(Object.values(legacyColumns).map((path) => path.split('/')[0]!))].sort());
  expect(required).not.toContain('users');
  expect(required).toContain('expiresOn');
});

it.each(Object.entries(legacyMediaTypes))('gives an example of %s that is taken', (type, format) => {
  const { example } = content[type]!;
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  const rows = legacyRowsIn(Buffer.from(text), format);
  expect(rows).toHaveLength(1);
  expect(legacyRowsChecker(rows, format)(1)).toMatchObject({
    fields: { partnerId: '4821907', locationIds: ['4821915', '4821923'], users: [{ roles: ['admin-agent', 'billing-admin'] }] },
  });
});

it('gives the same company in both', () => {
  const [csv, json] = Object.entries(legacyMediaTypes).map(([type, format]) => {
    const { example } = content[type]!;
    return legacyRowsChecker(legacyRowsIn(Buffer.from(typeof example === 'string' ? example : JSON.stringify(example)), format), format)(1);
  });
  expect(csv).toMatchObject({ fields: (json as { fields: object }).fields });
});

it('is written down on the page for other programs: if not, run npm run docs', () => {
  expect(page).toBe(writtenDocs()['integration.md']);
});
