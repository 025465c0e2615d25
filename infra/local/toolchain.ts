import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Complaint } from './complaint.js';

interface Tool {
  readonly probe: readonly [command: string, ...args: string[]];
  readonly minimum: number;
  readonly version: RegExp;
  readonly wanted: string;
  readonly debian: string;
  readonly homebrew: string;
}

/** What must already be on the machine before a server can be obtained or started, and what each is called in a package manager. */
export const tools = {
  java: {
    probe: ['java', '-version'],
    minimum: 17,
    version: /version "(\d+)/,
    wanted: 'Java 17 or newer',
    debian: 'openjdk-17-jre-headless',
    homebrew: 'openjdk',
  },
  maven: { probe: ['mvn', '-v'], minimum: 3, version: /Maven (\d+)/, wanted: 'Maven 3.6 or newer', debian: 'maven', homebrew: 'maven' },
  pip: {
    probe: ['python3', '-m', 'pip', '--version'],
    minimum: 3,
    version: /python (\d+)/,
    wanted: 'Python 3 with pip',
    debian: 'python3-pip',
    homebrew: 'python',
  },
} satisfies Record<string, Tool>;

/** The name of a tool that some server needs. */
export type ToolName = keyof typeof tools;

/** Says what the machine answers to a command, or nothing when there is no such command. */
export type Probe = (command: string, args: string[]) => Promise<string | undefined>;

const run: Probe = async (command, args) => {
  const answer = await promisify(execFile)(command, args).catch(() => undefined);
  return answer && answer.stdout + answer.stderr;
};

/** Those of the tools that are missing or too old. */
export async function missingTools(names: readonly ToolName[], probe: Probe = run): Promise<ToolName[]> {
  const answers = await Promise.all(
    [...new Set(names)].map(async (name) => {
      const {
        probe: [command = '', ...args],
        version,
        minimum,
      } = tools[name];
      const found = version.exec((await probe(command, args)) ?? '')?.[1];
      return { name, suffices: Number(found ?? 0) >= minimum };
    }),
  );
  return answers.filter(({ suffices }) => !suffices).map(({ name }) => name);
}

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** The one sentence that says what to install. */
export function toolchainSentence(missing: readonly ToolName[]): string {
  const all = missing.map((name) => tools[name]);
  const debian = all.map((tool) => tool.debian).join(' ');
  const homebrew = all.map((tool) => tool.homebrew).join(' ');
  return (
    `Please install ${and.format(all.map((tool) => tool.wanted))} ` +
    `(on Debian: apt-get install ${debian}; on macOS: brew install ${homebrew}), then run the same command again.`
  );
}

/** Complains in one sentence about everything that is missing. */
export async function requireTools(names: readonly ToolName[]): Promise<void> {
  const missing = await missingTools(names);
  if (missing.length > 0) throw new Complaint(toolchainSentence(missing));
}
