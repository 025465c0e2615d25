import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection, type Db, type Filter, type Sort } from 'mongodb';
import { Complaint } from '../infra/local/complaint.js';
import type { Endpoints } from '../infra/local/endpoints.js';
import { table } from '../infra/local/table.js';
import { ensureIndexes } from '../infra/mongo/indexes.js';
import type { Memberships, MembershipSearch } from '../services/api/memberships/memberships.js';
import { mongoMemberships } from '../services/api/memberships/mongo-memberships.js';
import { mongoRenewalsDue } from '../services/api/renewals-due/mongo-renewals-due.js';
import type { RenewalsDue, RenewalsSearch } from '../services/api/renewals-due/renewals-due.js';
import { viewCollections, type MembershipView } from '../services/shared/views.js';
import { pair, type Paired } from './pairs.js';
import { viewAt } from './search-views.js';

const atOnce = 1_000;
const bounds = { rounds: 9, longest: 8_000 };
const limit = 51;

/** What is measured of ours. */
interface Reads {
  readonly memberships: Memberships;
  readonly renewals: RenewalsDue;
}

/** A question of ours, and the same written by hand for the driver alone. */
interface Shape {
  readonly name: string;
  readonly search?: Partial<MembershipSearch>;
  readonly renewals?: Partial<RenewalsSearch>;
  readonly filter: Filter<MembershipView>;
}

const middle = viewAt(50_000);
const [from, to] = ['2026-02-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'];
const period = { from: '2026-02-01', until: '2026-03-03' };
const due = { $gte: period.from, $lte: period.until };

const shapes: readonly Shape[] = [
  { name: 'all, newest first', search: {}, filter: {} },
  { name: 'all, by deadline', search: { order: 'deadline' }, filter: { deadline: { $ne: null } } },
  { name: 'tenant', search: { text: middle._id }, filter: { search: { $regex: `^${middle._id}` } } },
  { name: 'company', search: { text: 'Harbour' }, filter: { search: { $regex: '^harbour' } } },
  { name: 'domain', search: { text: 'company-50000.example' }, filter: { search: { $regex: '^company-50000\\.example' } } },
  { name: 'e-mail', search: { text: 'contact@company-50000.example' }, filter: { search: '=contact@company-50000.example' } },
  { name: 'status', search: { status: 'pending' }, filter: { status: 'pending' } },
  { name: 'step and owner', search: { waitingOn: 'vetting', owner: 'support' }, filter: { waits: 'vetting/support' } },
  { name: 'stuck', search: { stuck: 'any' }, filter: { stuckFor: 'any' } },
  { name: 'reason', search: { reason: 'company-not-found' }, filter: { reasons: 'company-not-found' } },
  {
    name: 'deadline window',
    search: { deadlineFrom: from, deadlineTo: to, order: 'deadline' },
    filter: { deadline: { $gte: from, $lte: to } },
  },
  {
    name: 'status and step',
    search: { status: 'pending', waitingOn: 'vetting', order: 'deadline' },
    filter: { status: 'pending', waits: 'vetting/', deadline: { $ne: null } },
  },
  { name: 'renewals due', renewals: {}, filter: { 'renewal.due': due } },
  { name: 'renewals open', renewals: { phase: 'open' }, filter: { 'renewal.due': due, 'renewal.phase': 'open' } },
  {
    name: 'renewals open, unpaid',
    renewals: { phase: 'open', unmet: 'paid' },
    filter: { 'renewal.due': due, 'renewal.phase': 'open', 'renewal.unmet': 'paid' },
  },
];

const orderOf = ({ renewals, search }: Shape): Sort =>
  renewals ? { 'renewal.due': 1, _id: 1 } : search?.order === 'deadline' ? { deadline: 1, _id: 1 } : { requestedAt: -1, _id: 1 };

async function fill(database: Db, count: number, abort: AbortSignal): Promise<Collection<MembershipView>> {
  await ensureIndexes(database);
  const views = database.collection<MembershipView>(viewCollections.memberships);
  for (let place = 0; place < count; place += atOnce) {
    abort.throwIfAborted();
    await views.insertMany(Array.from({ length: Math.min(atOnce, count - place) }, (_, index) => viewAt(place + index)));
  }
  return views;
}

