import type { WorkflowHandle } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import { countOf, type RunHistory } from './histories.js';

type PendingActivity = temporal.api.workflow.v1.IPendingActivityInfo;
type Newest = Pick<WorkflowHandle, 'describe' | 'fetchHistory'>;

/** What the history says of the newest run; the engine that skips time tells no open workflow task in any other way. */
interface Course {
  readonly hasBegun: boolean;
  readonly isTaskOpen: boolean;
  readonly openActivities: number;
}

const among = (history: RunHistory, what: string, ...ends: readonly string[]) =>
  countOf(history, `${what}Scheduled`) - ends.reduce((sum, end) => sum + countOf(history, `${what}${end}`), 0);

async function courseOf(membership: Newest): Promise<Course> {
  const { events } = await membership.fetchHistory();
  const history = { runId: '', events: events ?? [] };
  return {
    hasBegun: countOf(history, 'workflowTaskCompleted') > 0,
    isTaskOpen: among(history, 'workflowTask', 'Completed', 'Failed', 'TimedOut') > 0,
    openActivities: among(history, 'activityTask', 'Completed', 'Canceled', 'Failed', 'TimedOut'),
  };
}

/** Of a task that was taken back the real engine writes the next attempt only once it is over, and tells it here. */
async function openOf(membership: Newest): Promise<{ isTaskOpen: boolean; activities: readonly PendingActivity[] }> {
  const { raw } = await membership.describe();
  return { isTaskOpen: Boolean(raw.pendingWorkflowTask), activities: raw.pendingActivities ?? [] };
}

/** Whether a membership has nothing more to do by itself. */
export async function isAtRest(membership: Newest): Promise<boolean> {
  const { hasBegun, isTaskOpen, openActivities } = await courseOf(membership);
  return hasBegun && !isTaskOpen && openActivities === 0 && !(await openOf(membership)).isTaskOpen;
}

/** Whether a membership does nothing but try again what an outage has failed before, or is not begun for want of a worker. */
export async function hasComeToRest(membership: Newest): Promise<boolean> {
  const { hasBegun, isTaskOpen, openActivities } = await courseOf(membership);
  if (!hasBegun) return true;
  if (isTaskOpen) return false;
  const open = await openOf(membership);
  return !open.isTaskOpen && (openActivities === 0 || open.activities.every(({ attempt }) => Number(attempt) > 1));
}
