import { randomUUID } from 'node:crypto';
import { MongoClient, type Db } from 'mongodb';
import type { Endpoints } from '../infra/local/endpoints.js';
import { table } from '../infra/local/table.js';
import { ensureIndexes } from '../infra/mongo/indexes.js';
import { createMetrics } from '../services/api/operations/metrics.js';
import { cachedStandings } from '../services/api/standings/cached-standings.js';
import { mongoStandings } from '../services/api/standings/mongo-standings.js';
import type { Standings } from '../services/api/standings/standings.js';
import type { StandingId } from '../services/shared/input/standing-id.js';
import type { StandingView } from '../services/shared/standing-view.js';
import { viewCollections } from '../services/shared/views.js';
import { partnerIdOf } from '../workflows/decisions/partner-id.js';
import { pair } from './pairs.js';
import { idAt } from './search-views.js';

const atOnce = 1_000;
const asked = 2_000;
const hot = 50;
const together = 20;
const bounds = { rounds: 9, longest: 20_000 };
const since = '2026-01-01T00:00:00.000Z';

const standingAt = (place: number): StandingView => ({
  _id: idAt(place),
  sequence: 12,
  partnerId: partnerIdOf(idAt(place)),
  tenantIds: [idAt(place)],
  member: true,
  level: 'network',
  since,
  until: '2027-01-01',
  reasons: [],
  purchases: 'open',
  history: [{ level: 'network', from: since, to: null, endedBy: null }],
  earlierPeriods: 0,
  changedAt: since,
});

async function fill(database: Db, count: number, abort: AbortSignal): Promise<void> {
  await ensureIndexes(database);
  const standings = database.collection<StandingView>(viewCollections.standings);
  for (let place = 0; place < count; place += atOnce) {
    abort.throwIfAborted();
    await standings.insertMany(Array.from({ length: Math.min(atOnce, count - place) }, (_, index) => standingAt(place + index)));
  }
}

/** Asks for the same few companies again and again, some at the same time, as programs do. */
async function askAll(standings: Standings, ids: readonly StandingId[]): Promise<void> {
  const ask = async (first: number) => {
    for (let question = first; question < asked; question += together) await standings.find([ids[question % ids.length]!]);
  };
  await Promise.all(Array.from({ length: together }, (_, index) => ask(index)));
}

const perSecond = (milliseconds: number): string => Math.round((asked * 1_000) / milliseconds).toLocaleString('en');

/** Answers for other programs with and without those at hand, in a database of its own that is dropped afterwards; `TENURE_BENCH_MEMBERSHIPS` of them, else 20,000. */
export async function standing({ mongo }: Endpoints, abort: AbortSignal): Promise<string> {
  const count = Number(process.env['TENURE_BENCH_MEMBERSHIPS'] ?? 20_000);
  const client = await MongoClient.connect(mongo);
  const database = client.db(`tenure_bench_${randomUUID().slice(0, 8)}`);
  try {
    await fill(database, count, abort);
    const read = mongoStandings(database);
    const rows: string[][] = [];
    for (const kind of ['membership', 'partner'] as const) {
      const kept = cachedStandings(read, { entries: 10_000, seconds: 2 }, { metrics: createMetrics() });
      const ids = Array.from({ length: hot }, (_, place): StandingId => {
        const id = idAt(place * 7);
        return { kind, id: kind === 'partner' ? partnerIdOf(id) : id };
      });
      abort.throwIfAborted();
      const { ours, raw, ratio, rounds } = await pair(
        () => askAll(kept, ids),
        () => askAll(read, ids),
        bounds,
      );
      const times = (1 / ratio.middle).toFixed(1);
      rows.push([
        `by ${kind} id`,
        perSecond(ours),
        perSecond(raw),
        times,
        `${(1 / ratio.most).toFixed(1)} – ${(1 / ratio.least).toFixed(1)}`,
        String(rounds),
      ]);
    }
    const heads = ['question', 'at hand /s', 'read /s', 'times as many', 'least – most', 'pairs'];
    return [`${count} standings, ${hot} of them asked for ${asked} times, ${together} at once`, table([heads, ...rows])].join('\n');
  } finally {
    await database.dropDatabase();
    await client.close();
  }
}
