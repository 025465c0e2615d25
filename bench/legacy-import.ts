import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '../infra/local/complaint.js';
import type { Endpoints } from '../infra/local/endpoints.js';
import { publicClient, sampleAccountGrant } from '../infra/local/issuer/accounts.js';
import { startStack } from '../infra/local/stack.js';
import { joining, type Joined } from './joining.js';
import { percentile } from './percentile.js';

const interval = 500;
const longest = 3_600_000;
const header = 'partnerId,locationIds,companyName,domain,country,expiresOn,level,contactFirstName,contactLastName,contactEmail,users';

interface Report {
  readonly phase: string;
  readonly taken: number;
  readonly totals: Readonly<Record<string, number>>;
}

/** Every fifth company has a location, and every company two people. */
function exported(count: number): string {
  const lastDay = `${new Date().getUTCFullYear() + 1}-12-31`;
  const people = 'Minjun|Han|minjun@hanbit.example|account-admin;Seoyeon|Han|seoyeon@hanbit.example|report-viewer';
  const line = (index: number) =>
    [
      10_000_000 + index * 2,
      index % 5 === 0 ? 10_000_001 + index * 2 : '',
      'Hanbit',
      'hanbit.example',
      'KR',
      lastDay,
      'silver',
      ...['Jiwoo', 'Han', 'jiwoo@hanbit.example'],
      people,
    ].join(',');
  return [header, ...Array.from({ length: count }, (_, index) => line(index)), ''].join('\n');
}

async function signedIn({ issuer }: Endpoints): Promise<string> {
  const form = { grant_type: sampleAccountGrant, client_id: publicClient.id, account: 'support-approver@tenure.example' };
  const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function sent(endpoints: Endpoints, body: string): Promise<string> {
  const headers = { authorization: `Bearer ${await signedIn(endpoints)}`, 'content-type': 'text/csv' };
  const answer = await fetch(`${endpoints.api}/v1/legacy/imports?reason=measured`, { method: 'POST', headers, body });
  if (answer.status !== 202) throw new Complaint(`The export was answered with ${answer.status}.`);
  return endpoints.api + answer.headers.get('location')!.split('?')[0]!;
}

/** Asks how far an import is until that is so. */
async function until(
  { endpoints, address, abort }: { readonly endpoints: Endpoints; readonly address: string; readonly abort: AbortSignal },
  isSo: (report: Report) => boolean,
): Promise<Report> {
  const end = Date.now() + longest;
  for (; Date.now() < end; await pause(interval, undefined, { signal: abort })) {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${await signedIn(endpoints)}` } });
    if (!answer.ok) continue;
    const report = (await answer.json()) as Report;
    if (isSo(report)) return report;
  }
  throw new Complaint('After an hour the import has not come that far.');
}

const isOver = ({ phase }: Report): boolean => phase === 'completed';

function told({ waits, turnedAway }: Joined): string {
  const [half, most, last] = [50, 99, 100].map((percent) => percentile(waits, percent).toFixed(0));
  return `Meanwhile ${waits.length} companies asked to join: answered after ${half} ms (p50), ${most} ms (p99), at most ${last} ms; ${turnedAway} told to come again.`;
}

/** Brings a whole export over on a stack of its own while companies join, kills the worker in the middle, and brings the same file again; `TENURE_BENCH_RECORDS` rows, else 10,000. */
export async function legacyImport(abort: AbortSignal): Promise<string> {
  const count = Number(process.env['TENURE_BENCH_RECORDS'] ?? 10_000);
  const home = await mkdtemp(join(tmpdir(), 'tenure-import-'));
  const stack = await startStack({ home, ports: 'free', services: true, abort });
  const enough = new AbortController();
  try {
    const { endpoints } = stack;
    const joined = joining(endpoints, AbortSignal.any([enough.signal, abort]));
    const file = exported(count);
    const begun = Date.now();
    const first = { endpoints, address: await sent(endpoints, file), abort };
    const { taken: before } = await until(first, ({ taken }) => taken >= count / 3);
    await stack.process('worker').kill('SIGKILL');
    const killed = Date.now();
    await stack.process('worker').restart();
    const outage = Date.now() - killed;
    const { totals: once } = await until(first, isOver);
    const imported = Date.now();
    const { totals: again } = await until({ ...first, address: await sent(endpoints, file) }, isOver);
    const twice = Date.now();
    enough.abort();
    if (once['created'] !== count || again['unchanged'] !== count)
      throw new Complaint(`Void: ${JSON.stringify(once)}, then ${JSON.stringify(again)} of ${count} rows.`);
    const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`;
    const rate = (from: number, to: number) => `${((count * 1000) / (to - from)).toFixed(1)} rows a second`;
    return [
      `${count} records, ${Math.ceil(count / 5)} locations, one file twice.`,
      `First: all new, ${seconds(begun, imported)}, ${rate(begun, imported)}; the worker was killed after ${before} rows and back ${seconds(0, outage)} later.`,
      `Again: all known, ${seconds(imported, twice)}, ${rate(imported, twice)}.`,
      told(await joined),
    ].join('\n');
  } finally {
    enough.abort();
    await stack.stop();
    await rm(home, { recursive: true, force: true });
  }
}
