import { createHash } from 'node:crypto';
import type { Db, Document } from 'mongodb';
import { canonicalJson } from '../shared/canonical-json.js';
import { viewCollections } from '../shared/views.js';

/** SHA-256 of every view, each document in canonical JSON, in the order of ids: the same log always leads to the same hash. */
export async function hashOfViews(database: Db): Promise<string> {
  const hash = createHash('sha256');
  for (const name of Object.values(viewCollections)) {
    hash.update(`${name}\n`);
    const documents = database.collection<Document & { _id: string }>(name).find();
    for await (const document of documents.sort({ _id: 1 })) hash.update(`${canonicalJson(document)}\n`);
  }
  return hash.digest('hex');
}
