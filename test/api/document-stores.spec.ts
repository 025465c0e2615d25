import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '../../services/shared/documents/document-names.js';
import { DocumentStoreAway, type DocumentStore, type StoredCopy } from '../../services/shared/documents/document-store.js';
import { fileDocuments } from '../../services/shared/documents/file-documents.js';
import { s3Documents } from '../../services/shared/documents/s3-documents.js';
import { documentsAt } from '../../services/shared/documents/stores.js';
import { sweepUnclaimed } from '../../services/api/vetting-documents/unclaimed-documents.js';
import { readConfig } from '../../services/shared/config.js';
import type { TimelineEntry } from '../../services/shared/views.js';
import { pageOf } from '../../services/shared/documents/s3-listing.js';
import { BucketUnderTest } from './bucket-under-test.js';
import { FakeMemberships } from './fakes.js';
import { image, pdf, viewWithDocument } from './files.js';
import { ours, theirs } from './people.js';

interface Opened {
  readonly store: DocumentStore;
  readonly close: () => Promise<void>;
}

async function folder(): Promise<Opened & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'tenure-documents-'));
  return { path, store: fileDocuments(path), close: () => rm(path, { recursive: true, force: true }) };
}

async function bucket(): Promise<Opened> {
  const { bucket: opened, stop } = await BucketUnderTest.open();
  return { store: s3Documents(opened), close: stop };
}

const all = async (store: DocumentStore, before = later()) => {
  const found: StoredCopy[] = [];
  for await (const copy of store.copies(before)) found.push(copy);
  return found;
};
const days = (count: number) => count * 86_400_000;
const later = () => new Date(Date.now() + days(30));
const received = (hash: string, sequence: number, membershipId = ours) =>
  ({ membershipId, sequence, type: 'DocumentReceived', data: { hash } }) as unknown as TimelineEntry;
const transfer = Buffer.concat([pdf, Buffer.from('transfer')]);
const proved = (hash: string, sequence: number) => ({ ...received(hash, sequence), type: 'PaymentProofReceived' }) as TimelineEntry;
const other = (sequence: number) => ({ membershipId: ours, sequence, type: 'VettingRejected', data: {} }) as unknown as TimelineEntry;

