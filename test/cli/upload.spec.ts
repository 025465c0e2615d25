import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largestDocument } from '../../services/shared/document-limit.js';
import { ApiInTheSmall, problem, tenure } from './api-in-the-small.js';

const id = '9b2d47e0-1c3f-4a86-b5d9-72f0c6e8a202';
const hash = 'a'.repeat(64);
const taken = {
  membershipId: id,
  sequence: 12,
  status: 'pending',
  waitingOn: [],
  document: { hash, mediaType: 'application/pdf', size: 9, receivedAt: '2026-03-01T10:00:00.000Z' },
};

let api: ApiInTheSmall;
beforeAll(async () => void (api = await ApiInTheSmall.open()));
afterAll(() => api.close());

const environment = () => ({ TENURE_API: api.address, TENURE_TOKEN: 'a.b.c' });

async function file(name: string, content: string | Buffer = '%PDF-1.4\n'): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tenure-cli-')), name);
  await writeFile(path, content);
  return path;
}

describe('tenure upload', () => {
  it('sends the file as it is, under its own name, and shows the receipt', async () => {
    api.answers({ status: 201, body: taken });
    const path = await file('register of 2026.pdf');
    const { code, out, err } = await tenure(['upload', id, path, '--idempotency-key', 'one'], environment());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(hash);
    expect(out).toContain('2026-03-01 10:00:00 UTC');
    expect(api.received).toMatchObject([
      {
        method: 'POST',
        url: `/v1/memberships/${id}/documents?name=register+of+2026.pdf`,
        headers: { 'content-type': 'application/pdf', 'idempotency-key': 'one', authorization: 'Bearer a.b.c' },
        body: '%PDF-1.4\n',
      },
    ]);
  });

  it('sends a proof of a transfer to the order that is named', async () => {
    api.answers({ status: 201, body: taken });
    const { code } = await tenure(['upload', id, await file('transfer.pdf'), '--order', '3'], environment());
    expect(code).toBe(0);
    expect(api.received.at(-1)).toMatchObject({ url: `/v1/memberships/${id}/orders/3/proofs?name=transfer.pdf` });
  });

  it('tells of a large file how much has gone out, where it disturbs no program', async () => {
    api.answers({ status: 201, body: taken });
    const path = await file('scan.JPG', Buffer.alloc(1_000_000, 'x'));
    const { code, out, err } = await tenure(['upload', id, path, '--json', '--language', 'ko'], environment());
    expect({ code, body: JSON.parse(out) as unknown }).toEqual({ code: 0, body: taken });
    expect(err.split('\n')).toEqual([26, 52, 79, 100].map((percent) => `scan.JPG: ${percent}% 전송`));
    expect(api.received[0]).toMatchObject({ headers: { 'content-type': 'image/jpeg' } });
    expect(api.received[0]!.body).toHaveLength(1_000_000);
  });

  it.each([
    [409, 3],
    [413, 3],
    [429, 4],
    [503, 4],
    [403, 6],
  ])('ends a refusal of %i with %i', async (status, code) => {
    api.answers(problem(status));
    expect(await tenure(['upload', id, await file('a.pdf')], environment())).toMatchObject({ code, out: '' });
  });

  it('sends nothing that is empty, and nothing that is too large to be taken', async () => {
    api.answers();
    const empty = await file('empty.pdf', '');
    expect(await tenure(['upload', id, empty], environment())).toMatchObject({
      code: 2,
      err: `${empty} is empty: nothing was sent. Save the document again and send that file.`,
    });
    const large = await file('large.pdf', Buffer.alloc(largestDocument + 1));
    expect(await tenure(['upload', id, large], environment())).toMatchObject({ code: 2, err: expect.stringContaining('at most 10 MB') });
    expect((await tenure(['upload', id, large, '--language', 'ko'], environment())).err).toContain('최대 10MB');
    expect(api.received).toEqual([]);
  });

  it('takes a file that is just small enough', async () => {
    api.answers({ status: 201, body: taken });
    expect(await tenure(['upload', id, await file('full.pdf', Buffer.alloc(largestDocument))], environment())).toMatchObject({ code: 0 });
  });

  it('sends nothing that is no document, and nothing that it cannot read', async () => {
    api.answers();
    expect(await tenure(['upload', id, 'notes.txt'], environment())).toMatchObject({
      code: 2,
      err: 'notes.txt cannot be sent: documents are .pdf, .png or .jpg files.',
    });
    expect(await tenure(['upload', id, 'no-such.pdf', '--language', 'ko'], environment())).toMatchObject({
      code: 2,
      err: 'no-such.pdf 파일을 읽을 수 없습니다. 이름과 읽기 권한을 확인하세요.',
    });
    expect(api.received).toEqual([]);
  });
});
