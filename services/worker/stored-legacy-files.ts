import type { LegacyFiles, LegacyRowsAsked } from '../../activities/ports-legacy.js';
import type { DocumentStore } from '../shared/documents/document-store.js';
import { legacyRowsIn } from '../shared/legacy-file.js';
import { legacyRowsChecker } from '../shared/legacy-rows.js';

interface Opened {
  readonly count: number;
  readonly check: ReturnType<typeof legacyRowsChecker>;
}

/** So many files are kept open. */
const atOnce = 4;

/** Exports in the store of documents, where the API put them; one that is read page by page is kept open, so that each row is judged once. */
export function storedLegacyFiles(documents: Pick<DocumentStore, 'get'>): LegacyFiles {
  const opened = new Map<string, Opened>();
  async function open({ importId, file: { fileHash, format } }: LegacyRowsAsked): Promise<Opened> {
    const known = opened.get(importId);
    if (known) return known;
    const content = await documents.get(importId, fileHash);
    if (!content) throw new Error(`The file of import ${importId} is not there.`);
    const rows = legacyRowsIn(content, format);
    const file = { count: rows.length, check: legacyRowsChecker(rows, format) };
    const [oldest] = opened.keys();
    if (oldest && opened.size >= atOnce) opened.delete(oldest);
    opened.set(importId, file);
    return file;
  }
  return {
    async page(asked) {
      const { importId, after, size } = asked;
      const { count, check } = await open(asked);
      const end = Math.min(after + size, count);
      const page = Array.from({ length: end - after }, (_, index) => check(after + index + 1));
      if (end >= count) opened.delete(importId);
      return { rows: page, ...(end < count && { next: end }) };
    },
  };
}
