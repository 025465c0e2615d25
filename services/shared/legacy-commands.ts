import type { Client } from '@temporalio/client';
import {
  correctLegacyRecord,
  legacyImportType,
  legacyImportWorkflowId,
  legacyLocationType,
  legacyWorkflowId,
  type LegacyCorrectionInput,
  type LegacyImportRequest,
  type LegacyRecordReceipt,
} from '../../workflows/contract-legacy.js';
import { MembershipRefused, orRefused } from './membership-refused.js';
import { startOnce } from './start-once.js';
import { patience } from './temporal-client.js';

/** What became of a wish to import. */
export interface BegunLegacyImport {
  readonly importId: string;
  /** Whether it had begun before; nothing was changed then. */
  readonly alreadyBegun: boolean;
}

const within = <Answer>(client: Client, ask: () => Promise<Answer>): Promise<Answer> =>
  orRefused(() => client.withDeadline(Date.now() + patience, ask));

const described = (client: Client, workflowId: string) => within(client, () => client.workflow.getHandle(workflowId).describe());

/** What the engine has under that id; nothing where it never had anything. */
async function standing(client: Client, workflowId: string) {
  try {
    return await described(client, workflowId);
  } catch (error) {
    if (error instanceof MembershipRefused && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** Begins an import, or finds the one that the same key began; the key with another file is refused. Throws `MembershipRefused`. */
export async function startLegacyImport(client: Client, request: LegacyImportRequest): Promise<BegunLegacyImport> {
  const { importId, metadata } = request;
  const workflowId = legacyImportWorkflowId(importId);
  const begins = await within(client, () =>
    startOnce(client, {
      type: legacyImportType,
      workflowId,
      argument: { request },
      memo: { commandId: metadata.commandId },
      summary: 'import of an export of the old membership centre',
    }),
  );
  const isAnother = !begins && (await described(client, workflowId)).memo?.['commandId'] !== metadata.commandId;
  if (isAnother) throw new MembershipRefused('idempotency-key-reused');
  return { importId, alreadyBegun: !begins };
}

/** Whether the engine has that import. */
export const isKnownLegacyImport = async (client: Client, importId: string): Promise<boolean> =>
  (await standing(client, legacyImportWorkflowId(importId))) !== undefined;

/** Whether an import is over, so that its file is needed no more. */
export const isOverLegacyImport = async (client: Client, importId: string): Promise<boolean> =>
  (await standing(client, legacyImportWorkflowId(importId)))?.status.name === 'COMPLETED';

/** Whether the engine has a record of that global id; the id of a location is refused with the global id of its company. Throws `MembershipRefused`. */
export async function isKnownLegacyRecord(client: Client, partnerId: string): Promise<boolean> {
  const there = await standing(client, legacyWorkflowId(partnerId));
  if (there?.type === legacyLocationType)
    throw new MembershipRefused('location-id-not-global', { partnerId: String(there.memo?.['partnerId']) });
  return there !== undefined;
}

/** Mends a record that has not expired. Throws `MembershipRefused`. */
export async function sendLegacyCorrection(client: Client, partnerId: string, input: LegacyCorrectionInput): Promise<LegacyRecordReceipt> {
  if (!(await isKnownLegacyRecord(client, partnerId))) throw new MembershipRefused('not-found');
  const handle = client.workflow.getHandle(legacyWorkflowId(partnerId));
  return within(client, () => handle.executeUpdate(correctLegacyRecord, { updateId: input.metadata.commandId, args: [input] }));
}
