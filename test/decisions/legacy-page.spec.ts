import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { importLegacyPage, type LegacyPageAsked } from '../../activities/legacy-import.js';
import type { LegacyPorts, LegacyRowTaken } from '../../activities/ports-legacy.js';
import { legacyFields } from '../support/legacy.js';

const importId = '3f6a1c52-8d4e-4b7a-8c21-5e9d0f7b6a14';
const asked: LegacyPageAsked = {
  importId,
  file: { fileHash: 'a'.repeat(64), format: 'csv', rows: 60, dryRun: false },
  after: 0,
  size: 60,
  metadata: { actor: { kind: 'support', id: 'issuer|approver' }, correlationId: importId },
};
const rows = Array.from({ length: 60 }, (_, index) => ({ row: index + 1, fields: legacyFields(String(4_000_001 + index)) }));

const page = (take: (row: LegacyRowTaken) => Promise<{ outcome: 'created' }>) => {
  const ports = { legacyFiles: { page: async () => ({ rows }) }, legacyRecords: { take } } as unknown as LegacyPorts;
  const taking = importLegacyPage(ports);
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  return environment.run<[LegacyPageAsked], Awaited<ReturnType<typeof taking>>, typeof taking>(taking, asked);
};

it('keeps no row waiting for a slow one, and answers in the order of the rows', async () => {
  const taken: number[] = [];
  let goOn = (): void => undefined;
  const everybodyElse = new Promise<void>((resolve) => (goOn = resolve));
  const { items } = await page(async ({ origin: { row } }) => {
    if (row === 1) await everybodyElse;
    taken.push(row);
    if (taken.length === 59) goOn();
    return { outcome: 'created' };
  });
  expect(taken.at(-1)).toBe(1);
  expect(items.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
});

it('begins no further row once one has failed, because the page is tried again', async () => {
  const taken: number[] = [];
  const failing = page(async ({ origin: { row } }) => {
    taken.push(row);
    if (row === 3) throw new Error('the engine is away');
    await new Promise((resolve) => setImmediate(resolve));
    return { outcome: 'created' };
  });
  await expect(failing).rejects.toThrow('the engine is away');
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
