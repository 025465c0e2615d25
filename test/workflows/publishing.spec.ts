import { currentAgreement, publishingNow, sendPublishing } from '../../services/shared/publish-agreement.js';
import type { PublishingCommandType, PublishingInput } from '../../workflows/contract-publishing.js';
import { publishingWorkflowId } from '../../workflows/contract-publishing.js';
import { engineAudience } from '../../services/worker/engine-audience.js';
import { engineCampaigns } from '../../services/worker/engine-campaigns.js';
import { engineRolledOut } from '../../services/worker/engine-rolled-out.js';
import { devServer, timeSkipping } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { from, fromApprover } from '../support/membership.js';
import { haveMembers, lapsedMember, memberSince } from '../support/rolled-out.js';
import { offStage, onStage, type Stage } from '../support/stage.js';

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
    const again = await send(stage, 'approvePublishing', { proposal: 1 }, fromApprover());
    expect(again.versions).toMatchObject([{ agreementVersion: '2026-07' }]);

    await stage.env.sleep('41 days');
    await until(() => stage.ports.published.length === 4);
    expect(stage.ports.published.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 AgreementPublishingProposed',
      '2 AgreementVersionPublished',
      '3 AgreementCampaignBegan',
      '4 AgreementEnforcementBegan',
    ]);
    expect((await publishingNow(client)).versions).toMatchObject([{ agreementVersion: '2026-07', enforceFrom }]);
  }),
);

it(
  'asks every member with an older version, whoever can still renew late included, without another approval, and tells what became of each',
  offStage(devServer)(async (stage) => {
    const { client } = stage.env;
    const [audience, rolledOut, campaigns] = [engineAudience(client), engineRolledOut(client), engineCampaigns(client)];
    stage.ports.findAudience = (...asked) => audience.page(...asked);
    stage.ports.askMembership = (asked) => rolledOut.ask(asked);
    stage.ports.beginCampaign = (campaign) => campaigns.begin(campaign);
    const [member, late, over] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    const ids = [member, late].sort();
    await stage.play(async () => {
      await haveMembers(client, [
        memberSince(member, '2026-03-04T09:00:00.000Z'),
        lapsedMember(late, '2026-01-transition'),
        lapsedMember(over, '2026-01'),
      ]);
      await until(async () => (await client.workflow.count(`ExecutionStatus = 'Running' AND MembershipStatus = 'lapsed'`)).count === 2);
      const enforceFrom = new Date(Date.now() + 40 * 86_400_000).toISOString();
      await send(stage, 'publishAgreement', { agreementVersion: '2026-07', enforceFrom, rulesVersion: '2026-01', fromRules: '2026-01' });
      await send(stage, 'approvePublishing', { proposal: 1 }, fromApprover());
      await until(() => stage.ports.rolloutEvents.some(({ type }) => type === 'RolloutCompleted'));
      await until(() => stage.ports.eventTypes.filter((type) => type === 'AgreementReacceptanceAsked').length === ids.length);
    });
    const { rolloutEvents, published, eventTypes } = stage.ports;
    expect(rolloutEvents.map(({ type }) => type)).toEqual(['RolloutProposed', 'RolloutApproved', 'RolloutPageDone', 'RolloutCompleted']);
    expect(rolloutEvents[2]).toMatchObject({ data: { items: ids.map((membershipId) => ({ membershipId, outcome: 'changed' })) } });
    expect(published.at(-1)).toMatchObject({ type: 'AgreementCampaignBegan', data: { rolloutId: rolloutEvents[0]!.rolloutId } });
    expect(eventTypes.filter((type) => type === 'AgreementReacceptanceAsked')).toHaveLength(2);
  }),
);
