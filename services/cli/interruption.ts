import { Failure } from './failure.js';

/** The answer, or, as soon as the person at the keyboard stops the command, a `Failure` with these lines. */
export async function unlessStopped<Result>(stopped: AbortSignal, work: Promise<Result>, lines: readonly string[]): Promise<Result> {
  let forget = (): void => undefined;
  const stop = new Promise<never>((_, reject) => {
    const give = (): void => reject(new Failure('stopped', lines));
    if (stopped.aborted) give();
    stopped.addEventListener('abort', give, { once: true });
    forget = () => stopped.removeEventListener('abort', give);
  });
  return Promise.race([stop, work]).finally(forget);
}