describe.each([
  ['a folder', folder],
  ['a bucket', bucket],
])('documents in %s', (_, open) => {
  let opened: Opened;
  let memberships: FakeMemberships;
  beforeEach(async () => {
    opened = await open();
    memberships = new FakeMemberships();
  });
  afterEach(() => opened.close());

  const sweep = (more: { newest?: number; aged?: number } = {}) =>
    sweepUnclaimed({
      documents: opened.store,
      memberships,
      newestEvent: async () => more.newest ?? memberships.entries.length,
      keepDays: 7,
      now: () => Date.now() + days(more.aged ?? 8),
    });

  it('are found by membership and content, byte for byte', async () => {
    const { store } = opened;
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_each, index) => index % 256));
    await store.put(ours, hashOf(bytes), bytes);
    expect(await store.get(ours, hashOf(bytes))).toEqual(bytes);
    expect(await store.get(theirs, hashOf(bytes))).toBeUndefined();
    expect(await store.get(ours, hashOf(image))).toBeUndefined();
  });

  it('are not given out when their content is not what their name says', async () => {
    await opened.store.put(ours, hashOf(pdf), image);
    await expect(opened.store.get(ours, hashOf(pdf))).rejects.toThrow('has changed');
  });

  it('are given out from the next copy when one has changed, in whatever order they lie', async () => {
    const { store } = opened;
    for (const content of [image, pdf, image]) await store.put(ours, hashOf(pdf), content);
    expect(await store.get(ours, hashOf(pdf))).toEqual(pdf);
    const [first] = await all(store);
    await store.remove(first!);
    await store.put(ours, hashOf(pdf), pdf);
    expect(await store.get(ours, hashOf(pdf))).toEqual(pdf);
  });

  it('are named by ids and hashes alone', async () => {
    const { store } = opened;
    await expect(store.put('../elsewhere', hashOf(image), image)).rejects.toThrow('cannot name a document');
    await expect(store.get(ours, '../../etc/passwd')).rejects.toThrow('cannot name a document');
    await expect(store.remove({ membershipId: ours, hash: hashOf(image), copy: '..' })).rejects.toThrow('cannot name a document');
  });

  it('are a copy for each upload, of which one goes without the others', async () => {
    const { store } = opened;
    for (let i = 0; i < 2; i++) await store.put(ours, hashOf(image), image);
    const [first, second, ...more] = await all(store);
    expect([first?.hash, second?.membershipId, more]).toEqual([hashOf(image), ours, []]);
    await store.remove(first!);
    await store.remove(first!);
    expect(await store.get(ours, hashOf(image))).toEqual(image);
    await store.remove(second!);
    expect(await store.get(ours, hashOf(image))).toBeUndefined();
  });

  it('are listed once they are older than asked, those of one membership after each other', async () => {
    const { store } = opened;
    for (const id of [theirs, ours, theirs]) await store.put(id, hashOf(image), image);
    await store.put(ours, hashOf(pdf), pdf);
    expect(await all(store, new Date(Date.now() - days(1)))).toEqual([]);
    const ids = (await all(store)).map(({ membershipId }) => membershipId);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(4);
  });

  it('are swept when they are old and no event names them, and only then', async () => {
    const { store } = opened;
    await store.put(ours, hashOf(image), image);
    await store.put(ours, hashOf(pdf), pdf);
    await store.put(ours, hashOf(transfer), transfer);
    memberships.entries.push(other(1), received(hashOf(pdf), 2), proved(hashOf(transfer), 3));
    expect(await sweep({ aged: 6 })).toEqual({ removed: 0, undecided: 0 });
    expect(await sweep()).toEqual({ removed: 1, undecided: 0 });
    expect(await store.get(ours, hashOf(pdf))).toEqual(pdf);
    expect(await store.get(ours, hashOf(transfer))).toEqual(transfer);
    expect(await store.get(ours, hashOf(image))).toBeUndefined();
  });

  it('are left alone where the view claims them, and no event is read for them', async () => {
    await opened.store.put(ours, hashOf(image), image);
    await opened.store.put(theirs, hashOf(pdf), pdf);
    memberships.views.set(ours, viewWithDocument(ours));
    const read: string[] = [];
    const { timeline } = memberships;
    memberships.timeline = (id, after, limit) => timeline(id, after, limit).finally(() => read.push(id));
    expect(await sweep()).toEqual({ removed: 1, undecided: 0 });
    expect(read).toEqual([theirs]);
    expect(await opened.store.get(ours, hashOf(image))).toEqual(image);
  });

  it.each([
    ['the view is behind the engine', [other(1)], 2],
    ['the view is being folded anew', [], 1],
    ['an event is missing in the view', [other(1), other(3)], 3],
  ])('stay while %s, for the event that names them may be there', async (_each, entries, newest) => {
    await opened.store.put(ours, hashOf(image), image);
    memberships.entries.push(...entries);
    expect(await sweep({ newest })).toEqual({ removed: 0, undecided: 1 });
    expect(await opened.store.get(ours, hashOf(image))).toEqual(image);
  });

  it('stay while the engine cannot say how far a membership has come', async () => {
    await opened.store.put(ours, hashOf(image), image);
    const newestEvent = () => Promise.reject(new Error('away'));
    const sweeping = { documents: opened.store, memberships, newestEvent, keepDays: 7, now: () => Date.now() + days(8) };
    expect(await sweepUnclaimed(sweeping)).toEqual({ removed: 0, undecided: 1 });
  });

  it('are not lost when the same content is uploaded and claimed while an old copy is swept', async () => {
    const { store } = opened;
    await store.put(ours, hashOf(image), image);
    memberships.entries.push(other(1));
    const newestEvent = async () => {
      await store.put(ours, hashOf(image), image);
      memberships.entries.push(received(hashOf(image), 2));
      return 1;
    };
    const sweeping = { documents: store, memberships, newestEvent, keepDays: 7, now: () => Date.now() + days(8) };
    expect(await sweepUnclaimed(sweeping)).toMatchObject({ removed: 1 });
    expect(await store.get(ours, hashOf(image))).toEqual(image);
    expect(await sweep()).toEqual({ removed: 0, undecided: 0 });
  });
});

