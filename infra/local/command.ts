import { Complaint } from './complaint.js';
import { watchNpm } from './npm-parent.js';

/** Two wishes of the person at the keyboard: to stop, and, said again, to stop at once. */
export interface Interruption {
  readonly stop: AbortSignal;
  readonly hurry: AbortSignal;
}

/** A Ctrl-C may arrive twice, from the terminal and from npm: only what comes this many milliseconds later is a second one. */
const echo = 700;

/** Turns Ctrl-C, a closed terminal, a plain kill, and the end of the npm that started this into a wish to stop. */
export function listenForInterruption(): Interruption {
  const stop = new AbortController();
  const hurry = new AbortController();
  let first = 0;
  const onSignal = () => {
    first ||= Date.now();
    if (Date.now() - first > echo) hurry.abort();
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  void watchNpm(() => stop.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { stop: stop.signal, hurry: hurry.signal };
}

/** Settles when the signal is given. */
export const given = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Runs a command to its exit code; a complaint is told in its own words, anything else with its stack trace. */
export async function runCommand(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    console.error(error instanceof Complaint ? error.message : error);
    process.exit(1);
  }
}
