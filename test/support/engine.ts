import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
  type WorkerOptions,
  type WorkflowBundlePath,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createActivities } from '../../activities/index.js';
import type { Ports } from '../../activities/ports.js';
import { searchAttributes } from '../../infra/temporal/search-attributes.js';
import { workflowSource } from '../../services/shared/workflow-source.js';
import { taskQueue } from '../../workflows/contract.js';

const logger = new DefaultLogger('ERROR');
const telemetryOptions = { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } };
Runtime.install({ logger, shutdownSignals: [], telemetryOptions });

/** The workflows' sources, as the bundler wants them. */
const workflowsPath = fileURLToPath(new URL('../../workflows/index.ts', import.meta.url));

const binaries = { temporalCli: 'TEMPORAL_CLI', temporalTestServer: 'TEMPORAL_TEST_SERVER' } as const;

/** The path of a server's binary: named in the environment, else where the running stack wrote it. */
function binary(name: keyof typeof binaries): string {
  const path = process.env[binaries[name]] ?? endpoints()[name];
  if (!path) throw new Error(`Set ${binaries[name]} to the server's binary; npm test does.`);
  return path;
}

const endpoints = () =>
  JSON.parse(readFileSync(process.env['TENURE_ENDPOINTS'] ?? '.tenure/endpoints.json', 'utf8')) as Partial<
    Record<keyof typeof binaries, string>
  >;

const executable = (name: keyof typeof binaries) => ({ executable: { type: 'existing-path', path: binary(name) } }) as const;

/** An engine whose clock jumps over every wait; one per test, because its clock runs on after a result. */
export async function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: executable('temporalTestServer') });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: onTheWire });
  return env;
}

const wireTypes = { Keyword: 2, Datetime: 6, KeywordList: 7 };
const onTheWire = Object.fromEntries(Object.entries(searchAttributes).map(([name, type]) => [name, wireTypes[type]]));
const declared = Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]);

/** The real engine, empty, in memory, with our search attributes. */
export const devServer = (): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createLocal({ client: { identity: 'client' }, server: { ...executable('temporalCli'), extraArgs: declared } });

let bundle: Promise<WorkflowBundleWithSourceMap | WorkflowBundlePath> | undefined;

/** The workflows as a worker runs them: bundled once for all specs where npm test has done so, else once a file. */
export const workflowBundle = (): NonNullable<typeof bundle> =>
  (bundle ??= process.env['TENURE_WORKFLOW_BUNDLE']
    ? Promise.resolve({ codePath: process.env['TENURE_WORKFLOW_BUNDLE'] })
    : bundleWorkflowCode({ ...workflowSource(workflowsPath), logger }));

/** Named alike everywhere, so that histories have the same size everywhere. */
const release = {
  version: { deploymentName: 'tenure', buildId: '0.1.0' },
  useWorkerVersioning: false,
} as const;

/** A worker over real workflows and the given ports. */
export const createWorker = async (
  { nativeConnection }: TestWorkflowEnvironment,
  ports: Ports,
  options: Partial<WorkerOptions> = {},
): Promise<Worker> =>
  Worker.create({
    connection: nativeConnection,
    identity: 'worker',
    workerDeploymentOptions: release,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: createActivities(ports),
    ...options,
  });
