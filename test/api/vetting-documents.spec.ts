import { hashOf } from '../../services/shared/documents/document-names.js';
import { MembershipRefused } from '../../services/shared/membership-refused.js';
import type { MembershipEvent } from '../../events/catalogue.js';
import type { Receipt } from '../../workflows/contract.js';
import { ApiUnderTest } from './api-under-test.js';
import { image, pdf, viewWithDocument } from './files.js';
import { pagelessPdf } from '../support/sample-pdf.js';
import { ours, theirs, type Role } from './people.js';

let api: ApiUnderTest;
beforeAll(async () => void (api = await ApiUnderTest.start()));
afterAll(() => api.stop());
beforeEach(() => {
  api.commands.sent.length = 0;
  api.commands.previewed.length = 0;
  api.commands.refusal = undefined;
  api.commands.foreseen = { events: [received], before: standing, after: standing };
  api.commands.receipt = { sequence: 7, status: 'pending', waitingOn: [], receivedAt };
  for (const id of [ours, theirs]) api.memberships.views.set(id, viewWithDocument(id));
});

const receivedAt = '2026-03-02T11:00:00.000Z';
const standing: Receipt = { membershipId: ours, sequence: 7, status: 'pending', waitingOn: [] };
const file = { round: 1, hash: hashOf(pdf), mediaType: 'application/pdf', size: pdf.length } as const;
const received: MembershipEvent = { type: 'DocumentReceived', data: file };

const path = `/v1/memberships/${ours}/documents`;
const onFile = (hash: string, id = ours) => `${api.url}/v1/support/memberships/${id}/documents/${hash}`;
const tomorrow = new Date(Date.now() + 86_400_000);
const largest = 10 * 1024 * 1024;

