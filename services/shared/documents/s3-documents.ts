import { AwsClient } from 'aws4fetch';
import { copyNamed, folderOf, nameOf, newCopy, soundOf } from './document-names.js';
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

const patience = (): AbortSignal => AbortSignal.timeout(30_000);

/** Objects in a bucket of anything that speaks S3; their keys are ids and hashes, never what a sender wrote. `timeUp` says when an answer is no longer waited for. */
export function s3Documents(bucket: Bucket, timeUp: () => AbortSignal = patience): DocumentStore {
  const ask = asking(bucket, timeUp);
  return {
    async put(membershipId, hash, content) {
      const headers = { 'content-type': 'application/octet-stream', 'x-amz-content-sha256': hash };
      await ask(`/${nameOf(newCopy(membershipId, hash))}`, { method: 'PUT', headers, body: new Uint8Array(content) });
    },
    get: async (membershipId, hash) => soundOf(contentsIn(ask, `${folderOf(membershipId, hash)}/`), hash),
    copies: (storedBefore) => copiesIn(ask, storedBefore),
    async remove(copy) {
      await ask(`/${nameOf(copy)}`, { method: 'DELETE' });
    },
  };
}

/** Asks the bucket; an object that is not there is an answer, whatever else is refused or stays unanswered is told as one failure. */
function asking({ url, region, keyId, secret }: Bucket, timeUp: () => AbortSignal): Asking {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, region, service: 's3', retries: 2 });
  const base = url.replace(/\/+$/, '');
  return async (name, init) => {
    const response = await client.fetch(`${base}${name}`, { ...init, signal: timeUp() }).catch((cause: unknown) => {
      throw new DocumentStoreAway('The bucket does not answer.', { cause });
    });
    const isMissing = response.status === 404 && init.method !== 'PUT' && name.startsWith('/');
    if (!response.ok && !isMissing) throw new DocumentStoreAway(`The bucket answers ${response.status}: ${await whole(response.text())}`);
    return response;
  };
}

/** A body to its end; one that breaks off, or takes too long, is as good as no answer. */
const whole = <Body>(body: Promise<Body>): Promise<Body> =>
  body.catch((cause: unknown) => {
    throw new DocumentStoreAway('The bucket breaks off.', { cause });
  });

async function* contentsIn(ask: Asking, prefix: string): AsyncIterable<Buffer> {
  for await (const { key } of objectsIn(ask, prefix)) {
    const found = await ask(`/${key}`, { method: 'GET' });
    if (found.ok) yield Buffer.from(await whole(found.arrayBuffer()));
  }
}

async function* objectsIn(ask: Asking, prefix: string) {
  let next: string | undefined;
  do {
    const query = new URLSearchParams({ 'list-type': '2', ...(prefix && { prefix }), ...(next && { 'continuation-token': next }) });
    const page = pageOf(await whole((await ask(`?${query.toString()}`, { method: 'GET' })).text()));
    if (page.next && page.next === next) throw new DocumentStoreAway('The bucket lists the same page again.');
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
