import { CommanderError } from 'commander';
import { exitCodes } from './exit-codes.js';
import { Failure } from './failure.js';
import { languageOf, type Outside } from './outside.js';
import { createProgram } from './program.js';
import { Session } from './session.js';
import type { Words } from './words.js';

const helpWasShown = ['commander.helpDisplayed', 'commander.help'];

function misuse(
  { code, message, exitCode }: CommanderError,
  { usage }: Words,
): { readonly code: number; readonly lines: readonly string[] } {
  if (helpWasShown.includes(code)) return { code: exitCode === 0 ? exitCodes.ok : exitCodes.usage, lines: [] };
  const say = Object.hasOwn(usage, code) ? usage[code as Exclude<keyof Words['usage'], 'other'>] : () => usage.other;
  return { code: exitCodes.usage, lines: [say(/'([^']*)'/.exec(message)?.[1] ?? '')] };
}

/** What is said about an error, and the exit code; never a stack trace. */
export function explain(error: unknown, words: Words): { readonly code: number; readonly lines: readonly string[] } {
  if (error instanceof Failure) return { code: exitCodes[error.ending], lines: error.lines };
  if (error instanceof CommanderError) return misuse(error, words);
  return { code: exitCodes.bug, lines: [words.failures.bug(error instanceof Error ? error.message : String(error))] };
}

/** Runs one call of the command line and says how it ended. */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  const session = new Session(outside, languageOf(argv, outside.environment));
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    const { code, lines } = explain(error, session.words);
    if (lines.length > 0) outside.err(lines.join('\n'));
    return code;
  }
}