async function upload(
  content: Buffer,
  type: string,
  { as = 'administrator', query = '', headers = {} }: { as?: Role; query?: string; headers?: object } = {},
) {
  const authorization = `Bearer ${await api.tokenOf(as)}`;
  const response = await fetch(`${api.url}${path}${query}`, {
    method: 'POST',
    body: new Uint8Array(content),
    headers: { authorization, 'content-type': type, ...headers },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const download = async (address: string, as: Role = 'supportAgent') =>
  fetch(address, { headers: { authorization: `Bearer ${await api.tokenOf(as)}` } });

describe('uploading a document', () => {
  it('stores the file, tells the membership by its hash, and answers with a receipt', async () => {
    const { status, body } = await upload(pdf, 'application/pdf', { query: '?name=registration.pdf' });
    const document = { hash: hashOf(pdf), mediaType: 'application/pdf', size: pdf.length };
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { membershipId: ours, sequence: 7, document: { ...document, receivedAt } },
    });
    expect(api.commands.sent).toMatchObject([{ type: 'uploadDocument', input: { data: { ...document, name: 'registration.pdf' } } }]);
    expect(await api.documents.get(ours, document.hash)).toEqual(pdf);
    expect(await api.documents.get(theirs, document.hash)).toBeUndefined();
  });

  it('is one command when it is repeated under its key', async () => {
    const headers = { 'idempotency-key': 'one' };
    await upload(image, 'image/png', { headers });
    await upload(image, 'image/png', { headers });
    await upload(pdf, 'application/pdf', { headers });
    const [first, again, other] = api.commands.sent.map(({ input }) => input.metadata.commandId);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it.each([
    ['is no file of any kind', Buffer.from('hello'), 'application/pdf', {}],
    ['is another kind of file than it says', image, 'application/pdf', {}],
    ['is of a kind that is not taken', pdf, 'text/html', {}],
    ['is packed', pdf, 'application/pdf', { 'content-encoding': 'gzip' }],
  ])('is refused when the content %s', async (_, content, type, headers) => {
    expect(await upload(content, type, { headers })).toMatchObject({ status: 415, body: { code: 'document-type-not-accepted' } });
    expect(api.commands.sent).toEqual([]);
  });

  it.each([
    ['has no byte', Buffer.alloc(0), 'image/png'],
    ['is a PDF without anything in it', Buffer.from('%PDF-1.7\n%%EOF\n'), 'application/pdf'],
    ['is a PDF without a page', pagelessPdf, 'application/pdf'],
    ['is a PDF that was broken off', pdf.subarray(0, 120), 'application/pdf'],
  ])('is refused when the file %s, with what to do', async (_, content, type) => {
    const answer = await upload(content, type);
    expect(answer).toMatchObject({ status: 422, body: { code: 'document-empty', next: expect.stringContaining('scan it again') } });
    expect(api.commands.sent).toEqual([]);
  });

  it('is taken right after the start, before the membership can be seen', async () => {
    api.memberships.views.clear();
    api.memberships.afterNextLook = () => api.memberships.views.set(ours, viewWithDocument());
    expect(await upload(pdf, 'application/pdf')).toMatchObject({ status: 201 });
  });

  it('is not awaited by a company that never asked to join', async () => {
    api.memberships.views.clear();
    api.commands.unknown.add(ours);
    expect(await upload(pdf, 'application/pdf')).toMatchObject({ status: 404 });
    api.commands.unknown.clear();
  });

  it('is refused when the file is larger than the policy lets it be, and never stored', async () => {
    const tooLarge = Buffer.concat([pdf, Buffer.alloc(largest)]);
    const answer = await upload(tooLarge, 'application/pdf');
    expect(answer).toMatchObject({ status: 413, body: { code: 'document-too-large', detail: expect.stringContaining('10') } });
    expect(await api.documents.get(ours, hashOf(tooLarge))).toBeUndefined();
    expect((await upload(Buffer.concat([pdf, Buffer.alloc(largest - pdf.length)]), 'application/pdf')).status).toBe(201);
  });

  it('stores nothing that nobody waits for, and says why', async () => {
    api.commands.foreseen = { refused: 'document-not-awaited', details: { status: 'pending' } };
    const unasked = Buffer.concat([pdf, Buffer.from('unasked')]);
    expect(await upload(unasked, 'application/pdf')).toMatchObject({ status: 409, body: { code: 'document-not-awaited' } });
    expect(api.commands.sent).toEqual([]);
    expect(await api.documents.get(ours, hashOf(unasked))).toBeUndefined();
  });

  it('says why when the membership no longer waits once the file is stored', async () => {
    api.commands.changedMind = new MembershipRefused('document-not-awaited', { status: 'pending' });
    expect(await upload(pdf, 'application/pdf')).toMatchObject({ status: 409, body: { code: 'document-not-awaited' } });
  });

  it('keeps one copy of a file that has its receipt already, unless that copy is gone', async () => {
    const again = Buffer.concat([pdf, Buffer.from('again')]);
    await upload(again, 'application/pdf');
    api.commands.foreseen = { events: [], before: standing, after: standing };
    await upload(again, 'application/pdf');
    const copies = [];
    for await (const copy of api.documents.copies(tomorrow)) if (copy.hash === hashOf(again)) copies.push(copy);
    expect(copies).toHaveLength(1);
    await api.documents.remove(copies[0]!);
    await upload(again, 'application/pdf');
    expect(await api.documents.get(ours, hashOf(again))).toEqual(again);
  });

  it('mends a file of which every copy has changed when the same file comes again', async () => {
    for await (const copy of api.documents.copies(tomorrow)) await api.documents.remove(copy);
    await api.documents.put(ours, hashOf(image), pdf);
    const lost = await download(onFile(hashOf(image)));
    expect([lost.status, await lost.json()]).toMatchObject([410, { code: 'document-lost' }]);
    api.commands.foreseen = { events: [], before: standing, after: standing };
    expect((await upload(image, 'image/png')).status).toBe(201);
    const mended = await download(onFile(hashOf(image)));
    expect(Buffer.from(await mended.arrayBuffer())).toEqual(image);
  });

  it('takes no path for a name', async () => {
    await upload(image, 'image/png', { query: `?name=${encodeURIComponent('../../etc/passwd')}` });
    expect(await api.documents.get(ours, hashOf(image))).toEqual(image);
    await expect(api.documents.put('../elsewhere', hashOf(image), image)).rejects.toThrow('cannot name a document');
    await expect(api.documents.get(ours, '../../etc/passwd')).rejects.toThrow('cannot name a document');
  });
});

describe('downloading a document', () => {
  it('gives support the file to be saved, never to be shown', async () => {
    await api.documents.put(ours, hashOf(image), image);
    const response = await download(onFile(hashOf(image)));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(image);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="document-${hashOf(image).slice(0, 12)}.png"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('gives nothing that the membership has no receipt for', async () => {
    await api.documents.put(ours, hashOf(pdf), pdf);
    for (const hash of [hashOf(pdf), 'nonsense', '..%2F..%2Fetc%2Fpasswd']) expect((await download(onFile(hash))).status).toBe(404);
  });
});

describe('a review in the answer', () => {
  const vettingFor = async (as: Role) => (await api.get(`/v1/memberships/${ours}`, { as })).body['vetting'];

  it('says where it stands, what mends it, and which documents were received', async () =>
    expect(await vettingFor('administrator')).toMatchObject({
      status: 'rejected',
      subStatus: 'business',
      current: { attemptsLeft: 2, acceptedDocuments: ['company-register-extract', 'business-registration', 'authority-letter'] },
      lastFinalized: { status: 'rejected', rejection: 'company-not-found' },
      documents: [{ hash: hashOf(image), mediaType: 'image/png' }],
    }));

  it('tells support who reviews, and the company only that somebody does', async () => {
    expect(await vettingFor('supportAgent')).toMatchObject({ current: { claim: { by: 'issuer|reviewer' } } });
    expect(await vettingFor('administrator')).not.toHaveProperty('current.claim.by');
    expect(await vettingFor('service')).not.toHaveProperty('current.claim.by');
  });
});
