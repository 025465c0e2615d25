import { sayTask } from '../../shared/sentences.js';
import { say, sayInstant, texts } from '../../shared/texts.js';
import { words, type Language } from '../words.js';
import { indented, pairs, type Paint } from './layout.js';

/** The five questions as the API answers them. */
export interface WaitingAnswer {
  readonly step: string;
  readonly owner: string;
  readonly since: string;
  readonly deadline: string;
  readonly then: string;
  readonly attemptsLeft?: number | undefined;
  readonly document?: string | undefined;
}

type Named = Readonly<Record<string, string>>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function whoAndWhat(waiting: WaitingAnswer, language: Language): string {
  const who = (texts[language].waiting.owners as Named)[waiting.owner] ?? waiting.owner;
  const what = sayTask(language, waiting);
  return capital(what ? words[language].whoAndWhat(who, what) : who);
}

function oneWaiting(waiting: WaitingAnswer, language: Language, paint: Paint): string[] {
  const { labels } = words[language];
  const { steps, consequences } = texts[language].waiting;
  const then = (consequences as Named)[waiting.then] ?? waiting.then;
  const deadline = sayInstant(language, waiting.deadline);
  const title = paint.waiting((steps as Named)[waiting.step] ?? waiting.step);
  if (waiting.owner === 'process') return [title, ...indented([say(language, 'waiting.sentence-process', { deadline, then })])];
  const rows: [string, string][] = [
    [labels.who, whoAndWhat(waiting, language)],
    [labels.since, sayInstant(language, waiting.since)],
    [labels.until, deadline],
    [labels.then, capital(then)],
  ];
  return [title, ...indented(pairs(rows, paint))];
}

/** On whom it waits, since when, until when, and what happens then. */
export function waitingLines(waitingOn: readonly WaitingAnswer[], language: Language, paint: Paint): string[] {
  if (waitingOn.length === 0) return [say(language, 'waiting.nothing')];
  return [paint.strong(words[language].labels.waitsFor), ...waitingOn.flatMap((waiting) => indented(oneWaiting(waiting, language, paint)))];
}
