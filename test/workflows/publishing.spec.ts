import { currentAgreement, publishingNow, sendPublishing } from '../../services/shared/publish-agreement.js';
import type { PublishingCommandType, PublishingInput } from '../../workflows/contract-publishing.js';
import { publishingWorkflowId } from '../../workflows/contract-publishing.js';
import { timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { from, fromApprover } from '../support/membership.js';
import { onStage, type Stage } from '../support/stage.js';

const scene = onStage(timeSkipping);
const workflowId = publishingWorkflowId('network');

const send = <Type extends PublishingCommandType>(
  { env }: Stage,
  type: Type,
  data: PublishingInput<Type>['data'],
  metadata = from('support'),
) => sendPublishing(env.client, { type, input: { data, metadata } });

it(
  'publishes what two approvers agree on, enforces it on its date, and carries it over however long the history',
  scene(async (stage) => {
    const { client } = stage.env;
    expect([await currentAgreement(client), await publishingNow(client)]).toEqual(['2026-01', { versions: [] }]);
    const enforceFrom = new Date((await stage.env.currentTimeMs()) + 40 * 86_400_000).toISOString();
    const publication = { agreementVersion: '2026-07', enforceFrom, rulesVersion: '2026-01', fromRules: '2026-01' };
    await send(stage, 'publishAgreement', publication);
    expect(await currentAgreement(client)).toBe('2026-01');
    await expect(send(stage, 'approvePublishing', { proposal: 1 })).rejects.toMatchObject({ code: 'second-person-required' });

    const { runId } = await client.workflow.getHandle(workflowId).describe();
    await send(stage, 'approvePublishing', { proposal: 1 }, fromApprover());
    while ((await client.workflow.getHandle(workflowId).describe()).runId === runId)
      await Promise.all(Array.from({ length: 10 }, () => send(stage, 'approvePublishing', { proposal: 1 }, fromApprover())));
    expect(await currentAgreement(client)).toBe('2026-07');
    expect(await send(stage, 'approvePublishing', { proposal: 1 }, fromApprover())).toMatchObject({ sequence: 2 });

    await stage.env.sleep('41 days');
    await until(() => stage.ports.published.length === 3);
    expect(stage.ports.published.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 AgreementPublishingProposed',
      '2 AgreementVersionPublished',
      '3 AgreementEnforcementBegan',
    ]);
    expect((await publishingNow(client)).versions).toMatchObject([{ agreementVersion: '2026-07', enforceFrom }]);
  }),
);
