import { exportColumns } from '../legacy/export-forms.js';
import { markdownTable } from './markdown-table.js';

const table = /(<!-- columns: written by npm run docs -->\n)[^]*?(<!-- end of columns -->)/;

/** The same page with the columns of an export as they are read. */
export function integrationDoc(page: string): string {
  if (!table.test(page)) throw new Error('docs/integration.md has no place for the columns of an export.');
  const written = markdownTable([['column', '', 'what stands in it'], ...exportColumns]);
  return page.replace(table, (_, begin: string, end: string) => `${begin}\n${written}\n\n${end}`);
}
