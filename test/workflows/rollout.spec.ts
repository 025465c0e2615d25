import { engineAudience } from '../../services/worker/engine-audience.js';
import { engineRolledOut } from '../../services/worker/engine-rolled-out.js';
import type { EventData } from '../../events/catalogue.js';
import type { RecordedRolloutEvent } from '../../events/rollout-catalogue.js';
import { devServer } from '../support/engine.js';
import { until } from '../support/fake-ports.js';
import { happened } from '../support/sample-events.js';
import { haveMembers, memberSince, propose } from '../support/rolled-out.js';
import { offStage, refusalOf, type Stage } from '../support/stage.js';

const joined = '2026-03-04T09:00:00.000Z';
const { dates } = happened.policyChanged.data as EventData<'PolicyChanged'>;
const everybody = (changed: number) => ({ changed, unchanged: 0, refused: 0, gone: 0, unavailable: 0 });

const told = ({ ports }: Stage, type: RecordedRolloutEvent['type']) => ports.rolloutEvents.filter((event) => event.type === type);
const itemsOf = (events: readonly RecordedRolloutEvent[]) => events.flatMap(({ data }) => ('items' in data ? data.items : []));

/** Reaches the members that live in the engine, as the worker does. */
function reachMembers({ ports, env }: Stage): void {
  const [audience, rolledOut] = [engineAudience(env.client), engineRolledOut(env.client)];
  ports.findAudience = (...asked) => audience.page(...asked);
  ports.askMembership = (asked) => rolledOut.ask(asked);
}

it(
  'changes sixty memberships once each, although the worker dies in the middle, and tells what became of every one',
  offStage(devServer)(async (stage) => {
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID());
    const rolloutId = crypto.randomUUID();
    const visible = async () => (await stage.env.client.workflow.count(`Audience = 'policy:2026-01'`)).count === ids.length;
    reachMembers(stage);
    let isDead = false;
    const asksAsBefore = stage.ports.askMembership;
    let asked = 0;
    stage.ports.askMembership = async (ask) => {
      const answer = await asksAsBefore(ask);
      if (ask.mode === 'preview' || (asked += 1) !== 25) return answer;
      isDead = true;
      throw new Error('the worker is gone before it could say what became of this one');
    };

    const beforeItDies = async () => {
      await haveMembers(
        stage.env.client,
        ids.map((id) => memberSince(id, joined)),
      );
      await until(visible);
      const proposed = await propose(stage.env.client, rolloutId);
      await until(() => told(stage, 'RolloutPreviewed').length > 0);
      expect(await refusalOf(proposed.ask('approveRollout', 'proposer'))).toBe('second-person-required');
      expect(stage.ports.eventTypes).not.toContain('PolicyChanged');
      await proposed.ask('approveRollout', 'approver');
      await until(() => isDead);
      return proposed;
    };
    const rollout = await stage.play(beforeItDies, { maxCachedWorkflows: 0 });
    await stage.play(async () => {
      await rollout.handle.result();
      await until(() => stage.ports.eventTypes.filter((type) => type === 'PolicyChanged').length >= ids.length);
    });

    const previewed = itemsOf(told(stage, 'RolloutPagePreviewed'));
    const done = itemsOf(told(stage, 'RolloutPageDone'));
    for (const items of [previewed, done]) {
      expect(items.map(({ membershipId }) => membershipId)).toEqual([...ids].sort());
      for (const item of items) expect(item).toEqual({ membershipId: item.membershipId, outcome: 'changed', dates });
    }
    const changes = stage.ports.events.filter(({ type }) => type === 'PolicyChanged');
    expect(changes.map(({ membershipId }) => membershipId).sort()).toEqual([...ids].sort());
    for (const { actor, reason, causationId, membershipId } of changes)
      expect({ actor, reason, causationId }).toEqual({
        actor: { kind: 'support', id: 'issuer|approver' },
        reason: 'rules-waived',
        causationId: `${rolloutId}:${membershipId}`,
      });
    expect(told(stage, 'RolloutCompleted')).toMatchObject([{ data: { totals: everybody(60) } }]);
    expect(stage.ports.rolloutEvents.map(({ sequence }) => sequence)).toEqual(stage.ports.rolloutEvents.map((_, index) => index + 1));
  }),
  120_000,
);
