import { exitCodes } from './exit-codes.js';
import { languages, type Language } from './words.js';

/** All that a command knows of the world besides the API. */
export interface Outside {
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the output may be emphasised. */
  readonly colours: boolean;
  /** Given when the person at the keyboard wants to stop. */
  readonly stopped: AbortSignal;
}

/** What does not stop within this many milliseconds is ended. */
const grace = 1_000;

function listenForStop(): AbortSignal {
  const controller = new AbortController();
  process.on('SIGINT', () => {
    controller.abort();
    setTimeout(() => process.exit(exitCodes.stopped), grace).unref();
  });
  return controller.signal;
}

/** Ends this process: at once when the person stopped it, else when nothing is left to do. */
export function leave(code: number): void {
  if (code === exitCodes.stopped) process.exit(code);
  process.exitCode = code;
}

/** The terminal that this process was started in; made before all else is loaded, so that Ctrl-C is heard from the beginning. */
export const terminal = (): Outside => ({
  environment: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  colours: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  stopped: listenForStop(),
});

const isLanguage = (text: string | undefined): text is Language => (languages as readonly (string | undefined)[]).includes(text);

/** The language that was asked for, else the one of the terminal, else English. */
export function languageOf(argv: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const place = argv.findIndex((argument) => argument === '--language' || argument.startsWith('--language='));
  const asked = argv[place]?.split('=')[1] ?? (place < 0 ? undefined : argv[place + 1]);
  if (isLanguage(asked)) return asked;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
