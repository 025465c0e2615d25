import { say, texts, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';

const known = (room: object, code: string): boolean => Object.hasOwn(room, code);

/** A status in words; one that this version does not know stays as it came. */
export const statusTitle = (language: Language, status: string): string =>
  known(texts[language].common.statuses, status) ? say(language, `common.statuses.${status}.title` as TextKey) : status;

/** An actor in words. */
export const actorName = (language: Language, actor: string): string =>
  known(texts[language].common.actors, actor) ? say(language, `common.actors.${actor}` as TextKey) : actor;

/** Whether nothing of what was open will be answered any more. */
export const isOver = ({ status }: { readonly status: string }): boolean =>
  ['expired', 'withdrawn', 'closed', 'lapsed', 'merged'].includes(status);
