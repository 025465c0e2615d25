import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../failure.js';

const longest = 60_000;
const interval = 200;
const reminding = 5_000;

/** What is said while one waits, and what when it was in vain. */
export interface Patience {
  readonly late: string;
  readonly remind: (seconds: number) => void;
}

/** Asks again until there is an answer, for at most a minute. */
export async function until<Answer>(ask: () => Promise<Answer | undefined>, { late, remind }: Patience): Promise<Answer> {
  const begun = Date.now();
  for (let said = begun; Date.now() < begun + longest; await pause(interval)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() < said + reminding) continue;
    said = Date.now();
    remind(Math.round((said - begun) / 1_000));
  }
  throw new Failure('unavailable', [late]);
}
