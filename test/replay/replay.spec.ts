import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { workflowBundle } from '../support/engine.js';
import { branches } from './branches.js';
import { recordedRuns, recordMissing, type RecordedRun } from './recorded.js';

const release = '0.1.0';
const logger = new DefaultLogger('ERROR');

beforeAll(async () => {
  if (process.env['RECORD_HISTORIES']) await recordMissing(release);
}, 300_000);

async function namesThatDoNotReplay(code: WorkflowBundleOption, runs: readonly RecordedRun[]): Promise<string[]> {
  const failed: string[] = [];
  const results = Worker.runReplayHistories({ workflowBundle: code }, runs);
  for await (const { workflowId, error } of results)
    if (error) failed.push(`${runs.find((run) => run.workflowId === workflowId)!.name}: ${error.message}`);
  return failed;
}

it('has written down every branch of this release', () => {
  const names = recordedRuns().map(({ name }) => name);
  for (const branch of Object.keys(branches)) expect(names).toContain(`${release}/${branch}-1.json`);
});

it('carries on every life that a release has begun', async () => {
  expect(await namesThatDoNotReplay(await workflowBundle(), recordedRuns())).toEqual([]);
});

it('finds a release that would break the lives under way', async () => {
  const workflowsPath = fileURLToPath(new URL('planted/index.ts', import.meta.url));
  const planted = await bundleWorkflowCode({ workflowsPath, logger });
  const begun = recordedRuns().filter(({ name }) => name.endsWith('/resent-1.json'));
  expect(await namesThatDoNotReplay(planted, begun)).toHaveLength(begun.length);
});
