import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenForInterruption, runCommand, type Interruption } from './command.js';
import { Complaint } from './complaint.js';
import { openHome, type Home } from './home.js';
import { writeJson } from './json-file.js';
import { sayWithClock } from './progress.js';
import { runChecks } from './proof/checks.js';
import { jestParts, runJest, type JestPart } from './proof/jest-parts.js';
import { measure, outcomeLine, report, type Outcome } from './proof/outcome.js';
import { bundleWorkflows } from './proof/workflow-bundle.js';
import { settle } from './setting.js';
import { startStack, type Stack } from './stack.js';

type Part = 'checks' | JestPart;

const partsOf = (wanted: string | undefined): readonly Part[] => {
  const all: readonly Part[] = ['checks', ...jestParts];
  const parts = all.filter((part) => wanted === undefined || part === wanted);
  if (parts.length === 0) throw new Complaint(`There is no part ${wanted}. Please name one of ${all.join(', ')}, or none for all of them.`);
  return parts;
};

interface Ground {
  readonly outcome: Outcome;
  readonly stack?: Stack;
  readonly environment: NodeJS.ProcessEnv;
}

/** What the specs stand on: the paths of the servers for those that start their own, and a whole stack for the journeys. */
async function prepareGround(home: Home, parts: readonly Part[], abort: AbortSignal): Promise<Ground> {
  const say = sayWithClock();
  let stack: Stack | undefined;
  let environment: NodeJS.ProcessEnv = {};
  const outcome = await measure('servers', async () => {
    const setting = await settle(
      home,
      { ports: 'free', testServer: true, environment: process.env },
      { servers: home.servers, say, abort },
    );
    const { temporalCli = '', temporalTestServer = '' } = setting.endpoints;
    environment = { TENURE_ENDPOINTS: home.file('endpoints.json'), TEMPORAL_CLI: temporalCli, TEMPORAL_TEST_SERVER: temporalTestServer };
    if (parts.includes('workflows')) environment['TENURE_WORKFLOW_BUNDLE'] = await bundleWorkflows(home);
    if (parts.includes('journeys')) stack = await startStack({ home: home.root, ports: 'free', services: true, say, abort });
    else await writeJson(home.file('endpoints.json'), setting.endpoints);
    void stack?.accident.then((sentence) => console.error(sentence));
    return { ok: true };
  });
  return { outcome, environment, ...(stack ? { stack } : {}) };
}

interface Proof {
  readonly home: Home;
  readonly parts: readonly Part[];
  readonly extra: readonly string[];
  readonly interruption: Interruption;
}

async function proveSpecs({ home, parts, extra, interruption }: Proof, ground: Ground | undefined): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of jestParts.filter((one) => parts.includes(one))) {
    if (part === 'faults') await ground?.stack?.stop(interruption.hurry);
    const outcome = await runJest(part, { home, environment: ground?.environment ?? {}, extra, abort: interruption.stop });
    console.log(outcomeLine(outcome));
    outcomes.push(outcome);
  }
  await ground?.stack?.stop(interruption.hurry);
  return outcomes;
}

const needServers = (parts: readonly Part[]): boolean => parts.some((part) => part !== 'checks' && part !== 'units');

async function prove(proof: Proof): Promise<Outcome[]> {
  const { home, parts, interruption } = proof;
  const grounds = needServers(parts) ? prepareGround(home, parts, interruption.stop) : undefined;
  const checks = parts.includes('checks') ? await runChecks(interruption.stop) : [];
  const ground = await grounds;
  const specs = await proveSpecs(proof, ground);
  return [...checks, ...(ground ? [ground.outcome] : []), ...specs];
}

await runCommand(async () => {
  const interruption = listenForInterruption();
  const [, , wanted, ...extra] = process.argv;
  const parts = partsOf(wanted);
  const home = await openHome(await mkdtemp(join(tmpdir(), 'tenure-test-')));
  const outcomes = await prove({ home, parts, extra, interruption });
  const ok = outcomes.every((outcome) => outcome.ok);
  const keep = !ok && needServers(parts);
  console.log(`\n${keep ? `What the servers wrote is kept in ${home.root}.\n\n` : ''}${report(outcomes)}`);
  if (!keep) await rm(home.root, { recursive: true });
  return interruption.stop.aborted ? 130 : Number(!ok);
});
