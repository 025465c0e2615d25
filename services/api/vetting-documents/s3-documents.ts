import { AwsClient } from 'aws4fetch';
import { copyNamed, folderOf, nameOf, newCopy, proved } from './document-names.js';
import { DocumentStoreAway, type DocumentStore, type StoredCopy } from './document-store.js';
import { pageOf } from './s3-listing.js';

/** A bucket, and as whom it is used. */
export interface Bucket {
  /** With the bucket as its path: `https://s3.example/documents`. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

type Asking = (name: string, init: RequestInit) => Promise<Response>;

const patience = 30_000;

/** Objects in a bucket of anything that speaks S3; their keys are ids and hashes, never what a sender wrote. */
export function s3Documents(bucket: Bucket): DocumentStore {
  const ask = asking(bucket);
  return {
    async put(membershipId, hash, content) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash };
      await ask(`/${nameOf(newCopy(membershipId, hash))}`, { method: 'PUT', headers, body: new Uint8Array(content) });
    },
    async get(membershipId, hash) {
      for await (const { key } of objectsIn(ask, `${folderOf(membershipId, hash)}/`)) {
        const found = await ask(`/${key}`, { method: 'GET' });
        if (found.ok) return proved(Buffer.from(await found.arrayBuffer()), hash);
      }
      return undefined;
    },
    copies: (storedBefore) => copiesIn(ask, storedBefore),
    async remove(copy) {
      await ask(`/${nameOf(copy)}`, { method: 'DELETE' });
    },
  };
}

/** Asks the bucket; an object that is not there is an answer, whatever else is refused or stays unanswered is told as one failure. */
function asking({ url, region, keyId, secret }: Bucket): Asking {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 2 });
  const base = url.replace(/\/+$/, '');
  return async (name, init) => {
    const response = await client.fetch(`${base}${name}`, { ...init, signal: AbortSignal.timeout(patience) }).catch((cause: unknown) => {
      throw new DocumentStoreAway('The bucket does not answer.', { cause });
    });
    const isMissing = response.status === 404 && init.method !== 'PUT' && name.startsWith('/');
    if (!response.ok && !isMissing) throw new DocumentStoreAway(`The bucket answers ${response.status}: ${await response.text()}`);
    return response;
  };
}

async function* objectsIn(ask: Asking, prefix: string) {
  let next: string | undefined;
  do {
    const query = new URLSearchParams({ 'list-type': '2', ...(prefix && { prefix }), ...(next && { 'continuation-token': next }) });
    const page = pageOf(await (await ask(`?${query.toString()}`, { method: 'GET' })).text());
    yield* page.objects;
    next = page.next;
  } while (next);
}

async function* copiesIn(ask: Asking, storedBefore: Date): AsyncIterable<StoredCopy> {
  for await (const { key, storedAt } of objectsIn(ask, '')) {
    const copy = copyNamed(key);
    if (copy && Date.parse(storedAt) < storedBefore.getTime()) yield copy;
  }
}
