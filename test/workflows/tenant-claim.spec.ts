import { Worker } from '@temporalio/worker';
import type { MembershipRefused } from '../../services/shared/membership-refused.js';
import { startMembership } from '../../services/shared/start-membership.js';
import { engineTenantClaims } from '../../services/worker/engine-tenant-claims.js';
import { getTenantClaim, releaseTenant, workflowId } from '../../workflows/contract.js';
import { devServer, workflowBundle } from '../support/engine.js';
import { accountRequest, from, fromOtherTenant, send } from '../support/membership.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const idOf = ({ workflowId: id }: LiveMembership) => id.replace('membership/', '');

/** An account to which that tenant is to belong, confirmed by one of its own administrators. */
async function confirmed(stage: Stage, account: LiveMembership, tenantId: string) {
  await send(account, 'addTenant', { tenantId });
  return send(account, 'confirmTenant', undefined, fromOtherTenant({ tenantId, isGlobalAdministrator: true }));
}

const refusalOf = (asked: Promise<unknown>) => asked.then(() => undefined).catch((error: unknown) => error as MembershipRefused);

it(
  'lets a further tenant be one account’s and nobody else’s, until that account lets go of it',
  onStage(devServer)(async (stage) => {
    const { client } = stage.env;
    stage.ports.claims = engineTenantClaims(client);
    const [owner, second] = [await stage.begin(), await stage.begin()];
    const tenantId = crypto.randomUUID();
    await confirmed(stage, owner, tenantId);
    await stage.happened('TenantAdded');
    const claim = client.workflow.getHandle(workflowId(tenantId));
    expect(await claim.query(getTenantClaim)).toMatchObject({ tenantId, account: idOf(owner), owner: '한***' });

    await confirmed(stage, second, tenantId);
    await stage.happened('TenantAdditionRefused');
    expect(stage.ports.events.find(({ type }) => type === 'TenantAdditionRefused')).toMatchObject({
      membershipId: idOf(second),
      data: { tenantId, takenBy: 'account', owner: '한***' },
    });
    await confirmed(stage, owner, idOf(second));
    await stage.happened('TenantAdditionRefused', 2);
    expect(stage.ports.events.findLast(({ type }) => type === 'TenantAdditionRefused')).toMatchObject({ data: { takenBy: 'membership' } });

    const before = (await claim.describe()).historyLength;
    expect(await refusalOf(startMembership(client, accountRequest(tenantId)))).toMatchObject({
      code: 'tenant-in-account',
      details: { account: idOf(owner), owner: '한***' },
    });
    await claim.signal(releaseTenant, idOf(second));
    expect(await engineTenantClaims(client).claim({ tenantId, account: idOf(owner), owner: '한***', since: '' })).toEqual({
      outcome: 'claimed',
    });
    await engineTenantClaims(client).release({ tenantId, account: idOf(second) });
    expect((await claim.describe()).status.name).toBe('RUNNING');
    expect((await claim.describe()).historyLength - before).toBeLessThan(8);

    await send(owner, 'removeTenant', { tenantId }, from('partner'));
    await stage.happened('TenantReleased');
    const history = await claim.fetchHistory();
    expect((await claim.describe()).status.name).toBe('COMPLETED');
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history, workflowId(tenantId));

    await confirmed(stage, second, tenantId);
    await stage.happened('TenantAdded', 2);
    await send(second, 'withdrawAccount', undefined);
    await stage.happened('TenantReleased', 2);
    expect(await startMembership(client, accountRequest(tenantId))).toMatchObject({ membershipId: tenantId, alreadyRequested: false });
    await stage.happened('AccountRequested', 3);
    expect((await client.workflow.getHandle(workflowId(tenantId)).describe()).type).toBe('accountCreation');
    for (const membership of [owner, second]) await stage.atRest(membership);
  }),
);
