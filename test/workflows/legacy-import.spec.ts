import type { RecordedLegacyEvent } from '../../events/legacy-catalogue.js';
import { legacyRowsIn } from '../../services/shared/legacy-file.js';
import { legacyRowsChecker } from '../../services/shared/legacy-rows.js';
import { engineLegacyRecords } from '../../services/worker/engine-legacy-records.js';
import { taskQueue } from '../../workflows/contract.js';
import {
  correctLegacyRecord,
  getLegacyRecord,
  legacyImportType,
  legacyImportWorkflowId,
  legacyWorkflowId,
  type LegacyCorrectionInput,
} from '../../workflows/contract-legacy.js';
import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { legacyCsv, legacyFields, legacyLine } from '../support/legacy.js';
import { from } from '../support/membership.js';
import { offStage, onStage, refusalOf, type Stage } from '../support/stage.js';

const metadata = { ...from('support', { id: 'issuer|approver' }), reason: 'old-centre-closes' };
const idOf = (index: number): string => String(4_000_000 + index * 10);

/** Fourteen sound rows, of which some have locations, and among them four that are not. */
const rows = [
  ...Array.from({ length: 14 }, (_, index) =>
    legacyFields(idOf(index), index % 5 === 0 ? { locationIds: [String(Number(idOf(index)) + 1)] } : {}),
  ),
  legacyFields(idOf(3)),
  legacyFields('12'),
  legacyFields(idOf(20), { country: 'XX' }),
  legacyFields(idOf(21), { locationIds: ['99'] }),
];
const file = { fileHash: 'a'.repeat(64), format: 'csv', rows: rows.length } as const;

/** Has the engine itself know the records, and the file come in pages of five. */
function reachRecords({ ports, env }: Stage, said = rows): void {
  const read = legacyRowsIn(Buffer.from(legacyCsv(said.map(legacyLine))), 'csv');
  const check = legacyRowsChecker(read, 'csv');
  ports.legacyFiles = {
    page: async ({ after }) => {
      const end = Math.min(after + 5, read.length);
      const page = Array.from({ length: end - after }, (_, index) => check(after + index + 1));
      return { rows: page, ...(end < read.length && { next: end }) };
    },
  };
  const records = engineLegacyRecords(env.client);
  ports.takeLegacyRow = (row) => records.take(row);
}

const begin = ({ env }: Stage, importId: string, dryRun = false) =>
  env.client.workflow.start(legacyImportType, {
    taskQueue,
    workflowId: legacyImportWorkflowId(importId),
    args: [{ request: { importId, file: { ...file, dryRun }, metadata } }],
  });

const eventsOf = ({ ports }: Stage, streamId: string): readonly RecordedLegacyEvent[] =>
  ports.legacyEvents.filter((event) => event.streamId === streamId);
const itemsOf = (stage: Stage, importId: string) =>
  eventsOf(stage, `imports/${importId}`).flatMap((event) => (event.type === 'LegacyImportPageRecorded' ? event.data.items : []));
const outcomesOf = (stage: Stage, importId: string) => itemsOf(stage, importId).map(({ row, outcome }) => `${row} ${outcome}`);
const importedIn = ({ ports }: Stage) => ports.legacyEvents.filter(({ type }) => type === 'LegacyRecordImported');

const sound = Array.from({ length: 14 }, (_, index) => index + 1);
const others = ['15 duplicate', '16 invalid', '17 invalid', '18 invalid'];
const all = (outcome: string) => [...sound.map((row) => `${row} ${outcome}`), ...others];

