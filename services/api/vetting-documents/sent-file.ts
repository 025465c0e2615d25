import { fileTypeFromBuffer } from 'file-type';
import { mediaTypes } from '../../../events/vetting-documents.js';
import { Problem } from '../problems/problem.js';
import type { ApiRequest } from '../requests/api-request.js';

/** What kind of file it is. */
export type MediaType = (typeof mediaTypes)[number];

/** A file as it came, of the kind that its content shows. */
export interface SentFile {
  readonly content: Buffer;
  readonly mediaType: MediaType;
}

const patience = 4;
const pdfBegins = Buffer.from('%PDF-');

/** A PDF that ends before its end, or in which no page is; pages may lie packed in object streams. */
function hasNoPage(content: Buffer): boolean {
  const text = content.toString('latin1');
  return !text.includes('startxref') || !/\/Type\s*\/(Page(?![A-Za-z])|ObjStm)/.test(text);
}

/** Nothing at all, or a PDF with no page to look at. */
const isEmpty = (content: Buffer, mediaType: MediaType): boolean =>
  content.length === 0 || (mediaType === 'application/pdf' && content.subarray(0, 5).equals(pdfBegins) && hasNoPage(content));

/** The file in the body; throws where it is empty, too large, of another kind, or not what its content type says. */
export async function readSentFile(request: ApiRequest, maximumBytes: number): Promise<SentFile> {
  if (request.is('*/*') === null) throw new Problem('document-empty');
  const mediaType = mediaTypes.find((type) => request.is(type));
  if (!mediaType || request.get('content-encoding')) throw new Problem('document-type-not-accepted');
  const content = await readBody(request, maximumBytes);
  if (isEmpty(content, mediaType)) throw new Problem('document-empty');
  const found = await fileTypeFromBuffer(content);
  if (found?.mime !== mediaType) throw new Problem('document-type-not-accepted');
  return { content, mediaType };
}

/** Reads on for a while after the limit, so that the sender hears the answer instead of a broken connection. */
export async function readBody(request: ApiRequest, maximumBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maximumBytes) chunks.push(chunk);
    else if (size > maximumBytes * patience) break;
  }
  if (size > maximumBytes) throw new Problem('document-too-large', { details: { megabytes: maximumBytes / 1_048_576 } });
  return Buffer.concat(chunks);
}
