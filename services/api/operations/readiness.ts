import type { Client } from '@temporalio/client';
import type { MongoClient } from 'mongodb';
import { setTimeout as pause } from 'node:timers/promises';

/** What the API cannot do its work without, asked by name. */
export type Readiness = Readonly<Record<'temporal' | 'mongo', () => Promise<void>>>;

const patience = 1_000;

/** Asks the engine and the store themselves. */
export const readinessOf = ({ connection }: Client, mongo: MongoClient): Readiness => ({
  temporal: async () => void (await connection.withDeadline(Date.now() + patience, () => connection.workflowService.getSystemInfo({}))),
  mongo: async () => void (await mongo.db().command({ ping: 1 })),
});

/** Whether the answer comes in time; one that never comes is a No. */
async function answers(ask: () => Promise<void>): Promise<boolean> {
  const waiting = new AbortController();
  const asked = ask().then(
    () => true,
    () => false,
  );
  const tooLate = pause(patience, false, { signal: waiting.signal }).catch(() => false);
  const answered = await Promise.race([asked, tooLate]);
  waiting.abort();
  return answered;
}

async function ask(readiness: Readiness): Promise<Readonly<Record<keyof Readiness, boolean>>> {
  const [temporal, mongo] = await Promise.all([answers(readiness.temporal), answers(readiness.mongo)]);
  return { temporal, mongo };
}

const kept = 1_000;
const known = new WeakMap<Readiness, { readonly at: number; readonly answer: ReturnType<typeof ask> }>();

/** Who answers now, or did within the last second: however often it is asked, the servers are not. */
export function whoAnswers(readiness: Readiness): ReturnType<typeof ask> {
  const last = known.get(readiness);
  if (last && Date.now() - last.at < kept) return last.answer;
  const answer = ask(readiness);
  known.set(readiness, { at: Date.now(), answer });
  return answer;
}
