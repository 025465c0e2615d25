import type { Ending } from './exit-codes.js';

/** What the person at the keyboard is told instead of an answer: these lines and nothing else. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly ending: Exclude<Ending, 'ok'>,
    readonly lines: readonly string[],
  ) {
    super(lines.join('\n'));
  }
}
