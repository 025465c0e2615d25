import { setTimeout as pause } from 'node:timers/promises';

const shortly = 1_000;

/** Waits for the work, and tells the person so when it takes longer than a second. */
export async function withNotice<Result>(work: Promise<Result>, tell: () => void): Promise<Result> {
  const done = new AbortController();
  pause(shortly, undefined, { signal: done.signal }).then(tell, () => undefined);
  return work.finally(() => done.abort());
}
