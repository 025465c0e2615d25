import { importLegacyPage, type LegacyPageAsked } from '../../activities/legacy-import.js';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { LegacyPage } from '../../workflows/decisions/legacy-import.js';
import { newLegacyImport, takeLegacyPage } from '../../workflows/decisions/legacy-turn.js';
import { FakePorts } from '../support/fake-ports.js';
import { legacyFields } from '../support/legacy.js';
import { from } from '../support/membership.js';

const importId = '3f6a1c52-8d4e-8b7a-8c21-5e9d0f7b6a14';
const now = '2026-03-01T00:00:00.000Z';
const file = { fileHash: 'a'.repeat(64), format: 'csv', rows: 3, dryRun: false } as const;
const begun = () => newLegacyImport(importId, file, { metadata: { ...from('support'), reason: 'old-centre-closes' }, now });

const actor = { kind: 'support', id: 'a' } as const;
const asked = { importId, file, after: 0, size: 250, metadata: { actor, correlationId: 'c' } };
const looked = (ports: FakePorts) =>
  new MockActivityEnvironment().run<[LegacyPageAsked], LegacyPage, ReturnType<typeof importLegacyPage>>(importLegacyPage(ports), asked);

it('closes a page of the worst rows before it is more than the engine and the log take, and goes on behind it', async () => {
  const ports = new FakePorts();
  const name = '가'.repeat(80);
  const errors = Array.from({ length: 400 }, (_, index) => ({ column: name, entry: index + 1, part: name, code: 'unreadable-characters' }));
  const rows = Array.from({ length: 250 }, (_, index) => ({ row: index + 1, line: index + 2, outcome: 'invalid' as const, errors }));
  ports.legacyFiles = { page: async () => ({ rows, next: 250 }) };
  const { items, next } = await looked(ports);
  expect(Buffer.byteLength(JSON.stringify(items))).toBeLessThan(700_000);
  expect(next).toBe(items.length);
  expect(items[0]).toMatchObject({ row: 1, line: 2, errors: errors.slice(0, 20), more: 380 });
});

it('closes a page early only where rows are left', async () => {
  const ports = new FakePorts();
  const errors = [{ column: 'country', code: 'not-a-country' }];
  ports.legacyFiles = { page: async () => ({ rows: [{ row: 1, outcome: 'invalid', errors }] }) };
  expect(await looked(ports)).toEqual({ items: [{ row: 1, outcome: 'invalid', errors }] });
});

it('counts the rows of every page, and is complete behind the last one', () => {
  const first = takeLegacyPage(begun(), { items: [{ row: 1, outcome: 'created' }], next: 1 }, now);
  expect(first.state).toMatchObject({ phase: 'running', cursor: 1, totals: { created: 1 } });
  const last = takeLegacyPage(
    first,
    {
      items: [
        { row: 2, outcome: 'invalid' },
        { row: 3, outcome: 'created' },
      ],
    },
    now,
  );
  expect(last.state).toMatchObject({ phase: 'completed', cursor: null, totals: { created: 2, invalid: 1, conflict: 0 } });
  expect(last.outbox.map(({ type, sequence }) => [sequence, type])).toEqual([
    [1, 'LegacyImportBegan'],
    [2, 'LegacyImportPageRecorded'],
    [3, 'LegacyImportPageRecorded'],
    [4, 'LegacyImportCompleted'],
  ]);
});

it('takes sound rows to their records, and tells of the others what is wrong, in the order of the file', async () => {
  const ports = new FakePorts();
  const errors = [{ column: 'country', code: 'not-a-country' }];
  ports.legacyFiles = {
    page: async () => ({
      rows: [
        { row: 11, fields: legacyFields('4821907') },
        { row: 12, partnerId: '4821910', outcome: 'invalid', errors },
        { row: 13, fields: legacyFields('4821912') },
      ],
      next: 13,
    }),
  };
  const taken: string[] = [];
  ports.takeLegacyRow = async ({ fields: { partnerId }, metadata, dryRun }) => {
    taken.push(`${partnerId} ${metadata.commandId} ${String(dryRun)}`);
    return partnerId === '4821912'
      ? { outcome: 'conflict', errors: [{ column: 'domain', code: 'differs-from-record' }] }
      : { outcome: 'created' };
  };
  const third = { ...asked, file: { ...file, dryRun: true }, after: 10, size: 3 };
  expect(await new MockActivityEnvironment().run(importLegacyPage(ports), third)).toEqual({
    items: [
      { row: 11, partnerId: '4821907', outcome: 'created' },
      { row: 12, partnerId: '4821910', outcome: 'invalid', errors },
      { row: 13, partnerId: '4821912', outcome: 'conflict', errors: [{ column: 'domain', code: 'differs-from-record' }] },
    ],
    next: 13,
  });
  expect(taken).toEqual([`4821907 ${importId}:11 true`, `4821912 ${importId}:13 true`]);
});
