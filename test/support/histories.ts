import type { Client, WorkflowHandle } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

/** The history of one run, as the engine keeps it. */
export interface RunHistory {
  readonly runId: string;
  readonly events: readonly temporal.api.history.v1.IHistoryEvent[];
}

/** What names the run a workflow began with. */
export type Begun = Pick<WorkflowHandle, 'workflowId'> & { readonly firstExecutionRunId: string };

/** The histories of every run of a membership, from its first, in order. */
export async function historiesOf({ workflow }: Client, { workflowId, firstExecutionRunId }: Begun): Promise<RunHistory[]> {
  const runs: RunHistory[] = [];
  for (let runId: string | null | undefined = firstExecutionRunId; runId; runId = next(runs)) {
    const { events } = await workflow.getHandle(workflowId, runId).fetchHistory();
    runs.push({ runId, events: events ?? [] });
  }
  return runs;
}

const next = (runs: readonly RunHistory[]) => runs.at(-1)?.events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;

const takenBack: readonly unknown[] = [1, 31];

/** Leaves out the tasks (unhandled command, unhandled update) that the engine takes back because somebody was heard while a run was ending; it gives them again. */
export const withoutTakenBack = ({ events, ...history }: RunHistory): RunHistory => ({
  ...history,
  events: events.filter(({ workflowTaskFailedEventAttributes: failure }) => !takenBack.includes(failure?.cause)),
});

/** The names of a history's events, without the common ending. */
export const namesOf = ({ events }: RunHistory): readonly string[] =>
  events.map(
    (event) =>
      Object.keys(event)
        .find((key) => key.endsWith('EventAttributes'))
        ?.replace('EventAttributes', '') ?? 'unknown',
  );

/** What followed the last workflow task of a run: with a new run among it, the end of this one. */
export const endOf = (history: RunHistory): readonly string[] => {
  const names = namesOf(history);
  return names.slice(names.lastIndexOf('workflowTaskCompleted') + 1);
};

/** How often the history has an event of that name. */
export const countOf = (history: RunHistory, name: string): number => namesOf(history).filter((other) => other === name).length;