it('removes what a machine that stopped left unfinished, and never gives it out', async () => {
  const { path, store, close } = await folder();
  await store.put(ours, hashOf(image), image);
  const [copy] = await all(store);
  const place = join(path, ours, hashOf(image));
  await store.remove(copy!);
  await writeFile(join(place, `${copy!.copy}.part`), 'half');
  expect(await store.get(ours, hashOf(image))).toBeUndefined();
  expect(await all(store)).toEqual([]);
  expect(await readdir(place)).toEqual([]);
  await close();
});

it('says that a bucket is away, whether it does not answer or is not there', async () => {
  const { bucket: opened, stop } = await BucketUnderTest.open();
  const elsewhere = s3Documents({ ...opened, url: opened.url.replace('documents', 'nowhere') });
  await expect(elsewhere.put(ours, hashOf(image), image)).rejects.toThrow(DocumentStoreAway);
  await expect(elsewhere.get(ours, hashOf(image))).rejects.toThrow(DocumentStoreAway);
  await stop();
  await expect(s3Documents(opened).get(ours, hashOf(image))).rejects.toThrow(DocumentStoreAway);
});

describe('a bucket whose answer never comes to its end', () => {
  const list = `<ListBucketResult><Contents><Key>one</Key><LastModified>2026-03-01T10:00:00.000Z</LastModified></Contents></ListBucketResult>`;

  it.each([
    ['the list', 'breaks off', 200, undefined],
    ['the file', 'breaks off', 200, list],
    ['the reason of its No', 'breaks off', 403, undefined],
    ['the list', 'takes too long', 200, undefined],
    ['the file', 'takes too long', 200, list],
    ['the reason of its No', 'takes too long', 403, undefined],
  ] as const)('is away when %s %s', async (_each, end, status, listed) => {
    const patience = new AbortController();
    const server = createServer((request, response) => {
      if (listed && request.url?.includes('list-type')) return void response.end(listed);
      response.writeHead(status, { 'content-length': 100 });
      response.write('half', () => (end === 'breaks off' ? response.destroy() : patience.abort()));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const halting = { url: `http://127.0.0.1:${port}/documents`, region: 'us-east-1', keyId: 'id', secret: 'secret' };
    const store = s3Documents(halting, () => patience.signal);
    await expect(store.get(ours, hashOf(image))).rejects.toThrow(DocumentStoreAway);
    server.closeAllConnections();
    server.close();
  });
});

it('is away when it lists the same page again and again', async () => {
  const same = '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>same</NextContinuationToken></ListBucketResult>';
  const server = createServer((_, response) => void response.end(same));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const store = s3Documents({ url: `http://127.0.0.1:${port}/documents`, region: 'us-east-1', keyId: 'id', secret: 'secret' });
  await expect(all(store)).rejects.toThrow(DocumentStoreAway);
  server.closeAllConnections();
  server.close();
});

it('takes the store that the environment names, and says what a bucket still lacks', async () => {
  const { bucket: opened, stop } = await BucketUnderTest.open();
  const named = { TENURE_DOCUMENTS_S3_URL: opened.url, TENURE_DOCUMENTS_S3_KEY_ID: opened.keyId };
  expect(() => readConfig(['documents'], named)).toThrow('TENURE_DOCUMENTS_S3_URL: needs');
  const { documents } = readConfig(['documents'], { ...named, TENURE_DOCUMENTS_S3_SECRET: opened.secret });
  await documentsAt(documents).put(ours, hashOf(image), image);
  expect(await s3Documents(opened).get(ours, hashOf(image))).toEqual(image);
  await stop();
});

it('reads a list of a bucket page by page, and nothing else for a list', () => {
  const entry = '<Contents><Key>a&amp;b</Key><LastModified>2026-03-01T10:00:00.000Z</LastModified></Contents>';
  const rest = '<IsTruncated>true</IsTruncated><NextContinuationToken>1&#x2B;2&#43;&lt;</NextContinuationToken>';
  const list = (inner: string) => `<ListBucketResult xmlns="x">${inner}</ListBucketResult>`;
  const objects = [{ key: 'a&b', storedAt: '2026-03-01T10:00:00.000Z' }];
  expect(pageOf(list(`${entry}${rest}`))).toEqual({ objects, next: '1+2+<' });
  expect(pageOf(list(entry))).toEqual({ objects });
  expect(() => pageOf('<html></html>')).toThrow('no list');
});
