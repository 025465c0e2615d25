import type { Language } from '../words.js';
import { en } from './command-help-en.js';
import { ko } from './command-help-ko.js';
import type { CommandWords } from './command-words.js';

/** The help of the commands in both languages. */
export const commandWords: Readonly<Record<Language, CommandWords>> = { en, ko };
