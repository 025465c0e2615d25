import type { LegacyFiles } from '../../activities/ports-legacy.js';
import type { DocumentStore } from '../shared/documents/document-store.js';
import { legacyRowsIn } from '../shared/legacy-file.js';
import { legacyRowsChecker } from '../shared/legacy-rows.js';

/** Exports in the store of documents, where the API put them. */
export const storedLegacyFiles = (documents: Pick<DocumentStore, 'get'>): LegacyFiles => ({
  async page({ importId, file: { fileHash, format }, after, size }) {
    const content = await documents.get(importId, fileHash);
    if (!content) throw new Error(`The file of import ${importId} is not there.`);
    const rows = legacyRowsIn(content, format);
    const check = legacyRowsChecker(rows, format);
    const end = Math.min(after + size, rows.length);
    const page = Array.from({ length: end - after }, (_, index) => check(after + index + 1));
    return { rows: page, ...(end < rows.length && { next: end }) };
  },
});
