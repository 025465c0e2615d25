import { sendPublishing } from '../../services/shared/publish-agreement.js';
import { publishingWorkflowId, type PublishingCommandType, type PublishingInput } from '../../workflows/contract-publishing.js';
import { until } from '../support/fake-ports.js';
import type { Begun } from '../support/histories.js';
import { from, fromApprover } from '../support/membership.js';
import { isAtRest } from '../support/rest.js';
import type { Stage } from '../support/stage.js';
import type { ProcessBranch } from './branch.js';

const workflowId = publishingWorkflowId('network');
const publishing = ({ env }: Stage) => env.client.workflow.getHandle(workflowId);
const runIdOf = async (stage: Stage) => (await publishing(stage).describe()).runId;

async function send<Type extends PublishingCommandType>(
  stage: Stage,
  type: Type,
  data: PublishingInput<Type>['data'],
  metadata = from('support'),
): Promise<void> {
  await sendPublishing(stage.env.client, { type, input: { data, metadata } });
  await until(() => isAtRest(publishing(stage)));
}

const approve = (stage: Stage) => send(stage, 'approvePublishing', { proposal: 1 }, fromApprover());

/** Lets time pass until the log has that event. */
async function pass(stage: Stage, duration: Parameters<Stage['sleep']>[0], event: string): Promise<void> {
  await stage.sleep(duration);
  await until(() => stage.ports.published.some(({ type }) => type === event));
  await until(() => isAtRest(publishing(stage)));
}

/** A version that one approver proposed, to be enforced in forty days. */
async function proposed(stage: Stage): Promise<Begun> {
  const enforceFrom = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString();
  await send(stage, 'publishAgreement', { agreementVersion: '2026-07', enforceFrom, rulesVersion: '2026-01', fromRules: '2026-01' });
  return { workflowId, firstExecutionRunId: await runIdOf(stage) };
}

/** Every way that a publication has gone; the histories of each release are named after them. */
export const publishingBranches: Readonly<Record<string, ProcessBranch>> = {
  'agreement-published': async (stage) => {
    const begun = await proposed(stage);
    await approve(stage);
    await pass(stage, '1 minute', 'AgreementCampaignBegan');
    await pass(stage, '41 days', 'AgreementEnforcementBegan');
    return begun;
  },
  'publishing-declined': async (stage) => {
    const begun = await proposed(stage);
    await send(stage, 'declinePublishing', { proposal: 1 }, fromApprover());
    return begun;
  },
  'publishing-lapsed': async (stage) => {
    const begun = await proposed(stage);
    await pass(stage, '73 hours', 'AgreementPublishingLapsed');
    return begun;
  },
  'publishing-carried-over': async (stage) => {
    const begun = await proposed(stage);
    while ((await runIdOf(stage)) === begun.firstExecutionRunId) await Promise.all(Array.from({ length: 10 }, () => approve(stage)));
    await pass(stage, '41 days', 'AgreementEnforcementBegan');
    return begun;
  },
};
