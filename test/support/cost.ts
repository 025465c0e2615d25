import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

/** What one run costs the engine, by its own counters. */
export interface Cost {
  readonly events: number;
  readonly transitions: number;
  readonly bytes: number;
}

/** The engine's exact counters of one run. */
export async function costOf(
  { client }: TestWorkflowEnvironment,
  { workflowId }: Pick<WorkflowHandle, 'workflowId'>,
  runId: string,
): Promise<Cost> {
  const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
  const { historyLength, stateTransitionCount, historySizeBytes } = raw.workflowExecutionInfo ?? {};
  return { events: Number(historyLength), transitions: Number(stateTransitionCount), bytes: Number(historySizeBytes) };
}
