import { z } from 'zod';
import { fails } from './field-errors.js';

const clean = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** Control characters, invisible marks that reorder or hide text (joiners aside, which some scripts need), halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;

/** One line of text in any script: composed form, single spaces, nothing invisible; lengths are in UTF-16 units. */
export const text = (minimum: number, maximum: number) =>
  z
    .string()
    .overwrite(clean)
    .min(minimum)
    .max(maximum)
    .refine((line) => !unprintable.test(line), fails('unreadable-characters'));

/** The same, where an empty line stands for no line. */
export const optionalText = (maximum: number) =>
  text(0, maximum)
    .optional()
    .transform((line) => line || undefined);

/** A name that a machine gave, by its pattern, which the documentation shows. */
export const matching = (pattern: RegExp, code: Parameters<typeof fails>[0]) =>
  z
    .string()
    .refine((name) => pattern.test(name), fails(code))
    .meta({ pattern: pattern.source });

/** An id of a directory, in lower case, so that one thing has one name. */
export const guid = z.guid(fails('not-a-guid')).overwrite((id) => id.toLowerCase());
