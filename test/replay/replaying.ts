import { defaultPayloadConverter } from '@temporalio/common';
import { bundleWorkflowCode, DefaultLogger, Worker, type InjectedSinks, type WorkflowBundleOption } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '../../services/shared/canonical-json.js';
import { publishes } from './logs.js';
import type { RecordedRun } from './recorded.js';
import type { Told } from './told.js';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The workflows of a folder beside this one, telling what they publish. */
export const tellingBundle = (index: string): Promise<WorkflowBundleOption> =>
  bundleWorkflowCode({
    workflowsPath: pathOf(index),
    workflowInterceptorModules: [pathOf('told.ts')],
    logger: new DefaultLogger('ERROR'),
  });

/** What the run published when it lived, batch by batch. */
const publishedIn = ({ history }: RecordedRun): readonly unknown[] =>
  (history.events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
    publishes.includes(scheduled?.activityType?.name ?? '') ? [defaultPayloadConverter.fromPayload(scheduled!.input!.payloads![0]!)] : [],
  );

const runIdOf = ({ history }: RecordedRun) => history.events?.[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId;

/** The runs that this code would not carry on as they went: other commands to the engine, or other events under the same numbers. */
export async function namesThatDoNotReplay(workflowBundle: WorkflowBundleOption, runs: readonly RecordedRun[]): Promise<string[]> {
  const told = new Map<string, unknown[]>();
  const sinks: InjectedSinks<Told> = {
    told: {
      publishes: {
        fn: ({ runId }, turns) => void told.set(runId, [...(told.get(runId) ?? []), turns]),
        callDuringReplay: true,
      },
    },
  };
  const failed: string[] = [];
  for (const run of runs) {
    try {
      await Worker.runReplayHistory({ workflowBundle, sinks }, run.history, run.workflowId);
      const published = publishedIn(run);
      const today = (told.get(runIdOf(run) ?? '') ?? []).slice(0, published.length);
      if (canonicalJson(today) !== canonicalJson(published)) failed.push(`${run.name}: other events`);
    } catch (error) {
      failed.push(`${run.name}: ${String(error)}`);
    }
  }
  return failed;
}
