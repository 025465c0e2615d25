import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, type Db } from 'mongodb';
import { Complaint } from '../infra/local/complaint.js';
import type { Endpoints } from '../infra/local/endpoints.js';
import { startMembership } from '../services/contract/index.js';
import { createTemporalClient } from '../services/shared/temporal-client.js';
import { viewCollections, type MembershipView, type TimelineEntry } from '../services/shared/views.js';
import { applicant } from './applicant.js';
import { percentile } from './percentile.js';

const memberships = 50;
const between = 100;
const interval = 5;
const quiet = 3_000;
const longest = 60_000;

/** When each event was first seen in its membership's view, by event id. */
type Sightings = Map<string, number>;

/** Looks at the views until they all have begun and nothing new came for three seconds, but no longer than a minute. */
async function watchViews(database: Db, ids: readonly string[], abort: AbortSignal): Promise<Sightings> {
  const views = database.collection<MembershipView>(viewCollections.memberships);
  const [seen, sequences] = [new Map<string, number>(), new Map<string, number>()];
  const until = Date.now() + longest;
  for (let newest = Date.now(); Date.now() < until; await pause(interval, undefined, { signal: abort })) {
    const found = await views.find({ _id: { $in: [...ids] } }, { projection: { sequence: 1 } }).toArray();
    const now = Date.now();
    for (const { _id, sequence } of found) {
      for (let next = (sequences.get(_id) ?? 0) + 1; next <= sequence; next += 1) {
        seen.set(`${_id}:${next}`, now);
        newest = now;
      }
      sequences.set(_id, sequence);
    }
    if (sequences.size === ids.length && now - newest > quiet) return seen;
  }
  throw new Complaint(
    `After a minute ${sequences.size} of ${ids.length} memberships are visible, or events still come: is the stack healthy?`,
  );
}

async function enrolAll(address: string, ids: readonly string[], abort: AbortSignal): Promise<void> {
  const client = createTemporalClient({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: 'default' });
  try {
    for (const id of ids) {
      await startMembership(client, applicant(id), { caller: 'bench' });
      await pause(between, undefined, { signal: abort });
    }
  } finally {
    await client.connection.close();
  }
}

async function ages(database: Db, ids: readonly string[], seen: Sightings): Promise<number[]> {
  const timeline = database.collection<TimelineEntry>(viewCollections.timeline);
  const events = await timeline.find({ membershipId: { $in: [...ids] } }).toArray();
  return events.flatMap(({ _id, occurredAt }) => (seen.has(_id) ? [seen.get(_id)! - Date.parse(occurredAt)] : []));
}

/** From the decision of an event until its membership's view shows it, in milliseconds, while fifty companies join the running local stack. */
export async function freshness({ temporal, mongo }: Endpoints, abort: AbortSignal): Promise<string> {
  const ids = Array.from({ length: memberships }, () => randomUUID());
  const client = await MongoClient.connect(mongo);
  const giveUp = new AbortController();
  const signal = AbortSignal.any([abort, giveUp.signal]);
  try {
    const works = [watchViews(client.db(), ids, signal), enrolAll(temporal, ids, signal)] as const;
    const [seen] = await Promise.all(works).catch(async (error: unknown) => {
      giveUp.abort();
      await Promise.allSettled(works);
      throw error;
    });
    const found = await ages(client.db(), ids, seen);
    const [p50, p99, most] = [50, 99, 100].map((percent) => percentile(found, percent));
    return `${found.length} events of ${memberships} memberships, one membership every ${between} ms: decided to visible p50 ${p50} ms, p99 ${p99} ms, at most ${most} ms (looked every ${interval} ms).`;
  } finally {
    await client.close();
  }
}
