import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { LegacyRecords, LegacyRowError, LegacyRowTaken } from '../../activities/ports-legacy.js';
import type { LegacyFields } from '../../events/state/legacy-record.js';
import {
  getLegacyRecord,
  legacyLocationType,
  legacyRecordType,
  legacyWorkflowId,
  type LegacyRecordReceipt,
} from '../../workflows/contract-legacy.js';
import { canonicalJson } from '../shared/canonical-json.js';
import { startOnce } from '../shared/start-once.js';

type Engine = Pick<Client, 'workflow'>;
type Taken = Awaited<ReturnType<LegacyRecords['take']>>;

/** Less than an attempt may take between two heartbeats. */
const patience = 15_000;

const conflict = (...errors: LegacyRowError[]): Taken => ({ outcome: 'conflict', errors });

/** What stands under that id of the old centre, if anything. */
async function standing({ workflow }: Engine, id: string): Promise<{ readonly type: string; readonly partnerId?: unknown } | undefined> {
  try {
    const { type, memo } = await workflow.getHandle(legacyWorkflowId(id)).describe();
    return { type, partnerId: memo?.['partnerId'] };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw error;
  }
}

/** Which parts of the row differ from the record there is; none where it says the same. */
const differences = (fields: LegacyFields, { fields: known }: LegacyRecordReceipt): readonly LegacyRowError[] =>
  (Object.keys(fields) as (keyof LegacyFields)[])
    .filter((name) => canonicalJson(fields[name]) !== canonicalJson(known[name]))
    .map((column) => ({ column, code: 'differs-from-record' }));

/** The row beside the record that has its id: the same row of the same import made it, or it says the same, or it says something else. */
async function compared(engine: Engine, { fields, origin }: LegacyRowTaken): Promise<Taken> {
  const known = await engine.workflow.getHandle(legacyWorkflowId(fields.partnerId)).query(getLegacyRecord);
  if (known.origin.importId === origin.importId && known.origin.row === origin.row) return { outcome: 'created' };
  const errors = differences(fields, known);
  return errors.length > 0 ? conflict(...errors) : { outcome: 'unchanged' };
}

/** What an id is already, if it cannot be the global id of a new record. */
async function known(engine: Engine, taken: LegacyRowTaken): Promise<Taken | undefined> {
  const there = await standing(engine, taken.fields.partnerId);
  if (!there) return undefined;
  return there.type === legacyLocationType ? conflict({ column: 'partnerId', code: 'location-id-given' }) : compared(engine, taken);
}

/** A location is claimed before the record of its company begins, so that no record is there whose locations are another's. */
async function locationFault(
  engine: Engine,
  id: string,
  { fields: { partnerId }, dryRun }: LegacyRowTaken,
): Promise<LegacyRowError | undefined> {
  const claim = {
    type: legacyLocationType,
    workflowId: legacyWorkflowId(id),
    argument: { partnerId },
    memo: { partnerId },
    summary: 'location of the old membership centre',
  };
  if (!dryRun && (await startOnce(engine, claim))) return undefined;
  const there = await standing(engine, id);
  if (!there || there.partnerId === partnerId) return undefined;
  return { column: 'locationIds', code: there.type === legacyLocationType ? 'location-id-taken' : 'global-id-given' };
}

/** Answers only when the record lives: an import that ran ahead of its records would leave so many tasks behind that people wait for seconds. */
async function begun(engine: Engine, { fields, origin, metadata }: LegacyRowTaken): Promise<boolean> {
  const workflowId = legacyWorkflowId(fields.partnerId);
  const isNew = await startOnce(engine, {
    type: legacyRecordType,
    workflowId,
    argument: { request: { row: { fields, origin }, metadata } },
    memo: {},
    summary: 'record of the old membership centre',
  });
  if (isNew) await engine.workflow.getHandle(workflowId).query(getLegacyRecord);
  return isNew;
}

async function locationFaults(engine: Engine, row: LegacyRowTaken) {
  const faults = await Promise.all(row.fields.locationIds.map((id) => locationFault(engine, id, row)));
  return faults.filter((fault) => fault !== undefined);
}

async function taken(engine: Engine, row: LegacyRowTaken): Promise<Taken> {
  const { locationIds } = row.fields;
  const mayBegin = !row.dryRun && locationIds.length === 0;
  if (mayBegin && (await begun(engine, row))) return { outcome: 'created' };
  const there = await known(engine, row);
  if (there) return there;
  const seen = await locationFaults(engine, { ...row, dryRun: true });
  if (seen.length > 0) return conflict(...seen);
  const errors = row.dryRun ? [] : await locationFaults(engine, row);
  if (errors.length > 0) return conflict(...errors);
  if (row.dryRun || (await begun(engine, row))) return { outcome: 'created' };
  throw new Error('Somebody else was faster; the next attempt says who.');
}

/** Records are workflows of their own, and so are locations, under ids of one room: the engine lets none be two things. */
export const engineLegacyRecords = (client: Pick<Client, 'workflow' | 'withDeadline'>): LegacyRecords => ({
  take: (row) => client.withDeadline(Date.now() + patience, () => taken(client, row)),
});
