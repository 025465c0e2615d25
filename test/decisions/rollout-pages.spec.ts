import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { visitMemberships, type Visit } from '../../activities/rollout.js';
import type { AskedMembership } from '../../activities/ports.js';
import type { RolloutItem } from '../../events/state/rollout.js';
import { FakePorts } from '../support/fake-ports.js';

const ids = ['a', 'b', 'c'];
const visit: Visit = {
  rolloutId: 'rollout-1',
  mode: 'apply',
  step: { type: 'changePolicy', data: { policyVersion: '2026-01-waiver' } },
  membershipIds: ids,
  metadata: { actor: { kind: 'support', id: 'issuer|approver' }, correlationId: 'correlation-1', reason: 'rules-waived' },
  perSecond: 1_000,
};

function page(ports: FakePorts, heartbeatDetails?: readonly RolloutItem[]) {
  const environment = new MockActivityEnvironment(
    { ...(heartbeatDetails && { heartbeatDetails }) },
    { logger: new DefaultLogger('ERROR') },
  );
  const asks = visitMemberships(ports);
  const beats: RolloutItem[][] = [];
  environment.on('heartbeat', (details: RolloutItem[]) => beats.push([...details]));
  return { beats, run: (asked: Visit = visit) => environment.run<[Visit], readonly RolloutItem[], typeof asks>(asks, asked) };
}

/** Ports whose memberships answer by name, and what they were asked. */
function world(answers: Readonly<Record<string, RolloutItem['outcome']>> = {}) {
  const ports = new FakePorts();
  const asked: AskedMembership[] = [];
  ports.askMembership = async (ask) => {
    asked.push(ask);
    return { outcome: answers[ask.membershipId] ?? 'changed' };
  };
  return { ports, asked };
}

describe('a page of a rollout', () => {
  it('asks each membership in its turn, with an id that is the same however often it is asked', async () => {
    const { ports, asked } = world({ b: 'gone', c: 'unavailable' });
    expect(await page(ports).run()).toEqual([
      { membershipId: 'a', outcome: 'changed' },
      { membershipId: 'b', outcome: 'gone' },
      { membershipId: 'c', outcome: 'unavailable' },
    ]);
    expect(asked.map(({ metadata }) => metadata.commandId)).toEqual(['rollout-1:a', 'rollout-1:b', 'rollout-1:c']);
    expect(asked[0]).toMatchObject({ mode: 'apply', step: visit.step, metadata: visit.metadata });
  });

  it('tells after each how far it is, and goes on there when it is tried again', async () => {
    const { ports, asked } = world();
    const { beats, run } = page(ports, [{ membershipId: 'a', outcome: 'refused', refusal: 'membership-over' }]);
    expect((await run())[0]).toEqual({ membershipId: 'a', outcome: 'refused', refusal: 'membership-over' });
    expect(asked.map(({ membershipId }) => membershipId)).toEqual(['b', 'c']);
    expect(beats.map((items) => items.length)).toEqual([2, 3]);
  });

  it('fails as a whole, to be tried again, when nobody can say what became of one', async () => {
    const { ports } = world();
    ports.askMembership = () => Promise.reject(new Error('the engine is away'));
    await expect(page(ports).run()).rejects.toThrow('the engine is away');
  });

  it('asks no faster than the rules say', async () => {
    const { ports } = world();
    const begun = Date.now();
    await page(ports).run({ ...visit, perSecond: 20 });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(2 * 50);
  });
});
