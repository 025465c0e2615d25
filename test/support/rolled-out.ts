import type { Client } from '@temporalio/client';
import { taskQueue, workflowId } from '../../workflows/contract.js';
import {
  rolloutType,
  rolloutUpdates,
  rolloutWorkflowId,
  type RolloutProposal,
  type RolloutUpdateType,
} from '../../workflows/contract-rollout.js';
import type { Command } from '../../workflows/decisions/index.js';
import { keepPromises, newRecord, takeTurn, type MembershipRecord } from '../../workflows/decisions/turn.js';
import { from, people, requestData } from './membership.js';
import { readText } from './sample-events.js';

/** A member since that instant, as a run carries it; every event is in the log. */
export function memberSince(membershipId: string, joined: string, policyVersion = '2026-01'): MembershipRecord {
  const commands: readonly Pick<Command, 'type' | 'data' | 'metadata'>[] = [
    { type: 'requestAccount', data: { ...requestData(membershipId), policyVersion }, metadata: from('service') },
    { type: 'verifyEmail', data: { challenge: 4, proof: { kind: 'code', matches: true } }, metadata: from('contact') },
    { type: 'acceptAgreement', data: readText, metadata: from('partner', { objectId: people.signatory }) },
    { type: 'authorizeVetting', data: undefined, metadata: from('support') },
  ];
  const take = (record: MembershipRecord, command: (typeof commands)[number]) => takeTurn(record, command as Command, joined).record;
  return { ...commands.reduce(take, newRecord({ membershipId, correlationId: 'correlation-1' })), outbox: [] };
}

/** A member of four hundred days ago who never renewed: by most rules that lapsed for good, by some it can still be renewed late. */
export function lapsedMember(membershipId: string, policyVersion: string): MembershipRecord {
  const joined = new Date(Date.now() - 400 * 86_400_000).toISOString();
  return { ...keepPromises(memberSince(membershipId, joined, policyVersion), new Date().toISOString()), outbox: [] };
}

/** Has members live in the engine, without their way in. */
export const haveMembers = async ({ workflow }: Client, records: readonly MembershipRecord[]): Promise<void> =>
  void (await Promise.all(
    records.map((carried) => workflow.start('renewal', { taskQueue, workflowId: workflowId(carried.membershipId), args: [{ carried }] })),
  ));

/** The waiver for every active member. */
export const waiver: RolloutProposal = {
  kind: 'policy',
  target: '2026-01-waiver',
  audience: { policyVersions: ['2026-01'], statuses: ['active'] },
  rulesVersion: '2026-01',
};

/** One of support, by name, saying why. */
export const supporter = (name: string) => ({ ...from('support', { id: name }), reason: 'rules-waived' });

/** Proposes a rollout and answers with what can be asked of it. */
export async function propose({ workflow }: Client, rolloutId: string, proposal: RolloutProposal = waiver) {
  const handle = await workflow.start(rolloutType, {
    taskQueue,
    workflowId: rolloutWorkflowId(rolloutId),
    args: [{ request: { rolloutId, proposal, metadata: supporter('proposer') } }],
  });
  return {
    handle,
    ask: (type: RolloutUpdateType, by: string) =>
      handle.executeUpdate(rolloutUpdates[type].definition, { args: [{ metadata: supporter(by) }] }),
  };
}