/** How many documents the store looks at for that page; nothing where it does not say. */
async function examined(views: Collection<MembershipView>, shape: Shape): Promise<string> {
  const explained = views.find(shape.filter).sort(orderOf(shape)).limit(limit).explain('executionStats');
  const stats = (await explained.catch(() => undefined)) as { executionStats?: { totalDocsExamined?: number } } | undefined;
  return String(stats?.executionStats?.totalDocsExamined ?? '–');
}

const figures = ({ rounds, ours, raw, ratio }: Paired): string[] => [
  ours.toFixed(1),
  raw.toFixed(1),
  ratio.middle.toFixed(2),
  `${ratio.least.toFixed(2)} – ${ratio.most.toFixed(2)}`,
  String(rounds),
];

async function measure({ memberships, renewals }: Reads, views: Collection<MembershipView>, shape: Shape): Promise<string[]> {
  const byHand = () => views.find(shape.filter).sort(orderOf(shape)).limit(limit).toArray();
  const ours = (): Promise<readonly Pick<MembershipView, '_id'>[]> =>
    shape.renewals
      ? renewals.search({ ...period, ...shape.renewals, limit })
      : memberships.search({ order: 'requested', ...shape.search, limit });
  const ids = async (ask: typeof ours) => (await ask()).map(({ _id }) => _id).join();
  if ((await ids(ours)) !== (await ids(byHand)))
    throw new Complaint(`Both must find the same of “${shape.name}”; the figures would be void.`);
  return [shape.name, ...figures(await pair(ours, byHand, bounds)), await examined(views, shape)];
}

/** The counts beside one look at every status by hand, which is the least that one of them can cost. */
async function measureCounts(memberships: Memberships, views: Collection<MembershipView>): Promise<string[]> {
  const byHand = () =>
    Promise.all(
      ['pending', 'active', 'suspended', 'expired', 'withdrawn', 'closed'].map((status) =>
        views.countDocuments({ status } as Filter<MembershipView>),
      ),
    );
  return ['all counts, beside statuses', ...figures(await pair(() => memberships.counts(to), byHand, bounds)), '–'];
}

/** The counts of the renewals that are due beside one look at the whole period by hand. */
async function measureDue(renewals: RenewalsDue, views: Collection<MembershipView>): Promise<string[]> {
  const byHand = () => views.countDocuments({ 'renewal.due': due });
  return ['renewals counted, beside one count', ...figures(await pair(() => renewals.counts(period), byHand, bounds)), '–'];
}

/** Every question of support beside the driver alone, in a database of its own that is dropped afterwards; `TENURE_BENCH_MEMBERSHIPS` of them, else 100,000. */
export async function search({ mongo }: Endpoints, abort: AbortSignal): Promise<string> {
  const count = Number(process.env['TENURE_BENCH_MEMBERSHIPS'] ?? 100_000);
  const client = await MongoClient.connect(mongo);
  const database = client.db(`tenure_bench_${randomUUID().slice(0, 8)}`);
  try {
    const views = await fill(database, count, abort);
    const memberships = mongoMemberships(database);
    const renewals = mongoRenewalsDue(database);
    const rows: string[][] = [];
    for (const shape of shapes) {
      abort.throwIfAborted();
      rows.push(await measure({ memberships, renewals }, views, shape));
    }
    rows.push(await measureCounts(memberships, views), await measureDue(renewals, views));
    const heads = ['question', 'ours ms', 'driver ms', 'ratio', 'least – most', 'pairs', 'looked at'];
    const { version } = (await database.admin().serverInfo()) as { version?: string };
    return [
      `${views.collectionName}: ${count} documents, pages of ${limit - 1}, store ${version ?? 'unknown'}`,
      table([heads, ...rows]),
    ].join('\n');
  } finally {
    await database.dropDatabase();
    await client.close();
  }
}
