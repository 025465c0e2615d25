import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A command, where it shows what it says, and what may end it early. */
export interface CommandLine {
  readonly command: readonly [command: string, ...args: string[]];
  readonly environment?: NodeJS.ProcessEnv;
  readonly quiet: boolean;
  readonly abort: AbortSignal;
}

const saidBy = (stream: Readable | null): Promise<string> => (stream ? text(stream) : Promise.resolve(''));

/** Runs the command to its end; a quiet one gives back what it said, any other says it at once. */
export async function runCommandLine({ command: [name, ...args], environment, quiet, abort }: CommandLine) {
  abort.throwIfAborted();
  const stdio = quiet ? 'pipe' : 'inherit';
  const child = spawn(name, args, { stdio: ['ignore', stdio, stdio], env: { ...process.env, ...environment } });
  const end = () => child.kill('SIGTERM');
  abort.addEventListener('abort', end);
  const said = Promise.all([saidBy(child.stdout), saidBy(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  abort.removeEventListener('abort', end);
  return { code, output: (await said).join('') };
}
