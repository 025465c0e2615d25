import { say, type TextKey } from '../../shared/texts.js';
import type { Language } from '../words.js';
import { shortInstant } from './clock.js';

/** The text, or the code as it came where this version has no text for it. */
export const named = (room: object, code: string, language: Language, key: string): string =>
  Object.hasOwn(room, code) ? say(language, key as TextKey) : code;

/** An instant, or nothing where there is none. */
export const on = (language: Language, instant: string | undefined): string => (instant ? shortInstant(language, instant) : '');

/** People of support are known to each other by what their issuer calls them. */
export const personIn = (by: string): string => by.split('|').at(-1) ?? by;
