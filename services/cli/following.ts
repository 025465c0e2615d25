import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.js';
import type { Session } from './session.js';

/** How often is looked, in milliseconds. */
const interval = 500;

/** What is asked, when it has come to rest, and what is said of it until then. */
interface Followed<Answer> {
  readonly ask: () => Promise<Answer>;
  readonly rests: (answer: Answer) => boolean;
  readonly line: (answer: Answer) => string;
}

/** Asks until it has come to rest, and says each time how far it is where that has changed; whoever stops looking stops nothing else. */
export async function follow<Answer>({ outside, paint, words }: Session, { ask, rests, line }: Followed<Answer>): Promise<Answer> {
  const looked = (): Promise<Answer> =>
    ask().catch((error: unknown) => {
      throw error instanceof Failure && error.ending === 'stopped' ? new Failure('stopped', [words.failures.stoppedFollowing]) : error;
    });
  for (let told = ''; ; await pause(interval)) {
    const answer = await looked();
    if (rests(answer)) return answer;
    const said = line(answer);
    if (said !== told) outside.err(paint.faint(said));
    told = said;
  }
}
