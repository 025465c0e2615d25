import type { WorkflowHandle } from '@temporalio/client';
import type { accountCreation } from '../../workflows/account-creation.js';
import { until } from './fake-ports.js';
import { hasComeToRest } from './rest.js';

type Handle = WorkflowHandle<typeof accountCreation>;

/** A living membership; commands go to whichever run it is in. */
export interface LiveMembership extends Pick<Handle, 'executeUpdate' | 'query' | 'cancel' | 'describe' | 'fetchHistory' | 'workflowId'> {
  readonly firstExecutionRunId: string;
}

const patience = 25_000;

/** Fails by name what an engine never answers, so that no scene hangs without a word. */
export async function answered<Answer>(question: string, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`The engine never answered: ${question}`)), patience);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}

type Ask<Name extends 'executeUpdate' | 'query'> = (...args: Parameters<Handle[Name]>) => Promise<never>;

/** The membership of a real engine. */
export function liveMembership(handle: Handle, firstExecutionRunId: string): LiveMembership {
  const named = (what: { name: string } | string) => `${typeof what === 'string' ? what : what.name} of ${handle.workflowId}`;
  const asked: { executeUpdate: Ask<'executeUpdate'>; query: Ask<'query'> } = handle as never;
  const executeUpdate: Ask<'executeUpdate'> = (update, options) => answered(named(update), asked.executeUpdate(update, options));
  const query: Ask<'query'> = (...args) => answered(named(args[0]), asked.query(...args));
  return {
    workflowId: handle.workflowId,
    firstExecutionRunId,
    executeUpdate: executeUpdate,
    query: query as Handle['query'],
    cancel: () => handle.cancel(),
    fetchHistory: () => answered(`history of ${handle.workflowId}`, handle.fetchHistory()),
    describe: () => answered(`describe ${handle.workflowId}`, handle.describe()),
  };
}

/**
 * The membership of an engine that skips time: what is under way is over before a command is sent.
 * That engine (1.40) loses for ever a workflow task that cancels an activity which is about to complete, and with it every answer after it;
 * what comes at the same time is told on the real engine.
 */
export function settledMembership(live: LiveMembership): LiveMembership {
  const asked: { executeUpdate: Ask<'executeUpdate'> } = live as never;
  const executeUpdate: Ask<'executeUpdate'> = async (update, options) => {
    await until(() => hasComeToRest(live));
    return asked.executeUpdate(update, options);
  };
  return { ...live, executeUpdate: executeUpdate };
}
