import { Worker } from '@temporalio/worker';
import { engineLegacyClaims } from '../../services/worker/engine-legacy-claims.js';
import { taskQueue } from '../../workflows/contract.js';
import { getLegacyRecord, legacyLocationType, legacyRecordType, legacyWorkflowId } from '../../workflows/contract-legacy.js';
import { timeSkipping, workflowBundle } from '../support/engine.js';
import { legacyFields } from '../support/legacy.js';
import { email, from, fromApprover, send } from '../support/membership.js';
import { onStage, type LiveMembership, type Stage } from '../support/stage.js';

const [mine, location, another] = ['4821907', '4821908', '4990001'];
const idOf = ({ workflowId }: LiveMembership) => workflowId.replace('membership/', '');

/** Two records of the old centre, one of them with a location, and the engine's own word on whose each is. */
async function recordsOn({ env, ports }: Stage, contact: string): Promise<void> {
  const { client } = env;
  ports.recordClaims = engineLegacyClaims(client);
  const metadata = { ...from('support'), reason: 'old-centre-closes' };
  const expiresOn = new Date((await env.currentTimeMs()) + 40 * 86_400_000).toISOString().slice(0, 10);
  const primaryContact = { firstName: 'Jiwoo', lastName: 'Han', email: contact };
  const begin = (partnerId: string, locationIds: string[]) =>
    client.workflow.start(legacyRecordType, {
      taskQueue,
      workflowId: legacyWorkflowId(partnerId),
      args: [
        {
          request: {
            row: {
              fields: legacyFields(partnerId, { locationIds, expiresOn, primaryContact }),
              origin: { importId: crypto.randomUUID(), row: 1 },
            },
            metadata,
          },
        },
      ],
    });
  await begin(mine, [location]);
  await begin(another, []);
  await client.workflow.start(legacyLocationType, { taskQueue, workflowId: legacyWorkflowId(location), args: [{ partnerId: mine }] });
}

const verify = (membership: LiveMembership) =>
  send(membership, 'verifyEmail', { challenge: 4, proof: { kind: 'code', matches: true } }, from('contact'));

const move = (membership: LiveMembership, partnerId: string, by = from('partner')) =>
  send(membership, 'moveLegacyRecord', { partnerId }, by);

it(
  'is one account’s once its contact has proved an address that the record names, and free again where that account ends first',
  onStage(timeSkipping)(async (stage) => {
    const { client } = stage.env;
    await recordsOn(stage, email);
    const record = client.workflow.getHandle(legacyWorkflowId(mine));
    const takenBy = async () => (await record.query(getLegacyRecord)).takenBy?.membershipId;
    const [first, second] = [await stage.begin(), await stage.begin()];

    await move(first, mine);
    await stage.happened('LegacyMoveAsked');
    expect(await takenBy()).toBeUndefined();
    await verify(first);
    await stage.happened('LegacyRecordClaimed');
    expect(await takenBy()).toBe(idOf(first));

    await verify(second);
    await move(second, mine);
    await stage.happened('LegacyRecordMoveRefused');
    await move(second, location);
    await stage.happened('LegacyRecordMoveRefused', 2);
    await move(second, '4999999');
    await stage.happened('LegacyRecordMoveRefused', 3);
    const refusals = stage.ports.events.flatMap((event) => (event.type === 'LegacyRecordMoveRefused' ? [event.data] : []));
    expect(refusals).toEqual([
      { partnerId: mine, refusal: 'legacy-record-moved', owner: '한***' },
      { partnerId: location, refusal: 'location-id-not-global' },
      { partnerId: '4999999', refusal: 'legacy-record-unknown' },
    ]);

    await send(first, 'withdrawAccount', undefined);
    await stage.happened('LegacyRecordReleased');
    expect(await takenBy()).toBeUndefined();
    await move(second, mine);
    await stage.happened('LegacyRecordClaimed', 2);
    expect(await takenBy()).toBe(idOf(second));
    expect(stage.ports.legacyEvents.filter(({ streamId }) => streamId === `records/${mine}`).map(({ type }) => type)).toEqual([
      'LegacyRecordImported',
      'LegacyRecordTakenOver',
      'LegacyRecordGivenBack',
      'LegacyRecordTakenOver',
    ]);
    await stage.sleep('60 days');
    await stage.happened('LegacyRecordReleased', 2);
    expect(await record.query(getLegacyRecord)).toMatchObject({ phase: 'read-only' });
    expect(await takenBy()).toBeUndefined();
    for (const handle of [record, first])
      await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, await handle.fetchHistory(), handle.workflowId);
  }),
);

it(
  'is nobody’s whose contact it does not name, unless support answers for the company; a claim that nobody heard the answer of is made once',
  onStage(timeSkipping)(async (stage) => {
    await recordsOn(stage, 'somebody-else@hanbit.example');
    const membership = await stage.begin();
    await verify(membership);
    await move(membership, another);
    await stage.happened('LegacyRecordMoveRefused');
    expect(stage.ports.events.find(({ type }) => type === 'LegacyRecordMoveRefused')).toMatchObject({
      data: { partnerId: another, refusal: 'legacy-mover-unknown' },
    });
    const records = stage.ports.recordClaims;
    let isHeard = false;
    stage.ports.recordClaims = {
      release: (release) => records.release(release),
      claim: async (wish) => {
        const found = await records.claim(wish);
        if (isHeard) return found;
        isHeard = true;
        throw new Error('the worker is gone before it could say so');
      },
    };
    await move(membership, another, { ...fromApprover(), reason: 'customer-asked' });
    await stage.happened('LegacyRecordClaimed');
    expect(stage.ports.legacyEvents.filter(({ type }) => type === 'LegacyRecordTakenOver')).toHaveLength(1);
  }),
);
