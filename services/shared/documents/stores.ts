import type { DocumentStore } from './document-store.js';
import { fileDocuments } from './file-documents.js';
import { s3Documents } from './s3-documents.js';

/** Where files are kept; a bucket where one is named, else a folder. */
export interface DocumentSettings {
  readonly TENURE_DOCUMENTS_DIR: string;
  readonly TENURE_DOCUMENTS_S3_URL?: string | undefined;
  readonly TENURE_DOCUMENTS_S3_REGION: string;
  readonly TENURE_DOCUMENTS_S3_KEY_ID?: string | undefined;
  readonly TENURE_DOCUMENTS_S3_SECRET?: string | undefined;
}

/** The store that the settings name. */
export function documentsAt({
  TENURE_DOCUMENTS_DIR: folder,
  TENURE_DOCUMENTS_S3_URL: url,
  TENURE_DOCUMENTS_S3_REGION: region,
  TENURE_DOCUMENTS_S3_KEY_ID: keyId = '',
  TENURE_DOCUMENTS_S3_SECRET: secret = '',
}: DocumentSettings): DocumentStore {
  return url === undefined ? fileDocuments(folder) : s3Documents({ url, region, keyId, secret });
}
