import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../home.js';
import { readJson } from '../json-file.js';
import { runCommandLine } from './command-line.js';
import { measure, type Outcome } from './outcome.js';

/** The folders of `test/` that need more than the sources; every other folder is a unit test. */
const folders = {
  workflows: ['workflows', 'replay'],
  journeys: ['journeys', 'browser'],
  faults: ['faults'],
};

/** A part of the specs that is run by itself. */
export type JestPart = 'units' | keyof typeof folders;

/** All parts in the order of running. */
export const jestParts: readonly JestPart[] = ['units', 'workflows', 'journeys', 'faults'];

const specs = (name: string): boolean =>
  readdirSync(join('test', name), { recursive: true }).some((file) => /\.spec\.tsx?$/.test(String(file)));

/** The folders of a part that hold specs. */
export function foldersOf(part: JestPart): string[] {
  const claimed = Object.values(folders).flat();
  const existing = readdirSync('test', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const wanted = part === 'units' ? existing.filter((name) => !claimed.includes(name)) : folders[part];
  return existing.filter((name) => wanted.includes(name) && specs(name));
}

/** Under what the specs of a part run. */
export interface JestRun {
  readonly home: Home;
  readonly environment: NodeJS.ProcessEnv;
  /** Further arguments for Jest; paths among them replace the folders of the part. */
  readonly extra: readonly string[];
  readonly abort: AbortSignal;
}

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Specs that break servers have the machine to themselves; one that fails with a connection open must not keep the rest waiting. */
const manners: Record<JestPart, readonly string[]> = {
  units: ['--maxWorkers=2'],
  workflows: ['--maxWorkers=2', '--forceExit'],
  journeys: ['--maxWorkers=2', '--forceExit'],
  faults: ['--runInBand', '--forceExit'],
};

const jest = join('node_modules', 'jest', 'bin', 'jest.js');
const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning';

/** Runs the specs of one part; a spec file that cannot even be loaded counts as one failed test. */
export async function runJest(part: JestPart, { home, environment, extra, abort }: JestRun): Promise<Outcome> {
  const paths = extra.some((argument) => argument.startsWith('test/')) ? [] : foldersOf(part).map((name) => `test/${name}/`);
  const noSpecs = paths.length === 0 && extra.length === 0;
  return measure(part, async () => {
    if (noSpecs) return { ok: true, counts: { passed: 0, failed: 0 } };
    const file = home.file(`jest-${part}.json`);
    const { code } = await runCommandLine({
      command: [process.execPath, jest, ...manners[part], '--json', `--outputFile=${file}`, ...extra, ...paths],
      environment: { ...environment, NODE_OPTIONS: nodeOptions },
      quiet: false,
      abort,
    });
    const result = await readJson<JestResult>(file);
    const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
    return { ok: code === 0, counts: { passed: result?.numPassedTests ?? 0, failed } };
  });
}
