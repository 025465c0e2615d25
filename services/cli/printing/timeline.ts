import { words, type Language } from '../words.js';
import { shortInstant } from './clock.js';
import type { Paint } from './layout.js';
import { actorName } from './status.js';

/** What happened, as the API tells it. */
export interface EventAnswer {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
  readonly note?: string;
  readonly sentence: string;
}

/** One event in one line: when, what kind, who and why. */
export function eventTitle({ sequence, type, at, actor, reason }: EventAnswer, language: Language, paint: Paint): string {
  const because = reason ? ` · ${words[language].labels.reason}: ${reason}` : '';
  const facts = `${shortInstant(language, at)} · ${type} · ${actorName(language, actor)}${because}`;
  return `${String(sequence).padStart(3)}  ${paint.faint(facts)}`;
}

const begins = ({ type, sequence }: EventAnswer): boolean => type === 'AccountRequested' && sequence > 1;

/** One event with what happened in words, and what support added in its own. */
export const eventLines = (event: EventAnswer, language: Language, paint: Paint): string[] => [
  eventTitle(event, language, paint),
  `     ${event.sentence}`,
  ...(event.note ? [`     – ${event.note}`] : []),
];

/** All that happened, oldest first; where the company began again, a line tells the requests apart. */
export const timelineLines = (events: readonly EventAnswer[], language: Language, paint: Paint): string[] =>
  events.length === 0
    ? [words[language].nothingHappened]
    : events.flatMap((event) => [
        ...(begins(event) ? ['', paint.strong(words[language].begunAgain), ''] : []),
        ...eventLines(event, language, paint),
      ]);
