import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, type Db } from 'mongodb';
import current from '../content/current.json' with { type: 'json' };
import { Complaint } from '../infra/local/complaint.js';
import type { Endpoints } from '../infra/local/endpoints.js';
import { createTemporalClient } from '../services/shared/temporal-client.js';
import { viewCollections, type MembershipView, type TimelineEntry } from '../services/shared/views.js';
import { taskQueue, workflowId } from '../workflows/contract.js';
import { policyOf } from '../workflows/decisions/policy.js';
import { memberSince } from './members.js';
import { percentile } from './percentile.js';

const startedAtOnce = 100;
const interval = 5_000;
const longest = 1_200_000;

/** So long ago that the window opened yesterday, whatever the hours over which that day's work is spread. */
function joined(): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() - 1, day.getUTCMonth(), day.getUTCDate() - 2);
  return day.toISOString();
}

async function startAll(address: string, ids: readonly string[], abort: AbortSignal): Promise<void> {
  const client = createTemporalClient({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' });
  const since = joined();
  const start = (id: string) =>
    client.workflow.start('renewal', { taskQueue, workflowId: workflowId(id), args: [{ carried: memberSince(id, since) }] });
  try {
    for (let place = 0; place < ids.length; place += startedAtOnce) {
      abort.throwIfAborted();
      await Promise.all(ids.slice(place, place + startedAtOnce).map(start));
    }
  } finally {
    await client.connection.close();
  }
}

/** Waits until no membership of these is before its window in the views; after twenty minutes it is over in any case. */
async function allOpened(database: Db, ids: readonly string[], abort: AbortSignal): Promise<number> {
  const views = database.collection<MembershipView>(viewCollections.memberships);
  const until = Date.now() + longest;
  for (let open = 0; ; await pause(interval, undefined, { signal: abort })) {
    open = await views.countDocuments({ _id: { $in: [...ids] }, 'state.renewal.openedAt': { $exists: true } });
    if (open >= ids.length) return Date.now();
    if (Date.now() > until) throw new Complaint(`After twenty minutes ${open} of ${ids.length} windows are open.`);
  }
}

/** Each opening that is in the log, by membership and instant. */
const openings = (database: Db, ids: readonly string[]) =>
  database
    .collection<TimelineEntry>(viewCollections.timeline)
    .find({ membershipId: { $in: [...ids] }, type: 'RenewalWindowOpened' })
    .toArray();

/** How many workflow tasks the worker has failed since it began. */
async function failedTasks(workerHealth: string): Promise<number> {
  const text = await (await fetch(`${workerHealth}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith('temporal_workflow_task_execution_failed'));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Has very many memberships due at one moment, as after a day without a worker, and measures how they drain; `TENURE_BENCH_MEMBERSHIPS` of them, else 2,000. */
export async function due({ temporal, mongo, workerHealth }: Endpoints, abort: AbortSignal): Promise<string> {
  const count = Number(process.env['TENURE_BENCH_MEMBERSHIPS'] ?? 2_000);
  const ids = Array.from({ length: count }, () => randomUUID());
  const client = await MongoClient.connect(mongo);
  try {
    const failedBefore = await failedTasks(workerHealth);
    const begun = Date.now();
    const [visible] = await Promise.all([allOpened(client.db(), ids, abort), startAll(temporal, ids, abort)]);
    const drained = visible - begun;
    const opened = await openings(client.db(), ids);
    const failed = (await failedTasks(workerHealth)) - failedBefore;
    const once = new Set(opened.map(({ membershipId }) => membershipId)).size;
    if (failed > 0 || once !== count || opened.length !== count)
      throw new Complaint(`Void: ${once} of ${count} windows are open, ${opened.length - once} twice, ${failed} workflow tasks failed.`);
    const decided = opened.map(({ occurredAt }) => Date.parse(occurredAt) - begun);
    const [half, most] = [50, 100].map((percent) => (percentile(decided, percent) / 1_000).toFixed(1));
    const { spreadMinutes } = policyOf(current.policyVersion).renewal;
    const perSecond = (count * 1_000) / drained;
    return [
      `${count} memberships that were due at one moment opened their windows, each once; no workflow task failed.`,
      `Decided for half of them after ${half} s, for the last after ${most} s, visible for all after ${(drained / 1_000).toFixed(1)} s: ${perSecond.toFixed(0)} memberships a second.`,
      `On an ordinary day the rules spread them over ${spreadMinutes} minutes: ${(count / (spreadMinutes * 60)).toFixed(2)} a second, each at its own time by its id; this machine would keep up with ${Math.floor((perSecond * spreadMinutes * 60) / 1_000)} thousand anniversaries a day.`,
    ].join('\n');
  } finally {
    await client.close();
  }
}
