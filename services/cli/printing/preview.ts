import { words, type Language } from '../words.js';
import { indented, pairs, type Paint } from './layout.js';
import { statusTitle } from './status.js';
import { waitingLines, type WaitingAnswer } from './waiting.js';

/** What a command would bring about, as the API tells it. */
export interface PreviewAnswer {
  readonly membershipId: string;
  readonly events: readonly { readonly type: string; readonly sentence: string }[];
  readonly status: { readonly before: string; readonly after: string };
  readonly waitingOn: { readonly before: readonly WaitingAnswer[]; readonly after: readonly WaitingAnswer[] };
}

/** What would happen, and how the membership would stand then; that nothing was changed comes first. */
export function previewLines({ events, status, waitingOn }: PreviewAnswer, language: Language, paint: Paint): string[] {
  const { labels, preview } = words[language];
  const stands = [statusTitle(language, status.before), statusTitle(language, status.after)];
  const sentences = events.length === 0 ? [preview.nothing] : events.map(({ type, sentence }) => `${paint.faint(type)}  ${sentence}`);
  return [
    paint.strong(preview.title),
    ...indented(sentences),
    '',
    ...pairs([[labels.status, [...new Set(stands)].join(' → ')]], paint),
    '',
    paint.strong(preview.before),
    ...indented(waitingLines(waitingOn.before, language, paint)),
    paint.strong(preview.after),
    ...indented(waitingLines(waitingOn.after, language, paint)),
  ];
}
