import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import { taskQueue } from '../../workflows/contract.js';

/** A workflow whose id is never used twice. */
export interface OnlyOnce {
  readonly type: string;
  readonly workflowId: string;
  readonly argument: object;
  readonly memo: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

/** Whether this call began it; false where it is there, or was. */
export async function startOnce(
  { workflow }: Pick<Client, 'workflow'>,
  { type, workflowId, argument, memo, summary }: OnlyOnce,
): Promise<boolean> {
  try {
    await workflow.start(type, {
      workflowId,
      taskQueue,
      args: [argument],
      memo,
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      staticSummary: summary,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
