import { partnerIdOf } from '../../workflows/decisions/partner-id.js';
import { taskQueue } from '../../workflows/contract.js';
import {
  claimLegacyRecord,
  correctLegacyRecord,
  legacyImportType,
  legacyImportWorkflowId,
  legacyRecordType,
  legacyWorkflowId,
  releaseLegacyRecord,
} from '../../workflows/contract-legacy.js';
import { until } from '../support/fake-ports.js';
import { legacyFields } from '../support/legacy.js';
import { becomeActive, from, fromApprover, send } from '../support/membership.js';
import { isAtRest } from '../support/rest.js';
import type { LiveMembership, Stage } from '../support/stage.js';
import type { Branch, ProcessBranch } from './branch.js';

const partnerId = '4821907';
const importId = '3f6a1c52-8d4e-4b7a-8c21-5e9d0f7b6a14';
const otherAccount = '7c1f0b0e-52f4-4a3c-8d57-9a1be2c40f99';
const metadata = { ...from('support', { id: 'issuer|approver' }), reason: 'old-centre-closes' };
const mistake = { ...from('support'), reason: 'answered-by-mistake' };

async function moved(stage: Stage, membership: LiveMembership): Promise<void> {
  await becomeActive(membership);
  await send(membership, 'moveLegacyRecord', { partnerId });
  await stage.happened('LegacyRecordMoved');
}

/** The ways that a record of the old centre has gone in an account, and a question that was taken back. */
export const accountBranches: Readonly<Record<string, Branch>> = {
  'legacy-record-moved': moved,
  'legacy-record-returned': async (stage, membership) => {
    await moved(stage, membership);
    const { sequence: proposal } = await send(membership, 'returnLegacyRecord', { partnerId }, mistake);
    await send(membership, 'approveProposal', { proposal }, fromApprover());
    await stage.happened('LegacyRecordReleased');
  },
  'merge-declined-after-all': async (stage, membership) => {
    stage.ports.accounts = { speak: () => Promise.resolve({ outcome: 'done' }) };
    await becomeActive(membership);
    const deadline = new Date((await stage.env.currentTimeMs()) + 30 * 86_400_000).toISOString();
    const asker = { membershipId: otherAccount, partnerId: partnerIdOf(otherAccount), legalName: 'Harbour Ltd' };
    await send(membership, 'offerMerge', { ...asker, number: 7, deadline }, from('service'));
    await stage.happened('MergeOffered');
    await send(membership, 'answerMerge', { answer: 'accept' });
    await stage.happened('MergeAnswerHeard');
    await send(membership, 'answerMerge', { answer: 'decline', because: 'not-now' });
    await stage.happened('MergeAnswerHeard', 2);
  },
  'merge-withdrawn': async (stage, membership) => {
    stage.ports.accounts = { speak: () => Promise.resolve({ outcome: 'done' }) };
    await becomeActive(membership);
    await send(membership, 'inviteMerge', { membershipId: otherAccount, partnerId: partnerIdOf(otherAccount) });
    await stage.happened('MergeInvited');
    await send(membership, 'withdrawMerge', undefined);
    await stage.happened('MergeWithdrawalHeard');
  },
};

const recorded = (stage: Stage, type: string) => until(() => stage.ports.legacyEvents.some((event) => event.type === type));

/** The ways that a record itself, and the import that brings one, have gone. */
export const legacyBranches: Readonly<Record<string, ProcessBranch>> = {
  'legacy-record': async (stage) => {
    const { workflow } = stage.env.client;
    const expiresOn = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString().slice(0, 10);
    const row = { fields: legacyFields(partnerId, { expiresOn }), origin: { importId, row: 1 } };
    const workflowId = legacyWorkflowId(partnerId);
    const record = await workflow.start(legacyRecordType, { taskQueue, workflowId, args: [{ request: { row, metadata } }] });
    const account = { membershipId: otherAccount, owner: 'H***' };
    await record.executeUpdate(correctLegacyRecord, { args: [{ data: { companyName: 'Hanbit Ltd' }, metadata }] });
    await record.executeUpdate(claimLegacyRecord, { args: [{ data: account, metadata }] });
    await record.executeUpdate(releaseLegacyRecord, {
      args: [{ data: { membershipId: otherAccount, mistaken: true }, metadata }],
    });
    await stage.sleep('41 days');
    await recorded(stage, 'LegacyRecordFrozen');
    await until(() => isAtRest(record));
    return record;
  },
  'legacy-import': async (stage) => {
    const rows = [1, 2, 3].map((row) => ({ row, fields: legacyFields(String(4_000_000 + row)) }));
    stage.ports.legacyFiles = { page: async ({ after }) => (after === 0 ? { rows: rows.slice(0, 2), next: 2 } : { rows: rows.slice(2) }) };
    stage.ports.takeLegacyRow = async ({ fields }) =>
      fields.partnerId.endsWith('3')
        ? { outcome: 'conflict', errors: [{ column: 'companyName', code: 'differs-from-record' }] }
        : { outcome: 'created' };
    const file = { fileHash: 'a'.repeat(64), format: 'csv' as const, rows: 3, dryRun: false };
    const workflowId = legacyImportWorkflowId(importId);
    const handle = await stage.env.client.workflow.start(legacyImportType, {
      taskQueue,
      workflowId,
      args: [{ request: { importId, file, metadata } }],
    });
    await handle.result();
    return handle;
  },
};
