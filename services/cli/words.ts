import type { Language } from '../shared/texts.js';
import { en } from './words/en.js';
import { ko } from './words/ko.js';

export type { Language };

/** The languages that one may ask for. */
export const languages = ['en', 'ko'] as const satisfies readonly Language[];

/** Every sentence of the command line in one language. */
export type Words = typeof en;

/** All sentences; one that is missing in a language does not compile. */
export const words: Readonly<Record<Language, Words>> = { en, ko };
