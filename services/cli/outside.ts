import { languages, type Language } from './words.js';

/** All that a command knows of the world besides the API. */
export interface Outside {
  readonly environment: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether the output may be emphasised. */
  readonly colours: boolean;
}

/** The terminal that this process was started in. */
export const terminal = (): Outside => ({
  environment: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  colours: process.stdout.isTTY === true && !process.env['NO_COLOR'],
});

const isLanguage = (text: string | undefined): text is Language => (languages as readonly (string | undefined)[]).includes(text);

/** The language that was asked for, else the one of the terminal, else English. */
export function languageOf(argv: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const place = argv.findIndex((argument) => argument === '--language' || argument.startsWith('--language='));
  const asked = argv[place]?.split('=')[1] ?? (place < 0 ? undefined : argv[place + 1]);
  if (isLanguage(asked)) return asked;
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
