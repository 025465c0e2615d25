import { MembershipRefused } from '../../services/shared/membership-refused.js';
import { hashOf } from '../../services/shared/documents/document-names.js';
import { optionalLegacyColumns, requiredLegacyColumns } from '../../services/shared/legacy-file.js';
import { legacyCsv, legacyFields, legacyLine } from '../support/legacy.js';
import { ApiUnderTest } from './api-under-test.js';
import { goldenImportId, goldenLocation } from './fake-legacy.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());
afterEach(() => {
  api.legacy.refusal = undefined;
});

const csv = legacyCsv([legacyLine(legacyFields('4821907')), 'wrong']);
const send = (body: string, type = 'text/csv', { query = '?reason=old-centre-closes', key = '' } = {}) =>
  api.post(`/v1/legacy/imports${query}`, {
    as: 'supportApprover',
    body,
    headers: { 'content-type': type, ...(key && { 'idempotency-key': key }) },
  });

describe('importing an export', () => {
  it('keeps the file, begins its import with who asks and why, and says where to read on', async () => {
    const { status, body, headers } = await send(csv, 'text/csv', { query: '?reason=old-centre-closes&dryRun=true' });
    expect([status, body['alreadyBegun']]).toEqual([202, false]);
    const importId = String(body['importId']);
    expect(headers.get('location')).toBe(`/v1/legacy/imports/${importId}?minSequence=1`);
    const content = Buffer.from(csv);
    expect(api.legacy.begun.at(-1)).toMatchObject({
      importId,
      file: { fileHash: hashOf(content), format: 'csv', rows: 2, dryRun: true },
      metadata: { reason: 'old-centre-closes', actor: { kind: 'support' } },
    });
    expect(await api.documents.get(importId, hashOf(content))).toEqual(content);
  });

  it('takes JSON far larger than any command', async () => {
    const records = Array.from({ length: 400 }, (_, index) => legacyFields(String(4_000_000 + index)));
    expect((await send(JSON.stringify(records), 'application/json')).status).toBe(202);
    expect(api.legacy.begun.at(-1)).toMatchObject({ file: { format: 'json', rows: 400, dryRun: false } });
  });

  it('is one import, however often it is sent with the same key', async () => {
    const [one, other] = [await send(csv, 'text/csv', { key: 'same' }), await send(csv, 'text/csv', { key: 'same' })];
    expect(other.body).toEqual({ ...one.body, alreadyBegun: true });
    expect((await send(csv)).body['importId']).not.toBe((await send(csv)).body['importId']);
  });

  it.each([
    [415, 'document-type-not-accepted', 'application/pdf', csv],
    [422, 'legacy-file-empty', 'text/csv', legacyCsv([])],
    [422, 'legacy-file-empty', 'application/json', '[]'],
    [422, 'legacy-file-empty', 'text/csv', ''],
    [422, 'legacy-file-unreadable', 'text/csv', 'partnerId\n1'],
    [422, 'legacy-file-unreadable', 'application/json', '{}'],
    [413, 'legacy-file-too-long', 'application/json', JSON.stringify(Array.from({ length: 10_001 }, () => ({})))],
  ])('is refused with %i %s', async (status, code, type, body) => {
    const before = api.legacy.begun.length;
    expect(await send(body, type)).toMatchObject({ status, body: { code } });
    expect(api.legacy.begun).toHaveLength(before);
  });

  it.each(['en', 'ko'])('names the columns that are wrong, and all there are (%s)', async (language) => {
    const body = csv.replace('companyName', 'name');
    const answer = await api.post('/v1/legacy/imports?reason=old-centre-closes', {
      as: 'supportApprover',
      body,
      headers: { 'content-type': 'text/csv', 'accept-language': language },
    });
    expect(answer.body['detail']).toMatch(/companyName.*name/);
    for (const column of [...requiredLegacyColumns, ...optionalLegacyColumns]) expect(answer.body['next']).toContain(column);
  });

  it('needs a reason', async () =>
    expect(await send(csv, 'text/csv', { query: '?dryRun=yes' })).toMatchObject({ status: 400, body: { code: 'input-invalid' } }));
});

