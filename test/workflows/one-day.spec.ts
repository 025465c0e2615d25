import { policyOf } from '../../workflows/decisions/policy.js';
import { shareOf } from '../../workflows/decisions/spread.js';
import { timeSkipping } from '../support/engine.js';
import { daysLater } from '../support/era.js';
import { countOf } from '../support/histories.js';
import { haveMembers, memberSince } from '../support/rolled-out.js';
import { offStage } from '../support/stage.js';

const count = 60;
const spread = policyOf('2026-01').renewal.spreadMinutes * 60_000;

it(
  'spreads what is due for many at one midnight over the hours of the rules, each membership at its own time',
  offStage(timeSkipping)(async (stage) => {
    const today = new Date(await stage.env.currentTimeMs()).toISOString();
    const joined = `${daysLater(today, -363)}T09:00:00.000Z`;
    const ids = Array.from({ length: count }, () => crypto.randomUUID());
    await stage.play(async () => {
      await haveMembers(
        stage.env.client,
        ids.map((id) => memberSince(id, joined)),
      );
      await stage.env.sleep('6 days');
    });

    const opened = stage.ports.events.filter(({ type }) => type === 'RenewalWindowOpened');
    const { anniversary } = opened[0]!.data as { anniversary: string };
    const midnight = Date.parse(daysLater(anniversary, 1));
    const afterItsShare = (id: string, at: string) => Date.parse(at) - (midnight + Math.floor(shareOf(id) * spread));
    expect(opened.map(({ membershipId }) => membershipId).sort()).toEqual(ids.toSorted());
    for (const { membershipId, occurredAt } of opened) {
      expect(afterItsShare(membershipId, occurredAt)).toBeGreaterThanOrEqual(0);
      expect(afterItsShare(membershipId, occurredAt)).toBeLessThan(60_000);
    }
    for (const id of ids) {
      const { events } = await stage.env.client.workflow.getHandle(`membership/${id}`).fetchHistory();
      expect(countOf({ runId: '', events: events ?? [] }, 'workflowTaskFailed')).toBe(0);
    }
  }),
);