it(
  'comes to the same although the worker dies in the middle, changes nothing when it is only looked at or run again, and never overwrites',
  offStage(devServer)(async (stage) => {
    reachRecords(stage);
    const [looked, first, again, changed] = [1, 2, 3, 4].map(() => crypto.randomUUID()) as [string, string, string, string];
    await stage.play(async () => void (await (await begin(stage, looked, true)).result()));
    expect(outcomesOf(stage, looked)).toEqual(all('created'));
    expect(importedIn(stage)).toEqual([]);

    const takes = stage.ports.takeLegacyRow;
    let isDead = false;
    stage.ports.takeLegacyRow = async (row) => {
      const answer = await takes(row);
      if (row.origin.row !== 8 || isDead) return answer;
      isDead = true;
      throw new Error('the worker is gone before it could say what became of this row');
    };
    const handle = await stage.play(
      async () => {
        const begun = await begin(stage, first);
        await until(() => isDead);
        return begun;
      },
      { maxCachedWorkflows: 0 },
    );
    await stage.play(async () => {
      await handle.result();
      await until(() => importedIn(stage).length === sound.length);
    });
    expect(outcomesOf(stage, first)).toEqual(all('created'));
    expect(eventsOf(stage, `imports/${first}`).at(-1)).toMatchObject({ data: { totals: { created: 14, duplicate: 1, invalid: 3 } } });

    await stage.play(async () => void (await (await begin(stage, again)).result()));
    expect(outcomesOf(stage, again)).toEqual(all('unchanged'));

    const taken = [
      legacyFields(idOf(0), { companyName: 'Another', locationIds: [String(Number(idOf(0)) + 1)] }),
      legacyFields(String(Number(idOf(10)) + 1)),
      legacyFields('4999990', { locationIds: ['4999991', String(Number(idOf(5)) + 1)] }),
      legacyFields('4999980', { locationIds: [idOf(1)] }),
    ];
    reachRecords(stage, taken);
    await stage.play(async () => void (await (await begin(stage, changed)).result()));
    expect(itemsOf(stage, changed).map(({ outcome, errors }) => [outcome, errors])).toEqual([
      ['conflict', [{ column: 'companyName', code: 'differs-from-record' }]],
      ['conflict', [{ column: 'partnerId', code: 'location-id-given' }]],
      ['conflict', [{ column: 'locationIds', code: 'location-id-taken' }]],
      ['conflict', [{ column: 'locationIds', code: 'global-id-given' }]],
    ]);
    expect(importedIn(stage)).toHaveLength(sound.length);

    const later = crypto.randomUUID();
    reachRecords(stage, [legacyFields('4999970', { locationIds: ['4999991'] })]);
    await stage.play(async () => void (await (await begin(stage, later)).result()));
    expect(outcomesOf(stage, later)).toEqual(['1 created']);
  }),
);

it(
  'is mended until it expires, and then sleeps for ever and refuses',
  onStage(timeSkipping)(async (stage) => {
    const { client } = stage.env;
    const expiresOn = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString().slice(0, 10);
    reachRecords(stage, [legacyFields('4821907', { expiresOn })]);
    await begin(stage, crypto.randomUUID());
    await until(() => eventsOf(stage, 'records/4821907').length > 0);
    const handle = client.workflow.getHandle(legacyWorkflowId('4821907'));
    const correct = (companyName: string) => {
      const said: LegacyCorrectionInput = { data: { companyName }, metadata: { ...from('support'), reason: 'customer-asked' } };
      return handle.executeUpdate(correctLegacyRecord, { args: [said] });
    };
    expect(await correct('Hanbit Ltd')).toMatchObject({ sequence: 2, phase: 'writable', fields: { companyName: 'Hanbit Ltd' } });
    await stage.env.sleep('60 days');
    await until(() => eventsOf(stage, 'records/4821907').some(({ type }) => type === 'LegacyRecordFrozen'));
    expect(await refusalOf(correct('Hanbit Inc'))).toBe('legacy-record-read-only');
    expect(await handle.query(getLegacyRecord)).toMatchObject({ sequence: 3, phase: 'read-only', fields: { companyName: 'Hanbit Ltd' } });
    expect((await handle.describe()).status.name).toBe('RUNNING');
  }),
);

it(
  'answers for a new record only when it lives, so that no import runs ahead of its records',
  offStage(devServer)(async (stage) => {
    const records = engineLegacyRecords(stage.env.client);
    const row = (partnerId: string, dryRun: boolean) =>
      records.take({ fields: legacyFields(partnerId), origin: { importId: crypto.randomUUID(), row: 1 }, dryRun, metadata });
    const said: string[] = [];
    const taken = row('4999960', false).then(({ outcome }) => said.push(outcome));
    const begun = stage.env.client.workflow.getHandle(legacyWorkflowId('4999960'));
    await until(() => begun.describe().then(Boolean, () => false));
    said.push(`only looked at: ${(await row('4999950', true)).outcome}`);
    await stage.play(async () => void (await taken));
    expect(said).toEqual(['only looked at: created', 'created']);
  }),
);