describe('reading an import', () => {
  const path = `/v1/legacy/imports/${goldenImportId}`;

  it('says how far it is, in the reader’s language', async () => {
    const { body } = await api.get(path, { as: 'supportAgent', headers: { 'accept-language': 'ko' } });
    expect(body).toMatchObject({ phase: 'completed', rows: 3, taken: 3, totals: { created: 1, conflict: 1, invalid: 1 }, dryRun: false });
    expect(body['next']).toMatch(/[가-힣]/);
  });

  it('reports each row with all that is wrong, page by page and by outcome', async () => {
    const first = await api.get(`${path}/report?limit=2`, { as: 'supportAgent' });
    expect(first.body).toMatchObject({
      rows: [
        { row: 1, partnerId: '4821907', outcome: 'created', errors: [] },
        {
          row: 2,
          errors: [{ column: 'companyName', code: 'differs-from-record', said: expect.stringContaining('Compare both') as string }],
        },
      ],
      next: 2,
    });
    const next = await api.get(`${path}/report?limit=2&after=2`, { as: 'supportAgent' });
    expect(next.body).toMatchObject({
      rows: [{ row: 3, partnerId: null, errors: [{ column: 'partnerId' }, { column: 'country' }] }],
      next: null,
    });
    const conflicts = await api.get(`${path}/report?outcome=conflict`, { as: 'supportAgent' });
    expect(conflicts.body['rows']).toHaveLength(1);
  });

  it('lists imports, the newest first, page by page', async () => {
    const first = await api.get('/v1/legacy/imports?limit=1', { as: 'supportAgent' });
    expect(first.body).toMatchObject({ imports: [{ importId: goldenImportId, phase: 'completed' }], next: goldenImportId });
    const second = await api.get(`/v1/legacy/imports?limit=1&after=${goldenImportId}`, { as: 'supportAgent' });
    expect(second.body).toEqual({ imports: [], next: null });
    const lost = await api.get('/v1/legacy/imports?after=0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11', { as: 'supportAgent' });
    expect(lost.status).toBe(404);
  });

  it('knows none but those there are', async () => {
    for (const unknown of ['0f7a4a52-1a7b-4c3a-9a53-5a3f2f6f0d11', 'none'])
      for (const part of ['', '/report'])
        expect((await api.get(`/v1/legacy/imports/${unknown}${part}`, { as: 'supportAgent' })).status).toBe(404);
  });
});

describe('a record', () => {
  const path = '/v1/legacy/records/4821907';

  it('is told with what happened to it and what can still be done, and who looked is recorded', async () => {
    const { body } = await api.get(path, { as: 'supportAgent' });
    expect(body).toMatchObject({ partnerId: '4821907', phase: 'read-only', companyName: '한빛 유한회사', locationIds: [goldenLocation] });
    expect((body['history'] as { type: string }[]).map(({ type }) => type)).toEqual([
      'LegacyRecordImported',
      'LegacyRecordCorrected',
      'LegacyRecordFrozen',
      'LegacyRecordTakenOver',
      'LegacyRecordGivenBack',
    ]);
    expect(body['movedTo']).toBeNull();
    expect(api.reads.at(-1)).toMatchObject({ operation: 'getLegacyRecord', legacyRecord: '4821907' });
  });

  it('is not found under another id, and under that of a location says which is the global one', async () => {
    expect((await api.get('/v1/legacy/records/4821999', { as: 'supportAgent' })).status).toBe(404);
    const { status, body } = await api.get(`/v1/legacy/records/${goldenLocation}`, { as: 'supportAgent' });
    expect([status, body['code']]).toEqual([422, 'location-id-not-global']);
    expect(body['next']).toContain('4821907');
  });

  it('is mended with a reason, in what is said and nothing else', async () => {
    const said = { companyName: ' Hanbit  Ltd ', country: 'kr', reason: 'customer-asked' };
    const { status, body } = await api.post(`${path}/correct`, { as: 'supportAgent', body: said });
    expect([status, body]).toEqual([200, { partnerId: '4821907', sequence: 4, phase: 'read-only' }]);
    expect(api.legacy.corrected.at(-1)).toMatchObject({
      partnerId: '4821907',
      input: { data: { companyName: 'Hanbit Ltd', country: 'KR' }, metadata: { reason: 'customer-asked' } },
    });
    expect(Object.keys(api.legacy.corrected.at(-1)!.input.data)).toEqual(['companyName', 'country']);
  });

  it.each([
    ['/reason', 'required', { companyName: 'Hanbit' }],
    ['', 'nothing-named', { reason: 'customer-asked' }],
    ['/expiresOn', 'unknown-field', { companyName: 'Hanbit', expiresOn: '2030-01-01', reason: 'customer-asked' }],
  ])('is told of a correction %s: %s', async (pointer, code, body) =>
    expect((await api.post(`${path}/correct`, { as: 'supportAgent', body })).body['errors']).toEqual([
      expect.objectContaining({ pointer, code }),
    ]),
  );

  it('refuses once it can only be read, and says where to go', async () => {
    api.legacy.refusal = new MembershipRefused('legacy-record-read-only', { partnerId: '4821907', expiredOn: '2026-12-31' });
    const { status, body } = await api.post(`${path}/correct`, { as: 'supportAgent', body: { country: 'GB', reason: 'customer-asked' } });
    expect([status, body['code']]).toEqual([409, 'legacy-record-read-only']);
    expect(body['next']).toContain('POST /v1/memberships');
  });
});
