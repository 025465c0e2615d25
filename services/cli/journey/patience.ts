import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.js';

const longest = 60_000;
const interval = 200;

/** Asks again until there is an answer, for at most a minute; `late` is what is said then. */
export async function until<Answer>(ask: () => Promise<Answer | undefined>, late: string): Promise<Answer> {
  for (const end = Date.now() + longest; Date.now() < end; await pause(interval)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Failure('unavailable', [late]);
}
