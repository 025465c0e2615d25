import { LegacyFileUnreadable, legacyRowsIn, type LegacyFormat } from '../../shared/legacy-file.js';
import { largestLegacyFile, legacyMediaTypes, mostLegacyRows } from '../../shared/legacy-limits.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';
import { readBody } from '../vetting-documents/sent-file.js';

/** An export as it came, and how many rows it has. */
export interface SentExport {
  readonly content: Buffer;
  readonly format: LegacyFormat;
  readonly rows: number;
}

const kinds = Object.entries(legacyMediaTypes);

/** The export in the body; throws where it is empty, too large, too long, of another kind, or no export at all. What is wrong with single rows is the report's. */
export async function readSentExport(request: ApiRequest): Promise<SentExport> {
  if (request.is('*/*') === null) throw new Problem('legacy-file-empty');
  const [, format] = kinds.find(([type]) => request.is(type)) ?? [];
  if (!format || request.get('content-encoding'))
    throw new Problem('document-type-not-accepted', { details: { accepted: Object.keys(legacyMediaTypes).join(', ') } });
  const content = await readBody(request, largestLegacyFile);
  const rows = countOf(content, format);
  if (rows === 0) throw new Problem('legacy-file-empty');
  if (rows > mostLegacyRows) throw new Problem('legacy-file-too-long', { details: { rows, atMost: mostLegacyRows } });
  return { content, format, rows };
}

function countOf(content: Buffer, format: LegacyFormat): number {
  try {
    return legacyRowsIn(content, format).length;
  } catch (error) {
    throw error instanceof LegacyFileUnreadable ? new Problem('legacy-file-unreadable', { details: detailsOf(error) }) : error;
  }
}

const detailsOf = ({ fault, columns: { missing = [], unknown = [] } }: LegacyFileUnreadable) => ({
  fault,
  ...(missing.length > 0 && { missing: missing.join(', ') }),
  ...(unknown.length > 0 && { unknown: unknown.join(', ') }),
});
